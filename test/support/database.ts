import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { inject } from "vitest";
import { startEmbeddedPostgres } from "../../src/platform/database/embedded.ts";
import { createPool } from "../../src/platform/database/store.ts";
import { preparedCluster, scratchFolder, testSettings } from "./prepared-cluster.ts";

interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

async function made(template: string): Promise<TestDatabase> {
  const server = inject("databaseUrl");
  const name = `t_${randomBytes(6).toString("hex")}`;
  const maintenance = async (statement: string) => {
    const pool = createPool(server, 1);
    await pool.query(statement);
    await pool.end();
  };
  await maintenance(`create database ${name} template ${template} strategy file_copy`);
  return {
    url: server.replace(/\/postgres(?=\?|$)/, `/${name}`),
    drop: () => maintenance(`drop database ${name} with (force)`),
  };
}

/** A database of the test file's own, cloned from the migrated template; gone with `drop()`. */
export const aDatabase = (): Promise<TestDatabase> => made("greffe_template");

/** A database without anything in it. */
export const anEmptyDatabase = (): Promise<TestDatabase> => made("template0");

/** The same on a server of its own, for a test that changes roles: they are all databases' of one server. */
export async function aDatabaseServer(): Promise<TestDatabase> {
  const directory = mkdtempSync(scratchFolder("greffe-test-"));
  execFileSync("cp", ["-a", `${await preparedCluster()}/.`, directory]);
  const server = await startEmbeddedPostgres({ directory, settings: testSettings });
  return {
    url: server.url.replace(/\/postgres(?=\?|$)/, "/greffe_template"),
    drop: async () => {
      await server.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
