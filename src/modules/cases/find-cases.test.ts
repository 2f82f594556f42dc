import { sql } from "kysely";
import { afterAll, expect, test } from "vitest";
import { aCounsel } from "../../../test/stages/counsel.ts";
import { nobody } from "../../kernel/actor.ts";
import { createPool } from "../../platform/database/store.ts";
import type { CaseView } from "./contract.ts";
import { noteCommonWords } from "./jobs.ts";
import { caseStage } from "./testing.ts";

const { t, officer, post, aCase } = await caseStage();
afterAll(() => t.close());

test("lists sort by name and number both ways, page by page, without losing or doubling a case", async () => {
  // More than two pages, with names that come twice.
  for (const familyName of ["Abelvath", "Bexvath", "Corvath", "Dulvath", "Abelvath", "Bexvath"])
    for (const givenNames of ["Ana", "Bo"]) await aCase({ familyName, givenNames });
  for (const sort of ["name", "number", "received"]) {
    for (const order of ["asc", "desc"]) {
      const seen: string[] = [];
      let after = "";
      do {
        const page = await t.call(officer, "GET", `/api/v1/cases?sort=${sort}&order=${order}&limit=4${after}`);
        seen.push(...page.body.items.map((one: CaseView) => one.id));
        after = page.body.next === null ? "" : `&after=${page.body.next}`;
      } while (after !== "");
      const total = (await t.call(officer, "GET", "/api/v1/cases?limit=1")).body.total;
      expect([new Set(seen).size, seen.length], `${sort} ${order}`).toEqual([total, total]);
    }
  }
});

test("a name is found by its sound and with a slip of the finger, and the record keeps no word of the search", async () => {
  const theCase = await aCase({ familyName: "Muhammadov", givenNames: "Youssef" });
  const find = async (q: string) => (await post(officer, "/api/v1/cases/search", { q })).body;
  expect(await find("Mohamedov Yusuf")).toMatchObject({ kind: "name-alike", items: [{ id: theCase.id }] });
  expect(await find("Muhamadv")).toMatchObject({ kind: "name-alike", items: [{ id: theCase.id }] });
  expect((await find("youssef muhammadov")).kind).toBe("name");
  const rows = await t.store.pool.query(
    "select payload from events where type = 'cases-searched' order by id desc limit 1",
  );
  expect(rows.rows[0].payload).toMatchObject({ kind: "name", found: 1 });
  expect(JSON.stringify(rows.rows)).not.toMatch(/youssef|muhammad/i);
});

test("words without a sound of their own find nobody by their sound", async () => {
  await aCase({ familyName: "Brinvath" });
  for (const q of ["x y z w", "a e i o u"])
    expect((await post(officer, "/api/v1/cases/search", { q })).body, q).toMatchObject({ kind: "name", items: [] });
});

test("a name is found by any of its words in any order, however many are typed, and not when one of them is another's", async () => {
  const theCase = await aCase({ familyName: "Wendrath Quillovane", givenNames: "Orsiby Maltren" });
  await aCase({ familyName: "Wendrath", givenNames: "Orsiby Teskil" });
  const find = async (q: string) => (await post(officer, "/api/v1/cases/search", { q })).body;
  for (const q of ["quillovane", "orsiby wendrath maltren", "maltren quillovane orsiby wendrath"])
    expect(await find(q), q).toMatchObject({ kind: "name", total: 1, items: [{ id: theCase.id }] });
  for (const q of ["maltren quillo", "rsib endrat altre illov orsib wendr"])
    expect(await find(q), q).toMatchObject({ kind: "name-part", total: 1, items: [{ id: theCase.id }] });
  for (const q of ["teskil quillovane", "orsiby wendrath xqzj", "orsiby wendrath maltren xqzj"])
    expect((await find(q)).items, q).toEqual([]);
});

test("names with the very words come alone, those that only contain them when asked for or when there are no others", async () => {
  const very = await aCase({ familyName: "Tolvex", givenNames: "Bo" });
  const longer = await aCase({ familyName: "Tolvexar", givenNames: "Ana" });
  const find = async (given: object) => {
    const { kind, items } = (await post(officer, "/api/v1/cases/search", given)).body;
    return [kind, items.map((one: CaseView) => one.id)];
  };
  expect(await find({ q: "tolvex" })).toEqual(["name", [very.id]]);
  expect(await find({ q: "tolvex", parts: true, sort: "number" })).toEqual(["name-part", [very.id, longer.id]]);
  expect(await find({ q: "olvexa" })).toEqual(["name-part", [longer.id]]);
  expect((await post(officer, "/api/v1/cases/search", { q: "tolvex", parts: "perhaps" })).status).toBe(400);
});

test("a name of two letters is found when it is a whole word, and two letters of one are not", async () => {
  const theCase = await aCase({ familyName: "Qy", givenNames: "Xu" });
  const find = async (q: string) => (await post(officer, "/api/v1/cases/search", { q })).body;
  expect(await find("Xu")).toMatchObject({ kind: "name", items: [{ id: theCase.id }] });
  expect(await find("q")).toMatchObject({ kind: "nothing", items: [] });
});

test("each night words that very many persons have are noted, and whoever has them is found as before", async () => {
  const { pool } = t.store;
  await pool.query(`insert into persons (id, family_name, language, search_text, created_at)
    select gen_random_uuid(), 'Ubivath', 'en', 'ubivath', now() from generate_series(1, 1200)`);
  const theCase = await aCase({ familyName: "Ubivath", givenNames: "Rellimond" });
  await aCase({ familyName: "Zarvelox" });
  await pool.query("analyze persons");
  await noteCommonWords.handle({}, t.services);
  const noted = async () => (await pool.query("select word from greffe.common_words")).rows.map(({ word }) => word);
  expect(await noted()).toEqual(["ubivath"]);
  for (const q of ["ubivath", "rellimond ubivath", "ubivath rellimond ubivath"])
    expect((await post(officer, "/api/v1/cases/search", { q })).body, q).toMatchObject({ items: [{ id: theCase.id }] });
  expect((await post(officer, "/api/v1/cases/search", { q: "ubivath zarvelox" })).body.items).toEqual([]);
});

test("counsel finds by name among own cases only, whether they are led by their cases or by the name", async () => {
  const counselId = await aCounsel(t, { licenceNumber: "FIND-9" });
  const counsel = await t.person("counsel", counselId);
  const own = await aCase({ familyName: "Ownvath", counsel: { regulator: "LSO", licenceNumber: "FIND-9" } });
  await aCase({ familyName: "Ownvath" });
  // Of the function itself: what it gives too much, the policies of the cases would hide.
  const found = () =>
    t.store.readOnly({ ...nobody, kind: "party", accountId: counsel.accountId }, async (tx) => {
      const ids = sql<{ id: string }>`select greffe.find_cases_named('{ownvath}', 9) as id`;
      return (await ids.execute(tx.db)).rows.map(({ id }) => id);
    });
  expect(await found()).toEqual([own.id]);
  // Of more than a thousand cases: access alone, for this way asks for nothing else.
  await t.store.pool.query(
    `insert into case_access (case_id, account_id, relation, source_id, from_at)
      select gen_random_uuid(), $1, 'counsel-of-record', gen_random_uuid(), now() from generate_series(1, 1001)`,
    [counsel.accountId],
  );
  expect(await found()).toEqual([own.id]);
});

test("an identifier is found as it is written on a card", async () => {
  const theCase = await aCase({ uci: "1122334455" });
  const found = await post(officer, "/api/v1/cases/search", { q: "11-2233-4455" });
  expect(found.body).toMatchObject({ kind: "uci", total: 1, items: [{ id: theCase.id }] });
});

test("what is found is read page by page, and the number of all stands on each page, the last one and beyond", async () => {
  for (const givenNames of ["Ana", "Bo", "Cy", "Di", "Ed"]) await aCase({ familyName: "Pagevath", givenNames });
  const page = async (after: number) =>
    (await post(officer, "/api/v1/cases/search", { q: "pagevath", limit: 2, after: String(after) })).body;
  const pages = [await page(0), await page(2), await page(4), await page(9)];
  expect(pages.map(({ items, next, total }) => [items.length, next, total])).toEqual([
    [2, "2", 5],
    [2, "4", 5],
    [1, null, 5],
    [0, null, 5],
  ]);
  expect(new Set(pages.flatMap(({ items }) => items.map((one: CaseView) => one.id))).size).toBe(5);
});

test("a licence leads to the cases of whoever holds it, however it is typed, and to no other", async () => {
  await aCounsel(t, { licenceNumber: "FIND-7" });
  await aCase();
  const theCase = await aCase({ counsel: { regulator: "LSO", licenceNumber: "FIND-7" } });
  const found = await post(officer, "/api/v1/cases/search", { q: " find-7 " });
  expect(found.body).toMatchObject({ kind: "licence", total: 1, items: [{ id: theCase.id }] });
  expect((await post(officer, "/api/v1/cases/search", { q: "find-8" })).body.items).toEqual([]);
});

test("an identifier is found on one's own cases, and the work is the same whether it stands on another's or nowhere", async () => {
  const [own, other] = [await aCase({ familyName: "Ownvath" }), await aCase({ familyName: "Othervath" })];
  for (const [theCase, uci] of [
    [own, "1111222233"],
    [other, "4444555566"],
  ] as const)
    await t.store.pool.query(
      "update persons set uci = $2 where id in (select person_id from case_parties where case_id = $1)",
      [theCase.id, uci],
    );
  const counsel = await t.person("counsel", await aCounsel(t, { licenceNumber: "IDENTIFIERS" }));
  await t.store.pool.query("insert into case_access values ($1, $2, 'counsel-of-record', $1, now(), null)", [
    own.id,
    counsel.accountId,
  ]);
  const find = async (q: string) => (await post(counsel, "/api/v1/cases/search", { q })).body;
  expect(await find("11-1122-2233")).toMatchObject({ kind: "uci", items: [{ id: own.id }] });
  expect(await find("4444555566")).toMatchObject({ kind: "uci", items: [] });
  expect((await post(officer, "/api/v1/cases/search", { q: "4444555566" })).body.items).toMatchObject([
    { id: other.id },
  ]);
  const workFor = async (uci: string) => {
    // A connection of its own: counts are written down later, and one that was used before has others'.
    const pool = createPool(t.databaseUrl, 1);
    const client = await pool.connect();
    await client.query("begin");
    await client.query("select set_config('greffe.kind', 'party', true), set_config('greffe.account_id', $1, true)", [
      counsel.accountId,
    ]);
    await client.query("select greffe.find_cases_of_uci($1, 10)", [uci]);
    const { rows } = await client.query(
      `select relname, seq_scan, seq_tup_read, idx_scan, idx_tup_fetch from pg_stat_xact_all_tables
        where schemaname = 'public' and coalesce(seq_scan, 0) + coalesce(idx_scan, 0) > 0 order by 1`,
    );
    client.release(true);
    await pool.end();
    return rows;
  };
  const nowhere = await workFor("9999999999");
  expect(nowhere.map((row) => row.relname)).toContain("persons");
  expect(await workFor("4444555566")).toEqual(nowhere);
});
