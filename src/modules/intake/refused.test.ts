import { afterAll, expect, test } from "vitest";
import { notRefusedWithoutIdentifier } from "../../../test/support/no-identifier.ts";
import { aTribunal } from "../../../test/support/tribunal.ts";
import type { Json } from "../../kernel/canonical-json.ts";
import { routes } from "./routes.ts";
import { aReferral } from "./testing.ts";

const t = await aTribunal();
const officer = await t.person("registry-officer");
afterAll(() => t.close());

const send = (referral: object) => t.call(officer, "POST", "/api/v1/referrals", referral as Json);

test("what is no identifier is nobody's question, message or file", async () => {
  const sent = await send(aReferral());
  expect(await notRefusedWithoutIdentifier(t, routes, { caseId: sent.body.cases[0].id })).toEqual([]);
});

test("a referral may have been received up to this very moment, and not a moment later", async () => {
  const received = (receivedAt: string) => send(aReferral({}, { receivedAt }));
  expect((await received("2026-11-24T15:00:00.000Z")).status).toBe(201);
  expect((await received("2026-11-24T15:00:00.001Z")).body).toMatchObject({
    code: "referral-from-the-future",
    fields: [{ path: "/data/receivedAt" }],
  });
});

test("refused messages are read a page at a time, the latest first", async () => {
  for (let nth = 0; nth < 3; nth++) await send(aReferral({}, { officeId: "atlantis" }));
  const list = async (query: string) => (await t.call(officer, "GET", `/api/v1/refused-referrals?${query}`)).body;
  const ids = (page: { items: { id: string }[] }) => page.items.map((one) => one.id);
  const all = await list("limit=50");
  expect([all.next, all.total]).toEqual([null, ids(all).length]);
  expect(ids(all)).toEqual(ids(all).toSorted().reverse());
  const exact = await list(`limit=${ids(all).length}`);
  expect([ids(exact), exact.next]).toEqual([ids(all), null]);
  const first = await list("limit=2");
  expect([ids(first), first.next]).toEqual([ids(all).slice(0, 2), ids(all)[1]]);
  expect(ids(await list(`limit=50&after=${first.next}`))).toEqual(ids(all).slice(2));
});
