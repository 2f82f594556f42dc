import { afterAll, beforeAll, expect, test } from "vitest";
import { aCounsel } from "../../../test/stages/counsel.ts";
import { aTribunal, type Tribunal } from "../../../test/support/tribunal.ts";
import type { Actor } from "../../kernel/actor.ts";
import type { CounselView } from "./contract.ts";

let t: Tribunal;
let officer: Actor;
beforeAll(async () => {
  t = await aTribunal({ GREFFE_DEMO: "0" });
  officer = await t.person("registry-officer");
  const firms = ["Zest & Co.", null, "atrium", "Atrium", null];
  for (const [nth, firm] of firms.entries())
    await aCounsel(t, { familyName: `Ordervath${"CABED"[nth]}`, firm, licenceNumber: `ORD-${nth}` });
});
afterAll(() => t.close());

const page = async (more: string) => (await t.call(officer, "GET", `/api/v1/counsels?search=ordervath${more}`)).body;

/** All of them, two at a time. */
async function walk(order: string): Promise<readonly CounselView[]> {
  const seen: CounselView[] = [];
  for (let after: string | null = null; ; ) {
    const { items, next } = await page(`&limit=2${order}${after === null ? "" : `&after=${after}`}`);
    seen.push(...items);
    if (next === null) return seen;
    after = next;
  }
}

test.each(["name", "firm", "checked"])(
  "sorted by %s, pages hold each counsel once, in either direction",
  async (sort) => {
    const up = await walk(`&sort=${sort}`);
    expect(new Set(up.map((one) => one.id)).size).toBe(5);
    expect(up).toHaveLength(5);
    const down = await walk(`&sort=${sort}&descending=true`);
    expect(down.map((one) => one.id)).toEqual(up.map((one) => one.id).reverse());
  },
);

test("counsel is sorted by name unless another order is asked for; whoever has no firm comes before those who have one", async () => {
  const letters = (all: readonly CounselView[]) => all.map((one) => /Ordervath(.)/.exec(one.name)?.[1]).join("");
  expect(letters((await page("")).items)).toBe("ABCDE");
  const firms = (await walk("&sort=firm")).map((one) => one.firm?.toLowerCase() ?? "");
  expect(firms).toEqual(["", "", "atrium", "atrium", "zest & co."]);
});

test("an order that the directory does not have is refused", async () => {
  expect((await t.call(officer, "GET", "/api/v1/counsels?sort=email")).status).toBe(400);
});
