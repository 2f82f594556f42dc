import { CompiledQuery, sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { casePage, memberDesk, nextHearings, officeSittings } from "../bench/lists/case-and-desk.ts";
import { type Statement, statementsOf } from "../bench/lists/peer.ts";
import { declarations } from "../src/app/declarations.ts";
import type { Actor } from "../src/kernel/actor.ts";
import { createPool, createStore, type Store, type Transaction } from "../src/platform/database/store.ts";
import { aTribunal, type Tribunal } from "./support/tribunal.ts";
import { aWorld } from "./support/world.ts";

/** A few rows each, whatever the tribunal has: read whole. */
const small = new Set(["offices", "office_closures", "office_contacts", "seal_filter"]);

let t: Tribunal;
let world: Awaited<ReturnType<typeof aWorld>>;
let store: Store;
let heard: ReturnType<typeof statementsOf>;
beforeAll(async () => {
  t = await aTribunal();
  world = await aWorld(t);
  store = createStore(createPool(String(t.store.pool.options.connectionString), 4), t.store.clock, declarations);
  heard = statementsOf((await store.actorPool.open()).pool);
});
afterAll(async () => {
  await store.close();
  await t.close();
});

/** The tables that a reader’s questions could only be answered from by reading them whole. */
async function readWhole(actor: Actor, read: (tx: Transaction) => Promise<unknown>): Promise<readonly string[]> {
  heard.take();
  await store.readOnly(actor, read);
  const asked = heard.take();
  expect(asked.length).toBeGreaterThan(0);
  return store.transact(actor, async (tx) => {
    await sql`set local enable_seqscan = off`.execute(tx.db);
    const found: string[] = [];
    for (const one of asked) found.push(...(await tablesReadWhole(tx, one)));
    return [...new Set(found)].filter((table) => !small.has(table)).sort();
  });
}

async function tablesReadWhole(tx: Transaction, { text, values }: Statement): Promise<readonly string[]> {
  const explained = CompiledQuery.raw(`explain (costs off) ${text}`, [...values]);
  const { rows } = await tx.db.executeQuery<{ "QUERY PLAN": string }>(explained);
  return rows.flatMap((row) => /Seq Scan on (\w+)/.exec(row["QUERY PLAN"])?.[1] ?? []);
}

const personOf = (role: string): Actor => {
  const actor = world.people.get(role as never);
  if (actor === undefined) throw new Error(`Nobody here is ${role}`);
  return actor;
};

test("the page of a case reads no table whole, for whoever may see it", async () => {
  for (const role of ["registry-officer", "member"])
    expect([role, await readWhole(personOf(role), (tx) => casePage(tx, world.cases.own))]).toEqual([role, []]);
});

test("nor does a member’s first page, a week of an office, or what comes next for counsel", async () => {
  expect(await readWhole(personOf("member"), memberDesk)).toEqual([]);
  expect(await readWhole(personOf("registry-officer"), officeSittings)).toEqual([]);
  expect(await readWhole(personOf("counsel"), nextHearings)).toEqual([]);
});
