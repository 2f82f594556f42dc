import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { startEmbeddedPostgres } from "../../src/platform/database/embedded.ts";
import { migrate } from "../../src/platform/database/migrate.ts";
import { createPool } from "../../src/platform/database/store.ts";

declare module "vitest" {
  interface ProvidedContext {
    databaseUrl: string;
  }
}

/** One PostgreSQL for the whole run, with a migrated template that each test file clones. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const directory = mkdtempSync(path.join(tmpdir(), "greffe-test-"));
  const settings = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_connections: 300 };
  const server = await startEmbeddedPostgres({ directory, settings });
  const maintenance = createPool(server.url, 1);
  await maintenance.query("create database greffe_template");
  const template = createPool(server.url.replace(/\/postgres$/, "/greffe_template"), 2);
  await migrate(template);
  await template.end();
  await maintenance.query("alter database greffe_template is_template true");
  await maintenance.end();
  project.provide("databaseUrl", server.url);
  return async () => {
    await server.stop();
    rmSync(directory, { recursive: true, force: true });
  };
}
