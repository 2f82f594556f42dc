import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aDatabase } from "../../../test/support/database.ts";
import { theSystem } from "../../kernel/actor.ts";
import { nothingDeclared } from "../../kernel/declarations.ts";
import { systemClock } from "../../kernel/time.ts";
import { isStalePlan, PreparedStatements } from "./prepared.ts";
import { createPool, createStore, type Store } from "./store.ts";

test("what is asked with values is prepared the second time; everything else passes as it came", () => {
  const asked: unknown[][] = [];
  const client = { query: (...given: unknown[]) => asked.push(given) };
  new PreparedStatements().use(client as never);
  const query = client.query as (...given: unknown[]) => void;
  const done = () => undefined;
  for (let time = 0; time < 2; time++) {
    query("select $1", [1]);
    query("select 1");
    query({ text: "select $1", values: [1] }, [1]);
    query("select $1", done);
  }
  query("select $1", [2], done);
  const named = { name: expect.stringMatching(/^g0_/), text: "select $1", values: [1] };
  const others = [["select 1"], [{ text: "select $1", values: [1] }, [1]], ["select $1", done]];
  expect(asked).toEqual([["select $1", [1]], ...others, [named], ...others, [{ ...named, values: [2] }, done]]);
});

describe("prepared statements", () => {
  let store: Store;
  let drop: () => Promise<void>;
  beforeAll(async () => {
    const database = await aDatabase();
    store = createStore(createPool(database.url, 1), systemClock, nothingDeclared);
    drop = database.drop;
  });
  afterAll(async () => {
    await store.close();
    await drop();
  });

  const offices = () =>
    store.transact(theSystem, (tx) => tx.db.selectFrom("offices").selectAll().where("id", "=", "toronto").execute());

  test("a text is prepared when it comes for the second time, and never more than the connection can keep", () => {
    const statements = new PreparedStatements();
    expect(statements.nameOf("select 1")).toBeNull();
    const name = statements.nameOf("select 1");
    expect(name).not.toBeNull();
    expect(statements.nameOf("select 1")).toBe(name);
    for (let n = 0; n < 1000; n++) statements.nameOf(`select ${n}`);
    expect(statements.nameOf("select 2000")).toBeNull();
    expect(statements.nameOf("select 2000")).toBeNull();
    statements.forget();
    statements.nameOf("select 1");
    expect(statements.nameOf("select 1")).not.toBe(name);
  });

  test("a text without values is sent as it is, however often: it may be several statements", async () => {
    const client = await store.pool.connect();
    new PreparedStatements().use(client);
    try {
      for (let n = 0; n < 4; n++) await client.query("set local lock_timeout = 0; select 1");
    } finally {
      client.release(true);
    }
  });

  test("a connection keeps the statements of its readers", async () => {
    for (let n = 0; n < 3; n++) expect(await offices()).toHaveLength(1);
    const { pool } = await store.actorPool.open();
    const kept = await pool.query("select from pg_prepared_statements where statement like '%from \"offices\"%'");
    expect(kept.rowCount).toBe(1);
  });

  test("a column that a later release adds stops nobody who reads at that moment", async () => {
    for (let n = 0; n < 3; n++) await offices();
    await store.pool.query("alter table offices add column later_release text not null default 'new'");
    expect(await offices()).toMatchObject([{ id: "toronto", later_release: "new" }]);
    for (let n = 0; n < 3; n++) expect(await offices()).toHaveLength(1);
  });
});

test.each([
  ["26000", "prepared statement does not exist", true],
  ["0A000", "cached plan must not change result type", true],
  ["0A000", "cannot do that here", false],
  ["23505", "cached plan", false],
])("a refusal %s, “%s”, is of a plan that is stale, or is not", (code, message, isStale) => {
  expect(isStalePlan(Object.assign(new pg.DatabaseError(message, 1, "error"), { code }))).toBe(isStale);
  expect(isStalePlan(Object.assign(new Error(message), { code }))).toBe(false);
});

test("four hundred texts are known at most", () => {
  const statements = new PreparedStatements();
  const known = (count: number) => {
    for (let n = 0; n < count; n++) statements.nameOf(`select ${n}`);
    return Array.from({ length: count }, (_, n) => statements.nameOf(`select ${n}`)).filter((one) => one !== null);
  };
  expect(known(400).length).toBe(400);
  expect(known(401).length).toBe(400);
});
