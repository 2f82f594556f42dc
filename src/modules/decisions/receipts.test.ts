import { PDFDocument } from "@cantoo/pdf-lib";
import { afterAll, describe, expect, test } from "vitest";
import { runJobs } from "../../../test/stages/case-with-counsel.ts";
import { decisionForTests, decisionStage } from "../../../test/stages/decision.ts";
import type { Actor } from "../../kernel/actor.ts";
import { withEnclosures } from "../notices/document/with-enclosures.ts";
import { typesetDecision } from "./document/decision-document.ts";
import { jobs } from "./index.ts";

const { t, clerk, get, post, signed, noticesOf } = await decisionStage();
afterAll(() => t.close());

describe("the day on which somebody received a decision", () => {
  const deadlinesOf = async (who: Actor, caseId: string) =>
    (await get(who, `/cases/${caseId}/deadlines`)).body.items.filter(
      (one: { ruleCode: string }) => one.ruleCode === "rad-notice-of-appeal",
    );

  test("opened in the portal: that day, and the appeal’s limit runs from it for the person’s side", async () => {
    const { theCase, counsel, decision } = await signed("rejected");
    await post(clerk, `/decisions/${decision.id}/release`);
    expect(await deadlinesOf(counsel, theCase.id)).toEqual([]);
    const [notice] = await noticesOf(counsel);
    t.at("2028-12-06T15:00:00.000Z");
    await get(counsel, `/notices/${notice.id}`);
    await runJobs(t, jobs);
    await runJobs(t, jobs);
    const { body } = await get(clerk, `/decisions/${decision.id}/receipts`);
    expect(body.items).toMatchObject([
      { side: "party", basis: "opened", receivedOn: "2028-12-06", appealDueOn: "2028-12-21" },
    ]);
    expect(await deadlinesOf(counsel, theCase.id)).toMatchObject([{ dueOn: "2028-12-21" }]);
  });

  test("an allowed claim, or one without a credible basis, starts no limit of an appeal by the person", async () => {
    for (const determination of ["convention-refugee", "no-credible-basis"]) {
      const { theCase, counsel, decision } = await signed(determination);
      await post(clerk, `/decisions/${decision.id}/release`);
      const [notice] = await noticesOf(counsel);
      await get(counsel, `/notices/${notice.id}`);
      await runJobs(t, jobs);
      expect(await deadlinesOf(counsel, theCase.id)).toEqual([]);
    }
  });

  test("by hand, or acknowledged by the Minister, as an officer records: once each, on a day that can be", async () => {
    const { theCase, counsel, decision } = await signed("rejected");
    const record = (changes: object, who: Actor = clerk) =>
      post(who, `/decisions/${decision.id}/receipts`, {
        caseId: theCase.id,
        side: "minister",
        personId: null,
        counselId: null,
        receivedOn: "2028-12-06",
        basis: "acknowledged",
        ...changes,
      });
    expect((await record({})).body.code).toBe("decision-not-signed");
    t.at("2028-12-05T15:00:00.000Z");
    await post(clerk, `/decisions/${decision.id}/release`);
    t.at("2028-12-07T15:00:00.000Z");
    expect((await record({ receivedOn: "2028-12-01" })).body.code).toBe("receipt-day-wrong");
    expect((await record({ receivedOn: "2028-12-08" })).body.code).toBe("receipt-day-wrong");
    expect((await record({ side: "party" })).body.code).toBe("receipt-recipient-wrong");
    expect((await record({ side: "party", personId: crypto.randomUUID() })).body.code).toBe("receipt-recipient-wrong");
    expect((await record({})).body.items).toMatchObject([{ side: "minister", appealDueOn: "2028-12-21" }]);
    expect((await record({})).body.code).toBe("receipt-recorded-already");
    expect((await record({}, counsel)).status).toBe(403);
  });
});
test("a letter to whoever has no account has the decision in the same envelope", async () => {
  const { theCase, decision } = await signed("rejected");

  const [party] = (await get(clerk, `/cases/${theCase.id}`)).body.parties;
  await t.store.pool.query(
    "insert into contact_details (id, person_id, kind, value, source, from_at) values (uuidv7(), $1, 'address', $2, 'registry', now())",
    [
      party.personId,
      JSON.stringify({
        line1: "1 Invented Street",
        city: "Toronto",
        province: "ON",
        postalCode: "M5V 2T6",
        country: "CAN",
      }),
    ],
  );
  await post(clerk, `/decisions/${decision.id}/release`);
  const { rows } = await t.store.pool.query(
    `select d.id, (select count(*)::int from notice_enclosures e where e.notice_id = d.notice_id) as enclosed
      from deliveries d join notices n on n.id = d.notice_id where n.case_id = $1 and n.kind = 'notice-of-decision' and d.channel = 'mail'`,
    [theCase.id],
  );
  for (const { enclosed } of rows) expect(enclosed).toBe(1);
  const enclosed = await t.store.pool.query("select document_id from notice_enclosures where case_id = $1", [
    theCase.id,
  ]);
  expect(enclosed.rowCount).toBe(1);
  const plain = await typesetDecision(decisionForTests(), "2028-12-01T15:00:00.000Z" as never);
  const { hash } = await t.services.blobs.put([plain]);
  const whole = await withEnclosures(plain, [hash], t.services.blobs);
  const pages = async (pdf: Buffer) => (await PDFDocument.load(pdf)).getPageCount();
  expect(await pages(whole)).toBe(2 * (await pages(plain)));
  expect(await withEnclosures(plain, [], t.services.blobs)).toBe(plain);
});

describe("the earliest receipt of the person’s side", () => {
  const limitOf = async (caseId: string) => {
    const { items } = (await get(clerk, `/cases/${caseId}/deadlines`)).body;
    return items.find((one: { ruleCode: string }) => one.ruleCode === "rad-notice-of-appeal")?.dueOn;
  };

  test("moves the limit back where a later word tells of an earlier day, and never on", async () => {
    const { theCase, counsel, decision } = await signed("rejected");
    t.at("2028-12-05T15:00:00.000Z");
    await post(clerk, `/decisions/${decision.id}/release`);
    const [told] = await noticesOf(counsel);
    t.at("2028-12-12T15:00:00.000Z");
    await get(counsel, `/notices/${told.id}`);
    await runJobs(t, jobs);
    expect(await limitOf(theCase.id)).toBe("2028-12-27");
    const [party] = (await get(clerk, `/cases/${theCase.id}`)).body.parties;
    const byHand = { caseId: theCase.id, side: "party", personId: party.personId, counselId: null, basis: "in-person" };
    await post(clerk, `/decisions/${decision.id}/receipts`, { ...byHand, receivedOn: "2028-12-06" });
    expect(await limitOf(theCase.id)).toBe("2028-12-21");
  });
});

test("a letter of the decision that came back: its presumed day counts no more, a later receipt does, and both are shown", async () => {
  const { theCase, counsel, decision } = await signed("rejected");
  await t.store.pool.query("update accounts set first_signed_in_at = null where id = $1", [counsel.accountId]);
  const address = {
    lines: "9, rue Neuve",
    locality: "Ottawa",
    province: "Ontario",
    postalCode: "K1A 0A1",
    country: "CAN",
  };
  await t.store.pool.query(
    "update counsels set address = $2 where id = (select counsel_id from accounts where id = $1)",
    [counsel.accountId, address],
  );
  t.at("2028-12-05T15:00:00.000Z");
  await post(clerk, `/decisions/${decision.id}/release`);
  const letters = (await get(clerk, "/deliveries?channel=mail&state=queued&limit=100")).body.items;
  const details = [];
  for (const one of letters) details.push((await get(clerk, `/deliveries/${one.id}`)).body);
  const letter = details.find((one) => one.caseId === theCase.id && one.addresses.length > 0);
  t.at("2028-12-12T15:00:00.000Z");
  const recipients = (await get(clerk, `/decisions/${decision.id}/receipts`)).body.items.length;
  await post(clerk, `/deliveries/${letter.id}/mailed`, { mailedOn: "2028-12-05" });
  await runJobs(t, jobs);
  const receipts = async () =>
    (await get(clerk, `/decisions/${decision.id}/receipts`)).body.items
      .slice(recipients)
      .map((one: { receivedOn: string; letterReturnedOn: string | null; appealDueOn: string | null }) => [
        one.receivedOn,
        one.letterReturnedOn,
        one.appealDueOn,
      ]);
  expect(await receipts()).toEqual([["2028-12-12", null, "2028-12-27"]]);
  expect(
    (await post(clerk, `/deliveries/${letter.id}/returned`, { returnedOn: "2028-12-12", reason: "moved" })).status,
  ).toBe(200);
  for (let turn = 0; turn < 2; turn++) await runJobs(t, jobs);
  expect(await receipts()).toEqual([["2028-12-12", "2028-12-12", null]]);
  const due = async () =>
    (await get(clerk, `/cases/${theCase.id}/deadlines`)).body.items
      .filter((one: { ruleCode: string }) => one.ruleCode === "rad-notice-of-appeal")
      .map((one: { dueOn: string }) => one.dueOn);
  expect(await due()).toEqual(["2028-12-27"]);
  t.at("2028-12-20T15:00:00.000Z");
  const [party] = (await get(clerk, `/cases/${theCase.id}`)).body.parties;
  const byHand = { caseId: theCase.id, side: "party", personId: party.personId, counselId: null, basis: "in-person" };
  await post(clerk, `/decisions/${decision.id}/receipts`, { ...byHand, receivedOn: "2028-12-19" });
  expect(await due()).toEqual(["2029-01-03"]);
});

test("where no appeal remains, the limit of the Federal Court runs and none of an appeal; where one does, it does not", async () => {
  for (const [determination, ruleCode, isThere] of [
    ["no-credible-basis", "fc-leave", true],
    ["no-credible-basis", "rad-notice-of-appeal", false],
    ["rejected", "fc-leave", false],
    ["convention-refugee", "fc-leave", false],
  ] as const) {
    const { theCase, counsel, decision } = await signed(determination);
    await post(clerk, `/decisions/${decision.id}/release`);
    const [told] = await noticesOf(counsel);
    await get(counsel, `/notices/${told.id}`);
    await runJobs(t, jobs);
    const { items } = (await get(counsel, `/cases/${theCase.id}/deadlines`)).body;
    const found = items.some((one: { ruleCode: string }) => one.ruleCode === ruleCode);
    expect([determination, ruleCode, found]).toEqual([determination, ruleCode, isThere]);
  }
});

test("the notice of decision says who can appeal, and within what the rules in force give", async () => {
  for (const [determination, said] of [
    ["rejected", /^The claimant can appeal .* within 15 days/],
    ["convention-refugee", /^The Minister can appeal .* within 15 days/],
    ["manifestly-unfounded", /^This decision cannot be appealed .* within 15 days .* or within 60 days/],
  ] as const) {
    const { counsel, decision } = await signed(determination);
    await post(clerk, `/decisions/${decision.id}/release`);
    const [told] = await noticesOf(counsel);
    const { body } = await get(counsel, `/notices/${told.id}`);
    expect(body.paragraphs.at(-1).en).toMatch(said);
  }
});
