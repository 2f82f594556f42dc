import { afterAll, beforeAll, expect, test } from "vitest";
import { anOldCase, disposalStage, reason } from "./testing.ts";

const { t, officer, propose } = await disposalStage();
afterAll(() => t.close());

interface Listed {
  readonly caseId: string;
  readonly fileNumber: string;
}

beforeAll(async () => {
  const cases = [];
  for (let nth = 0; nth < 6; nth++) cases.push(await anOldCase(t, officer));
  for (const [nth, { caseId }] of cases.entries()) {
    if (nth < 3) await propose(caseId);
    if (nth < 3) await t.call(officer, "POST", `/api/v1/cases/${caseId}/legal-holds`, { reason });
  }
});

const page = async (list: string) => {
  const answer = await t.call(officer, "GET", `/api/v1/${list}`);
  expect([list, answer.status]).toEqual([list, 200]);
  return answer.body as { items: readonly Listed[]; next: string | null; total: number };
};

async function walk(list: string): Promise<readonly Listed[]> {
  const seen: Listed[] = [];
  for (let after: string | null = null; ; ) {
    const { items, next, total } = await page(`${list}&limit=2${after === null ? "" : `&after=${after}`}`);
    expect(total).toBe(3);
    seen.push(...items);
    if (next === null) return seen;
    after = next;
  }
}
const numbers = (all: readonly Listed[]) => all.map((one) => one.fileNumber);

test.each([
  ["disposals", "proposed"],
  ["disposals", "number"],
  ["disposals", "closed"],
  ["disposals", "until"],
  ["disposal-candidates", "closed"],
  ["disposal-candidates", "number"],
  ["legal-holds", "placed"],
  ["legal-holds", "number"],
])("%s sorted by %s: pages hold each case once, in either direction", async (list, sort) => {
  const up = numbers(await walk(`${list}?sort=${sort}&descending=false`));
  expect(new Set(up).size).toBe(3);
  expect(up).toHaveLength(3);
  expect(numbers(await walk(`${list}?sort=${sort}&descending=true`))).toEqual(up.toReversed());
  if (sort === "number") expect(up).toEqual(up.toSorted());
});

test.each(["disposals", "disposal-candidates", "legal-holds"])(
  "%s: a case is found by a part of its number and by its division; an order that the list does not have is refused",
  async (list) => {
    const [one] = await walk(`${list}?`);
    const number = one?.fileNumber ?? "";
    expect(numbers((await page(`${list}?search=${encodeURIComponent(number.toLowerCase())}`)).items)).toEqual([number]);
    expect((await page(`${list}?search=nothing`)).items).toEqual([]);
    expect((await page(`${list}?division=RPD`)).total).toBe(3);
    expect(await page(`${list}?division=IAD`)).toEqual({ items: [], next: null, total: 0 });
    expect((await t.call(officer, "GET", `/api/v1/${list}?sort=reason`)).status).toBe(400);
  },
);

test("what was proposed or held last comes first; what was closed first waits longest", async () => {
  const latest = async (list: string, own: string) =>
    expect(numbers(await walk(`${list}?`))).toEqual(numbers(await walk(`${list}?${own}`)));
  await latest("disposals", "sort=proposed&descending=true");
  await latest("legal-holds", "sort=placed&descending=true");
  await latest("disposal-candidates", "sort=closed&descending=false");
});
