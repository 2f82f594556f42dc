import { afterAll, beforeAll, expect, test } from "vitest";
import { aTribunal, type Tribunal } from "../../../test/support/tribunal.ts";
import type { Actor } from "../../kernel/actor.ts";
import { giveAccountKeys } from "./jobs.ts";

let t: Tribunal;
let operator: Actor;
let opened = 0;
beforeAll(async () => {
  t = await aTribunal({ GREFFE_DEMO: "0" });
  operator = await t.person("operator");
});
afterAll(() => t.close());

async function anAccount(name: string): Promise<string> {
  const roles = [{ role: "registry-officer", officeId: null, division: null }];
  const body = { email: `somebody${++opened}@tribunal.example`, name, language: "en", roles };
  return (await t.call(operator, "POST", "/api/v1/people", body)).body.accountId;
}
const find = async (search: string, more = "") => {
  const path = `/api/v1/people?limit=100&search=${encodeURIComponent(search)}${more}`;
  const { items } = (await t.call(operator, "GET", path)).body;
  return items.map((one: { id: string; near?: boolean }) => [one.id, one.near ?? false]);
};

test.each([
  ["Omar Alivath", "عمر عليفاث"],
  ["Gulnara Akhmedovath", "Гульнара Ахмедоват"],
  ["Kim Cheol-su", "김철수"],
  ["Ndiayevath", "N’Diayevath"],
  ["Gebremarvath", "Gebre Marvath"],
])("%s and %s are both found by either, and below the one as typed the other is marked as near", async (one, other) => {
  const [first, second] = [await anAccount(one), await anAccount(other)];
  expect((await find(one)).slice(0, 2)).toEqual([
    [first, false],
    [second, true],
  ]);
  // Where the words typed stand inside those of the other, it is found as typed too.
  const found = await find(other);
  expect(found).toContainEqual([second, false]);
  expect(found.map(([id]: [string]) => id)).toContain(first);
});

test("an account is found by part of its name without accents, by its words in any order, and by its address", async () => {
  const id = await anAccount("Éloïse Brisebavath");
  for (const typed of ["eloise", "brisebavath eloise", "éloïse b", `somebody${opened}@`])
    expect(await find(typed), typed).toEqual([[id, false]]);
  for (const typed of ["Bertholdus Pinkerman", "🙂", "1122-3344"]) expect(await find(typed), typed).toEqual([]);
});

test("pages hold each account once, those as typed before the near ones", async () => {
  for (const name of ["D’Andrevath", "Ana Dandrevath", "De D’Andrevath", "Bo Dandrevath"]) await anAccount(name);
  const seen: [string, boolean][] = [];
  for (let after: string | null = null; ; ) {
    const more: string = after === null ? "" : `&after=${after}`;
    const { body } = await t.call(operator, "GET", `/api/v1/people?search=dandrevath&limit=1${more}`);
    seen.push(...body.items.map((one: { id: string; near?: boolean }) => [one.id, one.near ?? false]));
    if (body.next === null) break;
    after = body.next;
  }
  expect(new Set(seen.map(([id]) => id)).size).toBe(4);
  expect(seen.map(([, near]) => near)).toEqual([false, false, true, true]);
});

test("an account that was opened without keys is found by its name as before, and by its sound once the job ran", async () => {
  const id = await anAccount("ناصر قلمفاث");
  await t.store.pool.query("update accounts set near_keys = null, search_text = null");
  expect(await find("قلمفاث")).toEqual([[id, false]]);
  expect(await find("Nasir Qalamfath")).toEqual([]);
  await giveAccountKeys.handle({}, t.services);
  expect(await find("Nasir Qalamfath")).toEqual([[id, true]]);
});

test.each(["opened", "name", "email"])(
  "sorted by %s, pages hold each account once, in either direction",
  async (sort) => {
    for (const name of ["Zoe Sortevath", "Ana Sortevath", "Ana Sortevath", "Mo Sortevath"]) await anAccount(name);
    const walk = async (descending: boolean) => {
      const seen: { id: string; name: string; email: string }[] = [];
      for (let after: string | null = null; ; ) {
        const more: string = after === null ? "" : `&after=${after}`;
        const path = `/api/v1/people?search=sortevath&limit=2&sort=${sort}&descending=${descending}${more}`;
        const { body } = await t.call(operator, "GET", path);
        seen.push(...body.items);
        if (body.next === null) return seen;
        after = body.next;
      }
    };
    const up = await walk(false);
    expect(new Set(up.map((one) => one.id)).size).toBe(up.length);
    expect(up.length).toBeGreaterThanOrEqual(4);
    expect((await walk(true)).map((one) => one.id)).toEqual(up.map((one) => one.id).reverse());
    const keys = up.map((one) => ({ opened: one.id, name: one.name, email: one.email })[sort] ?? "");
    expect(keys).toEqual([...keys].sort((a, b) => a.localeCompare(b, "en")));
  },
);

test("an order that the list does not have is refused", async () => {
  expect((await t.call(operator, "GET", "/api/v1/people?sort=password")).status).toBe(400);
});
