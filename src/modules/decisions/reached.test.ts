import { afterAll, beforeEach, expect, test } from "vitest";
import { decisionStage } from "../../../test/stages/decision.ts";
import { aReferral } from "../../../test/stages/referral.ts";
import { theSystem } from "../../kernel/actor.ts";
import type { CaseId } from "../../kernel/ids.ts";
import { authorizeOnCase } from "../cases/index.ts";
import { noteEndReached } from "./commands/note-end-reached.ts";
import { noteReached } from "./commands/note-reached.ts";
import { noteSentBack } from "./commands/note-sent-back.ts";
import { sendBack } from "./steps/send-back.ts";

const { t, clerk, member, get, post, aCase, begin, save, signed, statusOf, noticesOf } = await decisionStage();
afterAll(() => t.close());
beforeEach(() => t.at("2026-11-24T15:00:00.000Z"));

const rowsOf = async (query: string, values: readonly unknown[]) => (await t.store.pool.query(query, [...values])).rows;

interface To {
  readonly accountId?: unknown;
  readonly personId?: unknown;
  readonly channel?: "email";
}
/** A notice on a case, and a delivery of it to an account or, by mail, to a person. */
async function aDelivery(caseId: string, subject: string, to: To) {
  const notice = await rowsOf(
    `insert into notices (id, case_id, kind, kind_version, content, facts, mailing_id, issued_at, subject_key)
     values (uuidv7(), $1, 'notice-of-decision', 1, '{}', '{}', uuidv7(), now(), $2) returning id`,
    [caseId, subject],
  );
  const [{ id }] = await rowsOf(
    `insert into deliveries (id, notice_id, case_id, channel, account_id, person_id, language, created_at)
     values (uuidv7(), $1, $2, $3, $4, $5, 'en', now()) returning id`,
    [
      notice[0].id,
      caseId,
      to.channel ?? (to.personId === undefined ? "portal" : "mail"),
      to.accountId ?? null,
      to.personId ?? null,
    ],
  );
  const happens = (state: "opened" | "mailed" | "returned", on: string) =>
    rowsOf(
      `insert into delivery_events (delivery_id, case_id, state, occurred_at, mailed_on, returned_on)
       values ($1, $2, $3, $4::date + time '15:00', case when $3 = 'mailed' then $4::date end,
         case when $3 = 'returned' then $4::date end)`,
      [id, caseId, state, on],
    );
  return { id: id as string, happens };
}

test("without written reasons, the time to ask the Court runs from the earliest day on which the person's side knew", async () => {
  const { theCase, counsel } = await aCase();
  const [party] = (await get(clerk, `/cases/${theCase.id}`)).body.parties;
  const minister = await t.person("minister-counsel");
  await t.store.pool.query(
    "insert into case_access (case_id, account_id, relation, source_id, from_at) values ($1, $2, 'minister', uuidv7(), now())",
    [theCase.id, minister.accountId],
  );
  const subject = `ended:${theCase.id}:3`;
  const reached = async (deliveryId: string) => {
    await t.store.transact(theSystem, (tx) => noteEndReached(tx, deliveryId));
    const days = await rowsOf(
      "select to_char(happened_on, 'YYYY-MM-DD') as on from deadline_triggers where case_id = $1 and code = 'final-decision-received' order by id",
      [theCase.id],
    );
    return days.map((one) => one.on);
  };
  const toMinister = await aDelivery(theCase.id, subject, { accountId: minister.accountId });
  await toMinister.happens("opened", "2026-11-20");
  expect(await reached(toMinister.id)).toEqual([]);
  const letter = await aDelivery(theCase.id, subject, { personId: party.personId });
  expect(await reached(letter.id)).toEqual([]);
  await letter.happens("mailed", "2026-11-24");
  expect(await reached(letter.id)).toEqual(["2026-12-01"]);
  const toCounsel = await aDelivery(theCase.id, subject, { accountId: counsel.accountId });
  await toCounsel.happens("opened", "2026-11-26");
  expect(await reached(toCounsel.id)).toEqual(["2026-12-01", "2026-11-26"]);
  // Said again, and of a later day, it stands.
  expect(await reached(toCounsel.id)).toHaveLength(2);
  expect(await reached(letter.id)).toHaveLength(2);
  const another = await aDelivery(theCase.id, `ended:${crypto.randomUUID()}:3`, { accountId: counsel.accountId });
  await another.happens("opened", "2026-11-21");
  expect(await reached(another.id)).toHaveLength(2);
  expect(await reached(crypto.randomUUID())).toHaveLength(2);
});

test("a decision that was mailed is received on the day that the rules presume; of what tells of no decision nothing is noted", async () => {
  const { theCase, counsel, decision } = await signed("rejected");
  t.at("2028-12-05T15:00:00.000Z");
  await post(clerk, `/decisions/${decision.id}/release`);
  t.at("2028-12-20T15:00:00.000Z");
  const [party] = (await get(clerk, `/cases/${theCase.id}`)).body.parties;
  const note = (id: string) => t.store.transact(theSystem, (tx) => noteReached(tx, id));
  const receipts = async () =>
    (await get(clerk, `/decisions/${decision.id}/receipts`)).body.items.map(
      (one: { side: string; basis: string; receivedOn: string }) => [one.side, one.basis, one.receivedOn],
    );
  const letter = await aDelivery(theCase.id, `decision:${decision.id}`, { personId: party.personId });
  const wrong = await aDelivery(theCase.id, "decision:no-identifier", { accountId: counsel.accountId });
  await wrong.happens("opened", "2028-12-06");
  for (const id of [letter.id, wrong.id, crypto.randomUUID()]) await note(id);
  expect(await receipts()).toEqual([]);
  await letter.happens("mailed", "2028-12-06");
  await note(letter.id);
  expect(await receipts()).toEqual([["party", "mailed", "2028-12-13"]]);
  // Counsel knew on the same day: one limit stands.
  const toCounsel = await aDelivery(theCase.id, `decision:${decision.id}`, { accountId: counsel.accountId });
  await toCounsel.happens("opened", "2028-12-13");
  await note(toCounsel.id);
  expect(await receipts()).toHaveLength(2);
  const started = "select 1 from deadline_triggers where case_id = $1 and code = 'reasons-received'";
  expect(await rowsOf(started, [theCase.id])).toHaveLength(1);
});

/** A decision that was released on 5 December, and the days on which the record says that somebody received it. */
async function aReleased() {
  const { theCase, counsel, decision } = await signed("rejected");
  t.at("2028-12-05T15:00:00.000Z");
  await post(clerk, `/decisions/${decision.id}/release`);
  t.at("2028-12-29T15:00:00.000Z");
  const [{ personId }] = (await get(clerk, `/cases/${theCase.id}`)).body.parties;
  const subject = `decision:${decision.id}`;
  const note = (...of: readonly { readonly id: string }[]) =>
    Promise.all(of.map((one) => t.store.transact(theSystem, (tx) => noteReached(tx, one.id))));
  const receipts = async () =>
    (await get(clerk, `/decisions/${decision.id}/receipts`)).body.items.map(
      (one: { basis: string; receivedOn: string; letterReturnedOn: string | null }) => [
        one.basis,
        one.receivedOn,
        one.letterReturnedOn,
      ],
    );
  const dueOn = async () =>
    (await get(clerk, `/cases/${theCase.id}/deadlines`)).body.items.find(
      (one: { ruleCode: string }) => one.ruleCode === "rad-notice-of-appeal",
    )?.dueOn;
  return { personId, counsel, note, receipts, dueOn, delivery: (to: To) => aDelivery(theCase.id, subject, to) };
}

test("a letter that came back and was mailed again before anybody noted it is received on the day of the second, not the first", async () => {
  const { personId, note, receipts, dueOn, delivery } = await aReleased();
  const letter = await delivery({ personId });
  await letter.happens("mailed", "2028-12-06");
  await note(letter);
  expect([await receipts(), await dueOn()]).toEqual([[["mailed", "2028-12-13", null]], "2028-12-28"]);
  await letter.happens("returned", "2028-12-14");
  await letter.happens("mailed", "2028-12-15");
  // Of the return and of the second mailing, at once.
  await note(letter, letter);
  await note(letter);
  expect(await receipts()).toEqual([
    ["mailed", "2028-12-13", "2028-12-14"],
    ["mailed", "2028-12-22", null],
  ]);
  expect(await dueOn()).toBe("2029-01-08");
});

test("whoever had opened the notice all the same is said to have received it that day, once their letter came back", async () => {
  const { counsel, note, receipts, delivery } = await aReleased();
  const [portal, letter] = [
    await delivery({ accountId: counsel.accountId }),
    await delivery({ accountId: counsel.accountId, channel: "email" }),
  ];
  await letter.happens("mailed", "2028-12-06");
  await note(letter);
  await portal.happens("opened", "2028-12-15");
  await note(portal);
  expect(await receipts()).toEqual([["mailed", "2028-12-13", null]]);
  await letter.happens("returned", "2028-12-18");
  await note(letter);
  expect(await receipts()).toEqual([
    ["mailed", "2028-12-13", "2028-12-18"],
    ["opened", "2028-12-15", null],
  ]);
});

test("of two letters to one person, the one that came back takes nothing from the other", async () => {
  const { personId, note, receipts, delivery } = await aReleased();
  const [first, second] = [await delivery({ personId }), await delivery({ personId })];
  await first.happens("mailed", "2028-12-06");
  await second.happens("mailed", "2028-12-08");
  await note(first);
  await note(second);
  await second.happens("returned", "2028-12-14");
  await note(second);
  expect(await receipts()).toEqual([["mailed", "2028-12-13", null]]);
  await first.happens("returned", "2028-12-15");
  await second.happens("mailed", "2028-12-15");
  await note(first);
  expect(await receipts()).toEqual([
    ["mailed", "2028-12-13", "2028-12-15"],
    ["mailed", "2028-12-22", null],
  ]);
});

/** An appeal that is perfected: it is decided on its record. */
async function anAppeal() {
  const appeal = await aCase(aReferral({}, { division: "RAD", proceedingType: "appeal", origin: null }));
  await t.store.pool.query("update cases set status = 'perfected' where id = $1", [appeal.theCase.id]);
  return appeal;
}
const refer = (appealId: string) =>
  t.store.transact(theSystem, async (tx) => sendBack(tx, await authorizeOnCase(tx, "decision.release", appealId)));

test("what is referred back goes back to be decided, once, unless it was withdrawn; whoever decided it is kept out and all are told once", async () => {
  const [{ theCase: claim, counsel }, { theCase: appeal }] = [await aCase(), await anAppeal()];
  await t.store.pool.query("update cases set status = 'decided' where id = $1", [claim.id]);
  await refer(appeal.id);
  expect(await statusOf(claim.id)).toBe("decided");
  await t.store.pool.query("insert into case_links values ($1, $2, 'appeal-of', 'person', now(), null)", [
    claim.id,
    appeal.id,
  ]);
  await refer(appeal.id);
  expect(await statusOf(claim.id)).toBe("sent-back");
  await t.store.pool.query("update cases set status = 'withdrawn' where id = $1", [claim.id]);
  await refer(appeal.id);
  expect(await statusOf(claim.id)).toBe("withdrawn");
  const tell = () =>
    t.store.transact(theSystem, (tx) => noteSentBack(tx, claim.id as CaseId, `sent-back:${claim.id}:7`));
  await tell();
  await tell();
  expect(
    (await noticesOf(counsel)).filter((one: { kind: string }) => one.kind === "notice-of-matter-sent-back"),
  ).toHaveLength(1);
});

test("against what the appeal division decided there is the Federal Court, and no appeal", async () => {
  const { theCase, counsel } = await anAppeal();
  await post(clerk, `/cases/${theCase.id}/assign-member`, { memberId: member.accountId, panelIds: [] });
  const draft = await begin(theCase.id);
  const { body } = await save(draft, "confirmed");
  expect((await post(member, `/decisions/${draft.id}/sign`, { version: body.version })).status).toBe(200);
  expect((await post(clerk, `/decisions/${draft.id}/release`)).status).toBe(200);
  const [told] = await noticesOf(counsel);
  const said = (await get(counsel, `/notices/${told.id}`)).body.paragraphs.at(-1);
  expect(said.en).toContain("Federal Court");
  expect(said.en).not.toMatch(/Refugee Appeal Division|cannot be appealed/);
});

test("an appeal that the Court sent back is its next member's to decide", async () => {
  const { theCase } = await anAppeal();
  await t.store.pool.query("update cases set status = 'sent-back' where id = $1", [theCase.id]);
  const given = await post(clerk, `/cases/${theCase.id}/assign-member`, { memberId: member.accountId, panelIds: [] });
  expect([given.status, given.body.code]).toEqual([200, undefined]);
  const tasks = await rowsOf("select claimed_by from tasks where case_id = $1 and outcome is null", [theCase.id]);
  expect(tasks).toContainEqual({ claimed_by: member.accountId });
});
