import { randomBytes } from "node:crypto";
import { createReadStream, existsSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync } from "node:fs";
import { open, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { theSystem } from "../kernel/actor.ts";
import { append } from "../modules/audit/index.ts";
import { readBackup } from "../platform/backup/read-backup.ts";
import { seal, unseal } from "../platform/backup/seal.ts";
import { writeBackup } from "../platform/backup/write-backup.ts";
import { openBlobStore } from "../platform/blobs/open-blob-store.ts";
import { type Config, readConfig } from "../platform/config.ts";
import { openDatabase } from "../platform/database/open-database.ts";
import { createPool } from "../platform/database/store.ts";
import type { OpenParts } from "./parts.ts";

const help = `greffe backup --out FILE --key KEY [--new-key] [--json]
    Writes the whole tribunal to FILE, encrypted: rows and blobs as they were at one instant, running or stopped.
    --new-key makes KEY first. Keep KEY apart from FILE: without it nobody can open the backup, you included.
    Écrit tout le tribunal dans FILE, chiffré : lignes et fichiers au même instant, en marche ou à l’arrêt.
    --new-key crée d’abord KEY. Gardez KEY à part : sans elle, personne ne peut ouvrir la sauvegarde, vous compris.

greffe restore FILE --key KEY [--json]
    Restores into GREFFE_HOME, which must not hold a tribunal, or into the empty database of DATABASE_URL.
    Restaure dans GREFFE_HOME, qui ne doit contenir aucun tribunal, ou dans la base vide de DATABASE_URL.

Exit codes: 0 done, 1 refused, 2 wrong use.
`;

export interface BackupCommandLine {
  readonly out: NodeJS.WritableStream;
  readonly err: NodeJS.WritableStream;
}

interface Arguments {
  readonly out: string | undefined;
  readonly key: string | undefined;
  readonly "new-key": boolean | undefined;
  readonly json: boolean | undefined;
  readonly help: boolean | undefined;
}

function argumentsOf(argv: readonly string[]): { values: Partial<Arguments>; positionals: string[] } | null {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        out: { type: "string" },
        key: { type: "string" },
        "new-key": { type: "boolean" },
        json: { type: "boolean" },
        help: { type: "boolean" },
      },
    });
  } catch {
    // Unknown options: the help says which there are.
    return null;
  }
}

/** `greffe backup`. @throws Error, in words, when the backup could not be made whole: then there is no FILE */
export async function backupCommand(
  argv: readonly string[],
  io: BackupCommandLine,
  opened: () => Promise<OpenParts>,
): Promise<number> {
  const parsed = argumentsOf(argv);
  if (parsed?.values.help === true) {
    io.out.write(help);
    return 0;
  }
  const { out, key } = parsed?.values ?? {};
  if (parsed === null || out === undefined || key === undefined || parsed.positionals.length > 0) {
    io.err.write(help);
    return 2;
  }
  if (parsed.values["new-key"] === true)
    await writeFile(key, `${randomBytes(32).toString("base64url")}\n`, { mode: 0o600, flag: "wx" });
  const { parts } = await opened();
  const source = { pool: parts.store.pool, blobs: parts.blobs, home: parts.config.home };
  const sizeBytes = await writeWhole(out, seal(writeBackup(source), keyIn(key)));
  await parts.store.transact(theSystem, (tx) =>
    append(tx, { chain: "tribunal", type: "backup-made", payload: { sizeBytes } }),
  );
  const done = { ok: true, file: out, sizeBytes };
  io.out.write(parsed.values.json === true ? `${JSON.stringify(done)}\n` : `${out}: ${sizeBytes} bytes / octets\n`);
  return 0;
}

/** @throws Error when the file is not 32 bytes in base64url */
function keyIn(file: string): Buffer {
  const key = Buffer.from(readFileSync(file, "utf8").trim(), "base64url");
  if (key.length !== 32) throw new Error(`${file} is not a key of a backup / n’est pas une clé de sauvegarde`);
  return key;
}

async function writeWhole(file: string, source: AsyncIterable<Buffer>): Promise<number> {
  const part = `${file}.part`;
  const handle = await open(part, "w", 0o600);
  let sizeBytes = 0;
  try {
    for await (const bytes of source) {
      await handle.appendFile(bytes);
      sizeBytes += bytes.length;
    }
    await handle.sync();
    await handle.close();
    await rename(part, file);
  } catch (error) {
    await handle.close().catch(() => undefined);
    await rm(part, { force: true });
    throw error;
  }
  return sizeBytes;
}

/** `greffe restore`. A tribunal is there as a whole afterwards, or not at all. */
export async function restoreCommand(
  argv: readonly string[],
  io: BackupCommandLine,
  env: Readonly<Record<string, string | undefined>>,
  root: string,
): Promise<number> {
  const parsed = argumentsOf(argv);
  if (parsed?.values.help === true) {
    io.out.write(help);
    return 0;
  }
  const [file] = parsed?.positionals ?? [];
  const keyFile = parsed?.values.key;
  if (parsed === null || file === undefined || keyFile === undefined || !existsSync(file)) {
    io.err.write(help);
    return 2;
  }
  const key = keyIn(keyFile);
  const home = path.resolve(env["GREFFE_HOME"] ?? path.join(root, ".greffe"));
  if (existsSync(home) && readdirSync(home).length > 0)
    throw new Error(`${home} is not empty: move it away first / n’est pas vide : déplacez-le d’abord`);
  const beside = `${home}.restoring`;
  rmSync(beside, { recursive: true, force: true });
  const config = readConfig({ ...env, GREFFE_HOME: beside }, root);
  // A secret of its own would stand in the way of the one in the backup.
  if (env["GREFFE_SECRET"] === undefined) rmSync(path.join(beside, "secret"), { force: true });
  const counts = await restored(config, file, key);
  if (existsSync(home)) rmdirSync(home);
  renameSync(beside, home);
  const done = { ok: true, home, ...counts };
  const text = `${home}: ${counts.rows} rows / lignes, ${counts.blobs} blobs, ${counts.takenAt}`;
  io.out.write(parsed.values.json === true ? `${JSON.stringify(done)}\n` : `${text}\n`);
  return 0;
}

async function restored(config: Config, file: string, key: Buffer) {
  const database = await openDatabase(config);
  const pool = createPool(database.url, 4, config.databasePasswordFile);
  try {
    const blobs = openBlobStore(config);
    const source = unseal(createReadStream(file) as AsyncIterable<Buffer>, key);
    return await readBackup(source, { pool, blobs, home: config.home });
  } finally {
    await pool.end();
    await database.stop();
  }
}
