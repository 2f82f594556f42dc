import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { aDatabaseServer } from "../../../test/support/database.ts";
import { theSystem } from "../../kernel/actor.ts";
import { nothingDeclared } from "../../kernel/declarations.ts";
import { systemClock } from "../../kernel/time.ts";
import { createPool, createStore, type Store, type Transaction } from "./store.ts";

describe("a connection that speaks for an actor", () => {
  let store: Store;
  let drop: () => Promise<void>;
  let roundTrips = 0;
  beforeAll(async () => {
    // One of these tests takes the role away that every database of a server knows.
    const database = await aDatabaseServer();
    store = createStore(createPool(database.url, 1), systemClock, nothingDeclared);
    const { pool } = await store.actorPool.open();
    pool.on("connect", (client) => {
      const plain = client.query.bind(client) as (...given: unknown[]) => unknown;
      client.query = ((...given: unknown[]) => {
        roundTrips++;
        return plain(...given);
      }) as typeof client.query;
    });
    drop = database.drop;
    await store.pool.query("create table kept (n int primary key)");
    await store.pool.query("grant select, insert, update, delete on kept to greffe_app");
  });
  beforeEach(async () => {
    await store.pool.query("delete from kept");
    roundTrips = 0;
  });
  afterAll(async () => {
    await store.close();
    await drop();
  });

  const kept = async () =>
    (await store.pool.query<{ n: number }>("select n from kept order by n")).rows.map(({ n }) => n);
  const insert = (n: number) => sql`insert into kept values (${n})`;
  const speaksFor = (tx: Transaction) =>
    sql<{ is: string; kind: string }>`select current_user as is, greffe.kind() as kind`.execute(tx.db);

  test("says for whom it works with its first statement, and the next reader is another", async () => {
    for (const read of [store.transact, store.readOnly, store.transact, store.snapshot]) {
      expect((await read(theSystem, speaksFor)).rows).toEqual([{ is: "greffe_app", kind: "system" }]);
      const { pool } = await store.actorPool.open();
      const after = await pool.query(
        "select current_user = session_user as itself, current_setting('greffe.actor', true) as actor",
      );
      expect(after.rows).toEqual([{ itself: true, actor: "" }]);
      roundTrips = 0;
    }
  });

  test("takes one statement at a time, and none that the next one to be served would meet", async () => {
    const raw = (tx: Transaction, text: string) => sql.raw(text).execute(tx.db);
    for (const text of ["select 1; reset role", "select 1; deallocate all; prepare g as select 1"])
      await expect(store.transact(theSystem, async (tx) => raw(tx, text).then(() => raw(tx, text)))).rejects.toThrow(
        "cannot insert multiple commands",
      );
    const second = (text: string) =>
      store.transact(theSystem, async (tx) => {
        await speaksFor(tx);
        return raw(tx, text);
      });
    await expect(second("select 1; select 2")).rejects.toThrow("cannot insert multiple commands");
    for (const text of [
      "prepare g as select 1",
      " /* x */ DEALLOCATE all",
      "/* /* x */ */ prepare g as select 1",
      "-- x\r/**/deallocate all",
      "discard all",
      "do $$ begin end $$",
      "declare held cursor with hold for select 1",
      `notify "worker:migrate", '{"breaking": true}'`,
      "listen jobs",
      "copy (select 1) to stdout",
      "copy kept from stdin",
    ])
      await expect(second(text)).rejects.toThrow("would outlive");
    expect((await store.transact(theSystem, speaksFor)).rows).toEqual([{ is: "greffe_app", kind: "system" }]);
  });

  test("needs one round trip to look, and two to read and commit", async () => {
    await store.readOnly(theSystem, speaksFor);
    expect(roundTrips).toBe(1);
    await store.transact(theSystem, speaksFor);
    expect(roundTrips).toBe(3);
  });

  test("asks nothing for a transaction in which nothing is asked", async () => {
    expect(await store.transact(theSystem, () => Promise.resolve(7))).toBe(7);
    await expect(store.transact(theSystem, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(roundTrips).toBe(0);
  });

  test("postpones a write to the next statement, which sees it, and to the commit at the latest", async () => {
    const seen = await store.transact(theSystem, async (tx) => {
      await tx.postpone(insert(1));
      await tx.postpone(insert(2));
      expect(roundTrips).toBe(0);
      const { rows } = await sql<{ n: number }>`select n from kept order by n`.execute(tx.db);
      await tx.postpone(insert(3));
      return rows.map(({ n }) => n);
    });
    expect(seen).toEqual([1, 2]);
    expect(roundTrips).toBe(2);
    expect(await kept()).toEqual([1, 2, 3]);
  });

  test("sends what is postponed in parts when it is much, all or none of it", async () => {
    const thousand = (tx: Transaction) =>
      Array.from({ length: 1200 }, (_, n) => n).reduce(
        (before, n) => before.then(() => tx.postpone(insert(n))),
        Promise.resolve(),
      );
    const gaveUp = store.transact(theSystem, async (tx) => {
      await thousand(tx);
      expect(roundTrips).toBe(2);
      await tx.postpone(insert(7));
    });
    await expect(gaveUp).rejects.toThrow("duplicate key");
    expect(await kept()).toEqual([]);
    roundTrips = 0;
    await store.transact(theSystem, thousand);
    expect(roundTrips).toBe(3);
    expect(await kept()).toHaveLength(1200);
  });

  test("keeps nothing of a transaction whose postponed write is refused, and serves the next", async () => {
    for (let turn = 0; turn < 3; turn++) {
      const twice = store.transact(theSystem, async (tx) => {
        await tx.postpone(insert(4));
        await tx.postpone(insert(4));
        await tx.postpone(insert(5));
      });
      await expect(twice).rejects.toThrow("duplicate key");
      const within = store.transact(theSystem, async (tx) => {
        await tx.postpone(insert(6));
        await tx.postpone(sql`insert into kept values (${"seven"}::int)`);
        await speaksFor(tx);
      });
      await expect(within).rejects.toThrow("invalid input syntax");
      expect(await kept()).toEqual([]);
    }
    await store.transact(theSystem, (tx) => tx.postpone(insert(8)));
    expect(await kept()).toEqual([8]);
  });

  test("forgets what was postponed in a transaction that gives up", async () => {
    const gaveUp = store.transact(theSystem, async (tx) => {
      await tx.postpone(insert(9));
      throw new Error("refused");
    });
    await expect(gaveUp).rejects.toThrow("refused");
    expect(roundTrips).toBe(0);
    expect(await kept()).toEqual([]);
  });

  test("never runs a statement when what goes before it was refused", async () => {
    // Nobody may write here once the role is the application's: the insert must not run as the owner of the table.
    await store.pool.query("revoke insert on kept from greffe_app");
    await expect(store.transact(theSystem, (tx) => insert(10).execute(tx.db))).rejects.toThrow("permission denied");
    await store.pool.query("alter role greffe_app rename to greffe_away");
    try {
      await expect(store.transact(theSystem, (tx) => insert(11).execute(tx.db))).rejects.toThrow("greffe_app");
      await expect(store.readOnly(theSystem, speaksFor)).rejects.toThrow("greffe_app");
    } finally {
      await store.pool.query("alter role greffe_away rename to greffe_app");
      await store.pool.query("grant insert on kept to greffe_app");
    }
    expect(await kept()).toEqual([]);
    expect((await store.readOnly(theSystem, speaksFor)).rows).toHaveLength(1);
  });

  test("asks for a statement again that never ran because one before it in its round trip was refused", async () => {
    await store.pool.query("insert into kept values (1)");
    const read = sql<{ n: number }>`select n, 'once more' as what from kept order by n`;
    // From its second time on a text has a name, under which the connection is to know it.
    await store.transact(theSystem, (tx) => read.execute(tx.db));
    const refused = store.transact(theSystem, async (tx) => {
      await tx.postpone(insert(1));
      await read.execute(tx.db);
    });
    await expect(refused).rejects.toMatchObject({ code: "23505" });
    roundTrips = 0;
    expect((await store.transact(theSystem, (tx) => read.execute(tx.db))).rows).toEqual([{ n: 1, what: "once more" }]);
    expect(roundTrips).toBe(2);
  });

  test("prepares anew what a connection has lost", async () => {
    const read = sql<{ one: number }>`select 1 as one`;
    for (let turn = 0; turn < 3; turn++) await store.transact(theSystem, (tx) => read.execute(tx.db));
    await (await store.actorPool.open()).pool.query("deallocate all");
    expect((await store.transact(theSystem, (tx) => read.execute(tx.db))).rows).toEqual([{ one: 1 }]);
  });

  test("writes nothing while it looks, and adds no job", async () => {
    await expect(store.readOnly(theSystem, (tx) => insert(12).execute(tx.db))).rejects.toThrow("read-only");
    await expect(store.readOnly(theSystem, (tx) => tx.addJob("nothing", {}))).rejects.toThrow();
    expect(await kept()).toEqual([]);
    await store.transact(theSystem, (tx) => insert(13).execute(tx.db));
    expect(await kept()).toEqual([13]);
  });

  test("prepares each statement once, whichever round trip it was part of", async () => {
    for (let n = 20; n < 26; n++)
      await store.transact(theSystem, async (tx) => {
        await tx.postpone(insert(n));
        await sql`select n from kept where n = ${n}`.execute(tx.db);
      });
    const { pool } = await store.actorPool.open();
    const { rows } = await pool.query<{ n: number }>(
      "select count(*)::int as n from pg_prepared_statements where statement in ('insert into kept values ($1)', 'select n from kept where n = $1')",
    );
    expect(rows).toEqual([{ n: 2 }]);
  });
});
