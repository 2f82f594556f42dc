import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aDatabase } from "../../../test/support/database.ts";
import { theSystem } from "../../kernel/actor.ts";
import { systemClock } from "../../kernel/time.ts";
import { createPool, createStore, type Store } from "./store.ts";

describe("a begin that travels with the statement after it", () => {
  let store: Store;
  let drop: () => Promise<void>;
  beforeAll(async () => {
    const database = await aDatabase();
    store = createStore(createPool(database.url, 1), systemClock);
    drop = database.drop;
    await store.pool.query("create table kept (n int primary key)");
  });
  afterAll(async () => {
    await store.close();
    await drop();
  });

  test("is a transaction: what fails leaves nothing, and the connection serves the next", async () => {
    const client = await store.pool.connect();
    await client.query("begin");
    await client.query("insert into kept values ($1)", [1]);
    await expect(client.query("insert into kept values ($1)", [1])).rejects.toThrow("duplicate");
    await client.query("rollback");
    await client.query("begin");
    await client.query("insert into kept values (2)");
    await client.query("commit");
    client.release();
    expect((await store.pool.query("select n from kept")).rows).toEqual([{ n: 2 }]);
  });

  test("that nothing followed was never there", async () => {
    const client = await store.pool.connect();
    await client.query("begin");
    expect(await client.query("rollback")).toMatchObject({ command: "ROLLBACK" });
    const { rows } = await client.query("select now() = statement_timestamp() as alone");
    client.release();
    expect(rows).toEqual([{ alone: true }]);
  });

  test("says for whom it works, and the next reader is another", async () => {
    const kind = async () => {
      const { rows } = await store.pool.query(
        "select current_user as is, current_setting('greffe.kind', true) as kind",
      );
      return rows;
    };
    const during = await store.read(theSystem, async (tx) => {
      const found = await tx.db
        .selectNoFrom((of) => [of.fn<string>("current_setting", [of.val("greffe.kind")]).as("kind")])
        .executeTakeFirstOrThrow();
      return found.kind;
    });
    expect(during).toBe("system");
    expect((await kind())[0]).toMatchObject({ is: "greffe", kind: "" });
  });
});
