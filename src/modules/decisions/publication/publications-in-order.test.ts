import { afterAll, beforeAll, expect, test } from "vitest";
import { analysis, decisionStage } from "../../../../test/stages/decision.ts";

interface Listed {
  readonly decision: { readonly id: string; readonly cases: readonly { readonly fileNumber: string }[] };
}

const { t, member, clerk, get, post, heard, begin, save } = await decisionStage();
afterAll(() => t.close());

beforeAll(async () => {
  for (let nth = 0; nth < 3; nth++) {
    const { theCase } = await heard();
    const draft = await begin(theCase.id);
    const { body } = await save(draft, "rejected", analysis("The claim is credible."));
    await post(member, `/decisions/${draft.id}/sign`, { version: body.version });
    await post(clerk, `/decisions/${draft.id}/release`);
  }
});

async function walk(order: string): Promise<readonly Listed[]> {
  const seen: Listed[] = [];
  for (let after: string | null = null; ; ) {
    const more: string = after === null ? "" : `&after=${after}`;
    const { body } = await get(clerk, `/publications?limit=2${order}${more}`);
    seen.push(...body.items);
    if (body.next === null) return seen;
    after = body.next;
  }
}
const ids = (all: readonly Listed[]) => all.map((one) => one.decision.id);

test.each(["released", "citation"])(
  "sorted by %s, pages hold each decision once, in either direction",
  async (sort) => {
    const down = ids(await walk(`&sort=${sort}`));
    expect([down.length, new Set(down).size]).toEqual([3, 3]);
    expect(ids(await walk(`&sort=${sort}&descending=false`))).toEqual(down.toReversed());
    // Released in the order in which they were numbered.
    expect(down).toEqual(ids(await walk("")));
  },
);

test("a decision is found by a part of its case’s number, its division and its language", async () => {
  const [one] = await walk("");
  const number = one?.decision.cases[0]?.fileNumber ?? "";
  const found = await walk(`&search=${encodeURIComponent(number.toLowerCase())}`);
  expect(ids(found)).toEqual([one?.decision.id]);
  expect(await walk("&division=RPD")).toHaveLength(3);
  expect(await walk("&division=IAD")).toEqual([]);
  expect(await walk("&language=en")).toHaveLength(3);
  expect(await walk("&language=fr")).toEqual([]);
  expect((await get(clerk, "/publications?sort=author")).status).toBe(400);
});
