import { afterAll, expect, test } from "vitest";
import { aCounsel } from "../../../test/stages/counsel.ts";
import { aReferral } from "../../../test/stages/referral.ts";
import { notRefusedWithoutIdentifier } from "../../../test/support/no-identifier.ts";
import { aTribunal } from "../../../test/support/tribunal.ts";
import type { Json } from "../../kernel/canonical-json.ts";
import { routes } from "./routes.ts";

const t = await aTribunal();
const officer = await t.person("registry-officer");
afterAll(() => t.close());

const send = (referral: object) => t.call(officer, "POST", "/api/v1/referrals", referral as Json);

test("what is no identifier is nobody's question, message or case", async () => {
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

test("a message that was refused by a code that no longer has words is told by the code", async () => {
  await send(aReferral({}, { officeId: "atlantis" }));
  const list = async () => (await t.call(officer, "GET", "/api/v1/refused-referrals")).body.items;
  const [{ id }] = await list();
  await t.store.pool.query("update referral_messages set refusal_code = 'of-before' where id = $1", [id]);
  const words = { en: "of-before", fr: "of-before" };
  expect(await list()).toContainEqual(expect.objectContaining({ id, code: "of-before", title: words, next: words }));
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

test.each(["received", "sender", "reason"])(
  "sorted by %s, pages hold each refused message once, in either direction",
  async (sort) => {
    for (const source of ["zeta-office", "Alpha-office"])
      await send({ ...aReferral({}, { officeId: "atlantis" }), source });
    await send(aReferral({ counsel: { regulator: "LSO", licenceNumber: "NOBODY-1" } }));
    const walk = async (descending: boolean) => {
      const seen: string[] = [];
      for (let after: string | null = null; ; ) {
        const more: string = after === null ? "" : `&after=${after}`;
        const path = `/api/v1/refused-referrals?limit=2&sort=${sort}&descending=${descending}${more}`;
        const { body } = await t.call(officer, "GET", path);
        seen.push(...body.items.map((one: { id: string }) => one.id));
        if (body.next === null) return { seen, total: body.total };
        after = body.next;
      }
    };
    const { seen, total } = await walk(false);
    expect([seen.length, new Set(seen).size]).toEqual([total, total]);
    expect((await walk(true)).seen).toEqual(seen.toReversed());
  },
);

test("a refused message is found by its sender, its own name and why it was refused, together", async () => {
  const message = aReferral({ counsel: { regulator: "LSO", licenceNumber: "NOBODY-2" } });
  await send(message);
  const list = async (query: string) => (await t.call(officer, "GET", `/api/v1/refused-referrals?${query}`)).body;
  const found = await list(`search=${encodeURIComponent(`${message.id} COUNSEL-NOT`)}`);
  expect(found.items.map((one: { messageId: string }) => one.messageId)).toEqual([message.id]);
  expect(found.total).toBe(1);
  expect((await list(`search=${encodeURIComponent(`${message.id} office-not`)}`)).items).toEqual([]);
  expect((await t.call(officer, "GET", "/api/v1/refused-referrals?sort=body")).status).toBe(400);
});

test.each([
  ["good", 201],
  ["unknown", 201],
  ["suspended", 422],
  ["revoked", 422],
] as const)("counsel whose licence is %s is named in a referral: %i", async (standing, status) => {
  const licenceNumber = `REF-${standing}`;
  await aCounsel(t, { licenceNumber, standing });
  const sent = await send(aReferral({ counsel: { regulator: "LSO", licenceNumber } }));
  expect(sent.status).toBe(status);
  if (status === 422)
    expect(sent.body.fields).toMatchObject([{ path: "/data/persons/0/counsel", code: "counsel-not-in-good-standing" }]);
});
