import { afterAll, beforeAll, expect, test } from "vitest";
import { decisionStage } from "../../../test/stages/decision.ts";
import { aReferral } from "../../../test/stages/referral.ts";
import { nobody } from "../../kernel/actor.ts";

const { t, clerk, get, aCase } = await decisionStage();
afterAll(() => t.close());

interface Listed {
  readonly items: readonly { readonly id: string; readonly caseId: string; readonly what: { en: string } }[];
  readonly next: string | null;
}
const list = async (query = "", who = clerk): Promise<Listed> => (await get(who, `/partner-messages${query}`)).body;
const kinds = async (query: string) => (await list(query)).items.map((one) => one.what.en);

let caseId = "";
/** One message of each kind, the first the oldest. */
beforeAll(async () => {
  t.at("2026-11-24T15:00:00.000Z");
  const { theCase } = await aCase(aReferral());
  caseId = theCase.id;
  const messages = [
    ["CBSA", "final-decision", "2026-10-01T12:00:00Z", null],
    ["IRCC", "final-decision", "2026-11-20T12:00:00Z", null],
    ["IRCC", "proceeding-ended", "2026-11-24T12:00:00Z", null],
    ["IRCC", "notice-of-appeal", "2026-11-01T12:00:00Z", "2026-11-02T12:00:00Z"],
  ];
  for (const [nth, [partner, kind, madeAt, sentAt]] of messages.entries())
    await t.store.pool.query(
      `insert into partner_messages (id, case_id, partner, kind, content, made_at, sent_at, source_key)
       values (gen_random_uuid(), $1, $2, $3, '{}', $4, $5, $6)`,
      [theCase.id, partner, kind, madeAt, sentAt, `test:${nth}`],
    );
});

test("what waits is listed over all cases, the oldest first, with its case; what was sent by itself", async () => {
  const { items, next } = await list();
  expect(items).toMatchObject([
    { partner: "CBSA", what: { fr: "Décision définitive" }, caseId, withReasons: false, sentAt: null },
    { partner: "IRCC", what: { en: "Final decision" }, fileNumber: expect.stringMatching(/-\d{5}$/) },
    { partner: "IRCC", what: { en: "The proceeding ended without a decision on its merits" }, withReasons: null },
  ]);
  expect(next).toBeNull();
  expect((await list("?descending=true")).items.map((one) => one.id)).toEqual(items.map((one) => one.id).reverse());
  expect(await kinds("?state=sent")).toEqual(["An appeal was filed"]);
});

test("it is narrowed by partner, kind and age, and read a page at a time", async () => {
  expect(await kinds("?partner=CBSA")).toEqual(["Final decision"]);
  expect(await kinds("?kind=proceeding-ended")).toHaveLength(1);
  expect(await kinds("?kind=of-tomorrow")).toEqual([]);
  expect(await kinds("?olderThanDays=4")).toEqual(["Final decision", "Final decision"]);
  expect(await kinds("?olderThanDays=5&partner=IRCC")).toEqual([]);
  const first = await list("?limit=2");
  const second = await list(`?limit=2&after=${encodeURIComponent(first.next ?? "")}`);
  const all = (await list()).items.map((one) => one.id);
  expect([...first.items, ...second.items].map((one) => one.id)).toEqual(all);
  expect(second.next).toBeNull();
  expect((await list("?after=0000-13-45,nothing")).items).toHaveLength(3);
});

test.each(["?partner=FBI", "?state=lost", "?olderThanDays=0", "?olderThanDays=99999", "?limit=1000"])(
  "%s is refused in words",
  async (query) => {
    const answer = await get(clerk, `/partner-messages${query}`);
    expect([answer.status, answer.body.code]).toEqual([400, "request-malformed"]);
  },
);

test("the registry reads it and nobody else; a sealed case is not in it", async () => {
  for (const role of ["registry-officer", "triage-officer", "scheduling-officer"] as const)
    expect((await list("", await t.person(role))).items).toHaveLength(3);
  for (const role of [
    "member",
    "manager",
    "operator",
    "counsel",
    "minister-counsel",
    "claimant",
    "interpreter",
  ] as const)
    expect((await get(await t.person(role), "/partner-messages")).status).toBe(403);
  expect((await get(nobody as never, "/partner-messages")).status).toBe(401);
  const { rows } = await t.store.pool.query("select file_number from cases where id = $1", [caseId]);
  const fileNumber = rows[0].file_number;
  await t.call(await t.person("operator"), "POST", "/api/v1/sealed-cases", { fileNumber, reason: "safety" });
  expect((await list()).items).toEqual([]);
  expect((await list("?state=sent")).items).toEqual([]);
});
