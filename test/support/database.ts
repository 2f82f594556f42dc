import { randomBytes } from "node:crypto";
import { inject } from "vitest";
import { createPool } from "../../src/platform/database/store.ts";

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
