import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aDatabase } from "../../../test/support/database.ts";
import { theSystem } from "../../kernel/actor.ts";
import { nothingDeclared } from "../../kernel/declarations.ts";
import { systemClock } from "../../kernel/time.ts";
import { BuiltOnce } from "./built-once.ts";
import { createPool, createStore, type Store } from "./store.ts";

let store: Store;
let drop: () => Promise<void>;

beforeAll(async () => {
  const database = await aDatabase();
  drop = database.drop;
  store = createStore(createPool(database.url), systemClock, nothingDeclared);
});
afterAll(async () => {
  await store.close();
  await drop();
});

test("a question is put together once for each key and answered for the values of each time", async () => {
  const sums = new BuiltOnce<{ sum: number }>();
  let built = 0;
  const ask = (key: string, a: number, b: number) =>
    store.readOnly(theSystem, async (tx) => {
      const { rows } = await sums.ask(tx.db, key, [a, b], () => {
        built++;
        return sql`select ${a}::int + ${b}::int ${sql.raw(key === "negative" ? "* -1" : "")} as sum`;
      });
      return rows[0]?.sum;
    });
  expect([await ask("plain", 1, 2), await ask("plain", 30, 4), await ask("negative", 1, 1)]).toEqual([3, 34, 0]);
  expect(built).toBe(2);
});

test("values that do not stand in the text in their order are an error at the first question", async () => {
  const mixed = new BuiltOnce();
  await expect(
    store.readOnly(theSystem, (tx) => mixed.ask(tx.db, "x", [1, 2], () => sql`select ${2}::int, ${1}::int`)),
  ).rejects.toThrow("Other values");
});
