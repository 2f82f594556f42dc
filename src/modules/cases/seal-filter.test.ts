import { sql } from "kysely";
import { afterAll, expect, test } from "vitest";
import { accessStage } from "./testing.ts";

/** The filter that saves the rules a question may be wrong on the side of asking, never on the side of showing. */
const { t, officer, operator, aCaseOf } = await accessStage();
afterAll(() => t.close());

const seen = () =>
  t.store.transact(officer, async (tx) =>
    (await sql<{ id: string }>`select id from cases order by id`.execute(tx.db)).rows.map((row) => row.id),
  );

const all: string[] = [];
for (let nth = 0; nth < 6; nth++) all.push((await aCaseOf(null)).theCase.id);
const [first = "", second = "", third = ""] = all;
const open = (...sealed: string[]) => all.filter((id) => !sealed.includes(id)).sort();

test("the filter tells nothing of a tribunal without a sealed case: it is not empty", async () => {
  const { rows } = await t.store.pool.query<{ n: number }>("select bit_count(bits)::int as n from greffe.seal_filter");
  expect(rows[0]?.n).toBeGreaterThan(80);
});

test("a sealed case is hidden and the others are there, sealed by an act or by rows that come in with a backup", async () => {
  const numbers = await t.store.pool.query("select file_number from cases where id = $1", [first]);
  await t.call(operator, "POST", "/api/v1/sealed-cases", { fileNumber: numbers.rows[0].file_number, reason: "order" });
  expect(await seen()).toEqual(open(first));
  const client = await t.store.pool.connect();
  await client.query("begin");
  await client.query("set local session_replication_role = replica");
  await client.query("insert into sealed_cases values ($1, now(), $2)", [second, operator.accountId]);
  await client.query("commit");
  client.release();
  expect(await seen()).toEqual(open(first, second));
});

test("without the filter, or with one of a server that hashes otherwise, the same cases are hidden", async () => {
  await t.store.pool.query("update greffe.seal_filter set hashed_as = hashed_as + 1");
  expect(await seen()).toEqual(open(first, second));
  await t.store.pool.query("delete from greffe.seal_filter");
  expect(await seen()).toEqual(open(first, second));
  await t.store.pool.query("insert into sealed_cases values ($1, now(), $2)", [third, operator.accountId]);
  expect(await seen()).toEqual(open(first, second, third));
});
