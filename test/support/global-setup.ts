import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import type { TestProject } from "vitest/node";
import { startEmbeddedPostgres } from "../../src/platform/database/embedded.ts";
import { preparedCluster, scratchFolder, testSettings } from "./prepared-cluster.ts";

declare module "vitest" {
  interface ProvidedContext {
    databaseUrl: string;
  }
}

/** One PostgreSQL for the whole run, with a migrated template that each test file clones. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const directory = mkdtempSync(scratchFolder("greffe-test-"));
  const prepared = await preparedCluster();
  execFileSync("cp", ["-a", `${prepared}/.`, directory]);
  const server = await startEmbeddedPostgres({ directory, settings: testSettings });
  project.provide("databaseUrl", server.url);
  return async () => {
    await server.stop();
    rmSync(directory, { recursive: true, force: true });
  };
}
