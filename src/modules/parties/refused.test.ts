import { afterAll, expect, test } from "vitest";
import { aTribunal } from "../../../test/support/tribunal.ts";
import type { Actor } from "../../kernel/actor.ts";
import { theSystem } from "../../kernel/actor.ts";
import type { Json } from "../../kernel/canonical-json.ts";
import type { CounselId, PersonId } from "../../kernel/ids.ts";
import { correctPerson, registerPerson, setContactDetail, setStanding } from "./index.ts";

const t = await aTribunal();
const officer = await t.person("registry-officer");
afterAll(() => t.close());

const unknown = "01900000-0000-7000-8000-00000000ffff";
const post = (who: Actor, url: string, body: object) => t.call(who, "POST", `/api/v1${url}`, body as Json);
const counsel = (changes: object = {}) => ({
  familyName: "Samplesworth",
  givenNames: "Ari",
  kind: "lawyer",
  regulator: "LSO",
  licenceNumber: "p-1",
  standing: "good",
  email: "Ari@Counsel.example",
  firm: null,
  language: "en",
  ...changes,
});
const rowOf = async (id: string) =>
  (await t.store.pool.query("select *, standing_checked_on::text as checked from counsels where id = $1", [id]))
    .rows[0];

test("counsel is registered under a licence of a regulator that licenses such counsel, once", async () => {
  const register = (changes: object = {}) => post(officer, "/counsels", counsel(changes));
  for (const wrong of [{ regulator: "NOBODY" }, { regulator: "CICC" }, { regulator: "BQ", kind: "paralegal" }])
    expect((await register(wrong)).body.code, JSON.stringify(wrong)).toBe("regulator-unknown");
  for (const wrong of [{ familyName: "—" }, { givenNames: "!" }, { firm: "—" }])
    expect((await register(wrong)).body.code, JSON.stringify(wrong)).toBe("name-unreadable");
  const registered = await register({ firm: "Samplesworth  &  Co." });
  expect(registered.status).toBe(201);
  expect(await rowOf(registered.body.id)).toMatchObject({
    licence_number: "P-1",
    email: "ari@counsel.example",
    firm: "Samplesworth & Co.",
    checked: "2026-11-24",
  });
  expect((await register({ licenceNumber: "P-1" })).body.code).toBe("licence-already-registered");
  expect((await register({ regulator: "BQ" })).status).toBe(201);
  const other = await register({ licenceNumber: "P-2", standing: "unknown" });
  expect(await rowOf(other.body.id)).toMatchObject({ firm: null, checked: null });
});

test("a standing is recorded with the day on which it was looked up; one that nobody knows has none", async () => {
  const { id } = (await post(officer, "/counsels", counsel({ licenceNumber: "P-3" }))).body;
  const set = (of: string, standing: "good" | "suspended" | "unknown") =>
    t.store.transact(theSystem, (tx) => setStanding(tx, of as CounselId, standing));
  await expect(set(unknown, "good")).rejects.toMatchObject({ code: "counsel-not-found" });
  expect(await set(id, "unknown")).toBe("good");
  expect((await rowOf(id)).checked).toBeNull();
  expect(await set(id, "suspended")).toBe("unknown");
  expect((await rowOf(id)).checked).toBe("2026-11-24");
});

test("an address of counsel is kept, taken away, or left as it is where nothing is said of it", async () => {
  const { id } = (await post(officer, "/counsels", counsel({ licenceNumber: "P-4" }))).body;
  const address = { lines: "1 Main St", locality: "Toronto", province: "ON", postalCode: "M5V 3L9", country: "CAN" };
  const change = (of: string, more: object) =>
    post(officer, `/counsels/${of}/contact`, { email: null, firm: null, language: "fr", ...more });
  expect((await change(unknown, {})).body.code).toBe("counsel-not-found");
  await change(id, { address });
  expect((await rowOf(id)).address).toMatchObject({ locality: "Toronto" });
  await change(id, {});
  expect((await rowOf(id)).address).toMatchObject({ locality: "Toronto" });
  await change(id, { address: null });
  expect((await rowOf(id)).address).toBeNull();
});

test("counsel are listed by their standing, a page at a time", async () => {
  const list = async (query: string) => (await t.call(officer, "GET", `/api/v1/counsels?${query}`)).body;
  const names = (page: { items: { licenceNumber: string }[] }) => page.items.map((one) => one.licenceNumber);
  const all = await list("limit=50");
  expect(all.next).toBeNull();
  const first = await list("limit=2");
  expect(names(first)).toEqual(names(all).slice(0, 2));
  const rest = await list(`limit=50&after=${first.next}`);
  expect([names(rest), rest.next]).toEqual([names(all).slice(2), null]);
  expect(names(await list("limit=50&standing=unknown"))).toEqual(["P-2"]);
});

test("a person without a name is neither registered nor corrected, and what does not differ is no change", async () => {
  const person = {
    familyName: "Zorvath",
    givenNames: null,
    latinFamilyName: null,
    latinGivenNames: null,
    alsoKnownAs: [],
    bornOn: "1990-05-17",
    bornYear: null,
    nationalities: [],
    uci: null,
    language: null,
  };
  const register = (changes: object = {}) =>
    t.store.transact(theSystem, (tx) => registerPerson(tx, { ...person, ...changes } as never));
  await expect(register({ familyName: null })).rejects.toMatchObject({ code: "person-without-name" });
  const id = await register();
  const correct = (changes: object) =>
    t.store.transact(theSystem, (tx) => correctPerson(tx, id as PersonId, { ...person, ...changes } as never));
  await expect(correct({ bornOn: "2027-01-01" })).rejects.toMatchObject({ code: "birth-date-impossible" });
  expect((await correct({})).changes).toEqual([]);
  const fields = (await correct({ bornOn: null, bornYear: 1991 })).changes.map((one) => one.field);
  expect(fields.sort()).toEqual(["bornOn", "bornYear"]);
  const { rows } = await t.store.pool.query("select born_on, born_year from persons where id = $1", [id]);
  expect(rows).toEqual([{ born_on: null, born_year: 1991 }]);
  const detail = (given: Parameters<typeof setContactDetail>[2]) =>
    t.store.transact(theSystem, (tx) => setContactDetail(tx, id as PersonId, given, "registry"));
  const value = { lines: "1  Main St", locality: "Toronto", province: "ON", postalCode: "M5V 3L9", country: "CAN" };
  await expect(detail({ kind: "address", value: { ...value, lines: " " } })).rejects.toMatchObject({
    code: "address-unreadable",
  });
  await detail({ kind: "address", value });
  await detail({ kind: "phone", value: { number: "+1 555 555 0100" } });
  const kept = await t.store.pool.query("select kind, value from contact_details where person_id = $1 order by kind", [
    id,
  ]);
  expect(kept.rows).toMatchObject([
    { kind: "address", value: { lines: "1 Main St" } },
    { kind: "phone", value: { number: "+1 555 555 0100" } },
  ]);
});
