import { randomBytes } from "node:crypto";
import { inject } from "vitest";
import { createPool } from "../../src/platform/database/store.ts";

/** A database of the test file's own, cloned from the migrated template; gone with `drop()`. */
export async function aDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const server = inject("databaseUrl");
  const name = `t_${randomBytes(6).toString("hex")}`;
  const maintenance = async (statement: string) => {
    const pool = createPool(server, 1);
    await pool.query(statement);
    await pool.end();
  };
  await maintenance(`create database ${name} template greffe_template strategy file_copy`);
  return {
    url: server.replace(/\/postgres$/, `/${name}`),
    drop: () => maintenance(`drop database ${name} with (force)`),
  };
}
