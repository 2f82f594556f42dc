import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statfsSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { startEmbeddedPostgres } from "../../src/platform/database/embedded.ts";
import { migrate } from "../../src/platform/database/migrate.ts";
import { schemaFiles } from "../../src/platform/database/schema-files.ts";
import { createPool } from "../../src/platform/database/store.ts";

const root = path.resolve(import.meta.dirname, "../..");
const cache = path.join(root, "node_modules/.cache/test-clusters");
/** Only for tests: a machine that stops in the middle of one loses nothing that anybody needs. */
export const testSettings = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_connections: 300 };

/** Where a run keeps its database: in memory when there is room for it. */
export function scratchFolder(prefix: string): string {
  const memory = "/dev/shm";
  const room = existsSync(memory) ? statfsSync(memory) : null;
  return path.join(room !== null && room.bavail * room.bsize > 4 * 2 ** 30 ? memory : tmpdir(), prefix);
}

/**
 * A stopped cluster with the migrated template, made once per state of the schema and copied by every run.
 * Two runs that make it at once make the same; the second to finish uses the first one's.
 */
export async function preparedCluster(): Promise<string> {
  const ready = path.join(cache, digest());
  if (existsSync(ready)) return ready;
  mkdirSync(cache, { recursive: true });
  const directory = mkdtempSync(scratchFolder("greffe-template-"));
  await fill(directory);
  const copy = mkdtempSync(path.join(cache, "making-"));
  execFileSync("cp", ["-a", `${directory}/.`, copy]);
  rmSync(directory, { recursive: true, force: true });
  try {
    // Not rename(2) onto a folder that another run has put there meanwhile: `mv -T` fails on it, and that is well.
    execFileSync("mv", ["-T", copy, ready], { stdio: "ignore" });
  } catch (error) {
    if (!existsSync(ready)) throw error;
    rmSync(copy, { recursive: true, force: true });
  }
  forgetOldest();
  return ready;
}

/** Keeps the twenty newest: a branch more or less does not make its neighbour's again. */
function forgetOldest(): void {
  const byAge = readdirSync(cache)
    .map((name) => path.join(cache, name))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  for (const old of byAge.slice(20)) rmSync(old, { recursive: true, force: true });
}

function digest(): string {
  const hash = createHash("sha256").update(readFileSync(path.join(root, "package-lock.json")));
  for (const file of schemaFiles()) hash.update(file.name).update(file.digest);
  for (const source of ["src/platform/database/migrate.ts", "src/platform/database/embedded.ts"])
    hash.update(readFileSync(path.join(root, source)));
  return hash.digest("hex").slice(0, 32);
}

async function fill(directory: string): Promise<void> {
  const server = await startEmbeddedPostgres({ directory, settings: testSettings });
  const maintenance = createPool(server.url, 1);
  try {
    await maintenance.query("create database greffe_template");
    const template = createPool(server.url.replace(/\/postgres(?=\?|$)/, "/greffe_template"), 2);
    await migrate(template);
    await template.end();
    await maintenance.query("alter database greffe_template is_template true");
  } finally {
    await maintenance.end();
    await server.stop();
  }
}
