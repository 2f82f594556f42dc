import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aCounsel } from "../../test/stages/counsel.ts";
import { aTribunal, type Tribunal } from "../../test/support/tribunal.ts";
import { aWorld } from "../../test/support/world.ts";
import { type Actor, nobody, theSystem } from "../kernel/actor.ts";

/** What the rules of these tables say as lists of everything that somebody may see: slow, and plain to read. */
const asLists: Readonly<Record<string, string>> = {
  deliveries: "true",
  delivery_events: "delivery_id in (select d.id from deliveries d)",
  notices: `greffe.may_see(case_id) and ((select greffe.kind()) in ('system', 'staff') or id in (select d.notice_id from deliveries d))`,
  notice_attachments: "notice_id in (select n.id from notices n)",
  notice_documents: "notice_id in (select n.id from notices n)",
  persons: `case (select greffe.kind()) when 'system' then true
    when 'staff' then id in (select s.person_id from greffe.shown_people s) or not greffe.is_on_a_case(id)
    when 'party' then id in (select p.person_id from case_parties p)
      or id in (select d.acting_person_id from designated_representatives d)
    else false end`,
  contact_details: `case (select greffe.kind()) when 'system' then true
    when 'staff' then person_id in (select s.person_id from greffe.shown_people s) or not greffe.is_on_a_case(person_id)
    when 'party' then person_id in (select p.person_id from case_parties p)
    else false end`,
};
const tables = Object.keys(asLists);
const forbidden = "42501";

let t: Tribunal;
let world: Awaited<ReturnType<typeof aWorld>>;
const actors = new Map<string, Actor>();

beforeAll(async () => {
  t = await aTribunal();
  world = await aWorld(t);
  for (const [role, actor] of world.people) actors.set(role, actor);
  actors.set("nobody", nobody).set("the system", theSystem);
  actors.set("counsel of nobody", await t.person("counsel", await aCounsel(t, { licenceNumber: "BY-KEY-1" })));
  actors.set("another delegate", await t.person("delegate"));
  // Those of the other cases: what is theirs is not anybody's here.
  const { rows } = await t.store.pool.query<{ account_id: string; case_id: string; counsel_id: string }>(
    `select a.account_id, a.case_id, k.counsel_id from case_access a join accounts k on k.id = a.account_id
      where a.relation = 'counsel-of-record' and a.until_at is null and a.case_id <> $1`,
    [world.cases.own],
  );
  for (const { account_id, case_id, counsel_id } of rows)
    actors.set(`counsel of ${case_id}`, {
      ...nobody,
      kind: "party",
      roles: ["counsel"],
      accountId: account_id as never,
      counselId: counsel_id as never,
    });
  await whatTheWorldLacks();
}, 120_000);
afterAll(() => t.close());

/** What the world has none of: an address, whoever acts for a party, a person on no case, a letter to counsel who has no account. */
async function whatTheWorldLacks(): Promise<void> {
  const ask = (query: string) => t.store.pool.query(query);
  const { rows } = await ask(`insert into persons (id, family_name, search_text, created_at)
    select uuidv7(), 'Zorvath', 'zorvath', now() from generate_series(1, 3) returning id`);
  const kinds = ["own", "sealed"] as const;
  for (const [nth, kind] of kinds.entries())
    await ask(`insert into designated_representatives (id, case_id, person_id, acting_person_id, basis, from_at)
      select uuidv7(), case_id, person_id, '${rows[nth].id}', 'designated', now() from case_parties
        where case_id = '${world.cases[kind]}'`);
  await ask(`insert into contact_details (id, person_id, kind, value, source, from_at)
    select uuidv7(), id, 'phone', '{"number": "613-555-0100"}', 'registry', now() from persons`);
  await ask(`insert into deliveries (id, notice_id, case_id, channel, counsel_id, language, created_at)
    select uuidv7(), n.id, n.case_id, 'mail', (select min(id::text)::uuid from counsels), 'en', now() from notices n`);
}

const keyOf = sql<string>`to_jsonb(x)::text`;
const readBy = (actor: Actor, table: string): Promise<readonly string[]> =>
  t.store.transact(actor, async (tx) => {
    const { rows } = await sql<{ row: string }>`select ${keyOf} as row from ${sql.table(table)} x order by 1`.execute(
      tx.db,
    );
    return rows.map(({ row }) => row);
  });
const everythingRead = async () => {
  const read = new Map<string, readonly string[]>();
  for (const table of tables)
    for (const [who, actor] of actors) read.set(`${table}: ${who}`, await readBy(actor, table));
  return read;
};

test("asked by its key, each row is seen by whom the list of everything that they may see names, and by nobody else", async () => {
  const byKey = await everythingRead();
  for (const [table, rule] of Object.entries(asLists))
    if (rule !== "true") await t.store.pool.query(`alter policy ${table}_seen on ${table} using (${rule})`);
  const byList = await everythingRead();
  for (const [what, rows] of byList) expect([what, byKey.get(what)]).toEqual([what, rows]);
  for (const table of tables) {
    const of = (who: string) => byKey.get(`${table}: ${who}`)?.length ?? 0;
    // There is something to see, and something to hide, from each.
    for (const who of ["counsel", "registry-officer"]) expect([table, who, of(who) > 0]).toEqual([table, who, true]);
    expect([table, of("counsel") < of("registry-officer"), of("registry-officer") < of("the system")]).toEqual([
      table,
      true,
      true,
    ]);
    for (const who of ["nobody", "counsel of nobody", "another delegate", "manager"])
      expect([table, who, of(who)]).toEqual([table, who, 0]);
  }
});

test("only of a delivery that came to them, and in their own name, does somebody outside the staff say that it was opened", async () => {
  const { rows } = await t.store.pool.query<{ id: string; case_id: string; account_id: string | null }>(
    "select id, case_id, account_id from deliveries where account_id is null or channel = 'portal'",
  );
  const undone = new Error("undone");
  const opens = async (actor: Actor, { id, case_id }: { id: string; case_id: string }, as = actor.accountId) => {
    const adding = t.store.transact(actor, async (tx) => {
      await sql`insert into delivery_events (delivery_id, case_id, state, occurred_at, account_id)
        values (${id}, ${case_id}, 'opened', now(), ${as})`.execute(tx.db);
      throw undone;
    });
    return adding.catch((error: unknown) => (error === undone ? "added" : (error as { readonly code: string }).code));
  };
  for (const [who, actor] of actors) {
    if (actor.kind !== "party") continue;
    const mine = new Set([actor.accountId, who === "delegate" ? actors.get("counsel")?.accountId : null]);
    for (const one of rows) {
      const isMine = one.account_id !== null && mine.has(one.account_id as never) && one.case_id !== world.cases.former;
      expect([who, one.id, await opens(actor, one)]).toEqual([who, one.id, isMine ? "added" : forbidden]);
      expect(await opens(actor, one, world.officer.accountId)).toBe(forbidden);
    }
  }
});
