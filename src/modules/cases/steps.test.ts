import { afterAll, expect, test } from "vitest";
import { type Actor, nobody } from "../../kernel/actor.ts";
import type { CaseView } from "./contract.ts";
import { caseStage } from "./testing.ts";

const { t, officer, post, aCase } = await caseStage();
const member = await t.person("member");
const scheduler = await t.person("scheduling-officer");
afterAll(() => t.close());

const take = (actor: Actor, theCase: CaseView, step: string, reason: string | null = null) =>
  post(actor, `/api/v1/cases/${theCase.id}/steps`, { version: theCase.version, reason, step });
const seenBy = async (actor: Actor, theCase: CaseView): Promise<CaseView> =>
  (await t.call(actor, "GET", `/api/v1/cases/${theCase.id}`)).body;
const codes = (theCase: CaseView) => theCase.steps.map((step) => step.code);
const aClaim = (facts: object = {}) => aCase({}, { proceedingType: "claim", origin: "port-of-entry", ...facts });

test("each reader is offered the steps of the case's own table that are theirs, and no other is taken", async () => {
  const theCase = await aClaim({ origin: "inland" });
  expect(codes(theCase)).toEqual([
    "make-ready",
    "choose-short-hearing",
    "choose-file-review",
    "withdraw-received",
    "suspend-received",
    "terminate-received",
  ]);
  expect(codes(await seenBy(member, theCase))).toEqual([
    "abandon-received",
    "suspend-outside-canada-received",
    "abandon-returned-received",
  ]);
  expect(codes(await seenBy(scheduler, theCase))).toEqual([]);
  expect((await take(officer, theCase, "abandon-received", "Late")).body.code).toBe("step-not-yours");
  expect((await take(scheduler, theCase, "make-ready")).body.code).toBe("action-not-allowed");
  expect((await take(nobody, theCase, "make-ready")).status).toBe(401);
  expect((await take(await t.person("counsel"), theCase, "make-ready")).body.code).toBe("action-not-allowed");
  const done = await take(officer, theCase, "withdraw-received", "Notice of withdrawal");
  expect(done.body).toMatchObject({ status: { code: "withdrawn" }, finalizedOn: "2026-11-24", steps: [] });
});

test.each(["set-first-hearing", "hear", "decide", "perfect", "reopen-decided", "make-ready-anew", "nothing"])(
  "%s is no step of an officer on a claim that was just received",
  async (step) => {
    const theCase = await aClaim();
    expect((await take(officer, theCase, step, "Why not")).body.code).toBe("case-step-not-possible");
    expect(await seenBy(officer, theCase)).toMatchObject({ version: theCase.version, status: { code: "received" } });
  },
);

test("nobody says that a time limit has passed while it runs: the day is told in both languages", async () => {
  const theCase = await aClaim();
  const early = await take(officer, theCase, "form-not-received", "Nothing came");
  expect(early.body).toMatchObject({
    code: "step-guard-not-met",
    fields: [{ path: "/step", text: expect.stringContaining("runs to the end of Monday, January 4, 2027") }],
  });
  expect(await seenBy(officer, theCase)).toMatchObject({ version: theCase.version, status: { code: "received" } });
});

test("a step that rests on somebody's word asks for it in both languages, and keeps it", async () => {
  const theCase = await aClaim({ receivedAt: "2026-09-01T14:00:00.000Z" });
  const offered = theCase.steps.find((step) => step.code === "form-not-received");
  expect(offered?.attests[0]?.fr).toContain("délai de transmission du Formulaire");
  const silent = await take(officer, theCase, "form-not-received");
  expect(silent.body).toMatchObject({ code: "step-reason-missing", fields: [{ path: "/reason" }] });
  expect(await seenBy(officer, theCase)).toMatchObject({ version: theCase.version, status: { code: "received" } });
  const done = await take(officer, theCase, "form-not-received", "Due on October 16; nothing came");
  expect(done.body.status).toMatchObject({ code: "in-default", fr: "En défaut, désistement à trancher" });
  const changes = await t.call(officer, "GET", `/api/v1/cases/${theCase.id}/changes`);
  expect(changes.body.items[0]).toMatchObject({ reason: "Due on October 16; nothing came", was: { en: "Received" } });
});

test("a form that never came leads to a special hearing, whatever stream was chosen before it was due", async () => {
  for (const stream of ["make-ready", "choose-file-review"]) {
    const theCase = await aClaim({ receivedAt: "2026-09-01T15:00:00Z" });
    const ready = await take(officer, theCase, stream, "Screening is confirmed");
    const done = await take(officer, ready.body, "form-not-received", "Due on October 16; nothing came");
    expect(done.body.status.code).toBe("in-default");
  }
});

test("a step that the case's own facts exclude is not offered, and refused", async () => {
  const theCase = await aClaim({ origin: "inland" });
  expect(codes(theCase)).not.toContain("form-not-received");
  const refused = await take(officer, theCase, "form-not-received", "Nothing came");
  expect(refused.body).toMatchObject({ code: "step-guard-not-met", fields: [{ path: "/step" }] });
});

test("the stream is chosen by a person, may be chosen again, and stands in the history", async () => {
  const short = (await take(officer, await aClaim(), "choose-short-hearing")).body;
  expect(short).toMatchObject({ status: { code: "ready" }, stream: { code: "short-hearing", fr: "Audience courte" } });
  expect(codes(short)).not.toContain("choose-short-hearing");
  expect((await take(officer, short, "choose-short-hearing")).body.code).toBe("step-guard-not-met");
  const regular = (await take(officer, short, "choose-regular-hearing")).body;
  expect(regular).toMatchObject({ status: { code: "ready" }, stream: { code: "regular-hearing" } });
  const review = (await take(officer, regular, "choose-file-review", "Screening of November 23")).body;
  expect(review).toMatchObject({ status: { code: "file-review" }, stream: { code: "file-review" } });
  const { items } = (await t.call(officer, "GET", `/api/v1/cases/${review.id}/changes`)).body;
  expect(items.filter((one: { field: { code: string } }) => one.field.code === "stream")[1]).toMatchObject({
    was: { en: "Short hearing" },
    became: { fr: "Audience ordinaire" },
  });
});

test("a withdrawn claim is reinstated, an abandoned one reopened, by a member who says why", async () => {
  const withdrawn = (await take(officer, await aClaim(), "withdraw-received")).body;
  expect((await take(officer, withdrawn, "reinstate", "Allowed")).body.code).toBe("step-not-yours");
  expect((await take(member, withdrawn, "reinstate")).body.code).toBe("step-reason-missing");
  const again = (await take(member, withdrawn, "reinstate", "Application allowed on November 24")).body;
  expect(again).toMatchObject({ status: { code: "ready" }, finalizedOn: null });
  const abandoned = (await take(member, await aClaim(), "abandon-received", "Heard at once; no explanation")).body;
  expect(abandoned).toMatchObject({ status: { code: "abandoned" }, finalizedOn: "2026-11-24" });
  expect((await take(member, abandoned, "reopen-abandoned", "Notice went astray")).body).toMatchObject({
    status: { code: "ready" },
    finalizedOn: null,
  });
});

test("of two officers at once, one takes the step and the other is told what changed", async () => {
  const theCase = await aClaim();
  const answers = await Promise.all([
    take(officer, theCase, "make-ready"),
    take(officer, theCase, "withdraw-received", "Notice of withdrawal"),
  ]);
  expect(answers.map((one) => one.status).sort()).toEqual([200, 409]);
  expect(answers.find((one) => one.status === 409)?.body.code).toBe("case-changed-meanwhile");
  const { rows } = await t.store.pool.query(
    "select count(*)::int as moves from events where case_id = $1 and type = 'case-moved'",
    [theCase.id],
  );
  expect(rows[0].moves).toBe(1);
  expect((await seenBy(officer, theCase)).version).toBe(theCase.version + 1);
});

test("an appeal to the RAD is perfected before anything else, and heard only when a member orders it", async () => {
  const theCase = await aCase({}, { division: "RAD", proceedingType: "appeal" });
  expect(codes(theCase)).toEqual(["perfect", "withdraw-received", "suspend-received", "terminate-received"]);
  expect((await take(officer, theCase, "make-ready")).body.code).toBe("case-step-not-possible");
  const perfected = (await take(officer, theCase, "perfect", "Appellant’s record of November 23")).body;
  expect(perfected.status).toMatchObject({ code: "perfected", fr: "Appel mis en état" });
  expect((await take(officer, perfected, "order-hearing", "New evidence")).body.code).toBe("step-not-yours");
  const ordered = (await take(member, perfected, "order-hearing", "Credibility of the new letter")).body;
  expect(ordered.status.code).toBe("ready");
});

test("an appeal is dismissed for want of its record only once its time limit has passed", async () => {
  const opened = await aCase({}, { division: "RAD", proceedingType: "appeal", receivedAt: "2026-11-02T15:00:00.000Z" });
  const record = (code: string, on: string) =>
    post(officer, `/api/v1/cases/${opened.id}/deadline-triggers`, { code, on, time: null, replaces: null });
  const recorded = await record("reasons-received", "2026-10-26");
  expect(recorded.status, JSON.stringify(recorded.body)).toBeLessThan(300);
  const theCase = await seenBy(member, opened);
  const early = await take(member, theCase, "dismiss-not-perfected", "No record came");
  expect(early.body).toMatchObject({
    code: "step-guard-not-met",
    fields: [{ text: expect.stringContaining("Thursday, December 10, 2026") }],
  });
  t.at("2026-12-11T15:00:00.000Z");
  expect((await take(officer, theCase, "dismiss-not-perfected", "No record came")).body.code).toBe("step-not-yours");
  const dismissed = (await take(member, theCase, "dismiss-not-perfected", "No record by December 10")).body;
  expect(dismissed).toMatchObject({ status: { code: "dismissed" }, finalizedOn: "2026-12-11" });
  t.at("2026-11-24T15:00:00.000Z");
});

test("the Minister's appeal has its own table, and the person of the claim is the respondent", async () => {
  const theCase = await aCase({}, { division: "RAD", proceedingType: "appeal-by-minister" });
  expect(theCase.parties[0]?.role).toMatchObject({ code: "respondent", fr: "Intimé" });
  const asMember = codes(await seenBy(member, theCase));
  expect(asMember).not.toContain("suspend-outside-canada-received");
});
