import { afterAll, beforeEach, expect, test } from "vitest";
import { aReadyUpload } from "../../../../test/stages/files.ts";
import { setting } from "../../../../test/stages/hearing.ts";
import { aContent, inHand } from "../../../../test/stages/submission.ts";
import { nobody, theSystem } from "../../../kernel/actor.ts";
import { verifyChain } from "../../audit/index.ts";
import { aMember, schedulingStage } from "../testing.ts";

const { t, officer, registry, member, interpreter, calendars, aReadyCase, work, later } = await schedulingStage();
afterAll(() => t.close());
const usual = calendars.current;
beforeEach(() => {
  later();
  calendars.current = usual;
});

let hearings = 0;
/** A case with a hearing that is set, before the member and with the interpreter. */
async function aHearing() {
  const { theCase, counsel } = await aReadyCase();
  // A Tuesday of its own, two weeks from the next: no holiday is one.
  const on = new Date(Date.UTC(2027, 0, 19 + 14 * hearings++)).toISOString().slice(0, 10);
  const people = { memberId: member.accountId, interpreterId: interpreter.accountId, interpreterDialect: "maay" };
  const set = await t.call(
    officer,
    "POST",
    `/api/v1/cases/${theCase.id}/hearings`,
    setting({ on, time: "08:45", ...people }),
  );
  expect(set.status, JSON.stringify(set.body)).toBe(201);
  const [hearing] = (await t.call(officer, "GET", `/api/v1/cases/${theCase.id}/hearings`)).body.items;
  return { theCase, counsel, hearing, on };
}
const grant = (id: string, body: object = {}, who = officer) =>
  t.call(who, "POST", `/api/v1/hearings/${id}/date-changes`, {
    cause: "party-application",
    note: null,
    notBefore: null,
    notAfter: null,
    version: 1,
    ...body,
  } as never);
const changesOf = async (id: string) =>
  (await t.call(officer, "GET", `/api/v1/hearings/${id}/date-changes`)).body.items;
const hearingOf = async (caseId: string) =>
  (await t.call(officer, "GET", `/api/v1/cases/${caseId}/hearings`)).body.items[0];
const queueOf = async (code: string, caseId: string) =>
  (await t.store.pool.query("select outcome from tasks where queue = $1 and case_id = $2", [code, caseId])).rows;

test("an application on the docket waits for an officer until its side's change is granted, or somebody has answered it", async () => {
  const { theCase, counsel, hearing } = await aHearing();
  const clerk = await t.person("registry-officer");
  const apply = async () => {
    const content = aContent([await aReadyUpload(t, counsel)]);
    const documents = content.documents.map((one) => ({ ...one, typeCode: "change-of-date" }));
    const path = `/api/v1/cases/${theCase.id}/submissions`;
    const { body } = await t.call(counsel, "POST", path, { ...content, documents } as never);
    const decisions = [{ documentId: body.documents[0].documentId, outcome: "docketed" }];
    const docketed = await t.call(clerk, "POST", `/api/v1/submissions/${body.submissionId}/decisions`, {
      ...(await inHand(t, clerk, body.submissionId)),
      decisions,
    } as never);
    expect(docketed.status, JSON.stringify(docketed.body)).toBe(200);
  };
  await apply();
  expect(await queueOf("date-changes-asked", theCase.id)).toEqual([{ outcome: null }]);
  expect((await grant(hearing.id, { cause: "counsel-unavailable" })).status).toBe(202);
  await work();
  expect(await queueOf("date-changes-asked", theCase.id)).toEqual([{ outcome: null }]);
  expect((await grant(hearing.id, { version: 2 })).status).toBe(202);
  expect(await queueOf("date-changes-asked", theCase.id)).toEqual([{ outcome: "granted" }]);
});

test("a granted change has its new date at once, before the same people, with its cause, its notice and the record", async () => {
  const { theCase, counsel, hearing, on } = await aHearing();
  const answer = await grant(hearing.id, { note: "Granted on the application of 12 January." });
  expect(answer).toMatchObject({ status: 202, body: { items: [{ state: "granted", cause: "party-application" }] } });
  await work();
  const moved = await hearingOf(theCase.id);
  expect(moved.version).toBe(2);
  expect(moved.on > on).toBe(true);
  expect(moved.member).toMatchObject({ accountId: member.accountId });
  expect(await changesOf(hearing.id)).toMatchObject([{ state: "moved", reason: null }]);
  const notices = (await t.call(counsel, "GET", "/api/v1/notices")).body.items;
  expect(notices.map((one: { kind: string }) => one.kind).toSorted()).toEqual([
    "changed-notice-to-appear",
    "notice-to-appear",
  ]);
  const versions = await t.store.pool.query(
    "select reason_code, note from hearing_versions where hearing_id = $1 and version = 2",
    [hearing.id],
  );
  expect(versions.rows).toEqual([
    { reason_code: "party-application", note: "Granted on the application of 12 January." },
  ]);
  expect(await t.store.transact(theSystem, (tx) => verifyChain(tx, theCase.id))).toMatchObject({ ok: true });
});

test("where only others have a date, it is proposed with the reason, and set once an officer approves", async () => {
  const { theCase, hearing, on } = await aHearing();
  const other = await t.person("member");
  const still = usual.members.map((one) => ({
    ...one,
    available: one.available.filter(({ from }) => from.slice(0, 10) <= on),
  }));
  calendars.current = { ...usual, members: [...still, aMember(other.accountId ?? "")] };
  await grant(hearing.id);
  await work();
  const [change] = await changesOf(hearing.id);
  expect(change).toMatchObject({ state: "proposed" });
  expect(change.reason.en.length).toBeGreaterThan(10);
  expect(change.reason.fr.length).toBeGreaterThan(10);
  expect((await hearingOf(theCase.id)).on).toBe(on);
  expect((await grant(hearing.id)).body.code).toBe("date-change-going");
  const proposal = (await t.call(officer, "GET", "/api/v1/schedule/proposals?limit=100")).body.items.find(
    (one: { state: string }) => one.state === "proposed",
  );
  await t.call(officer, "POST", `/api/v1/schedule/proposals/${proposal.id}/approve`, {});
  await work();
  expect(await hearingOf(theCase.id)).toMatchObject({ member: { accountId: other.accountId }, version: 2 });
  expect(await changesOf(hearing.id)).toMatchObject([{ state: "moved" }]);
});

test("where nobody has one, the reason is told and a scheduling officer has it to do, until the date is changed by hand", async () => {
  const { theCase, hearing, on } = await aHearing();
  await grant(hearing.id, { notBefore: on, notAfter: on });
  await work();
  expect(await changesOf(hearing.id)).toMatchObject([{ state: "no-place", reason: { en: expect.any(String) } }]);
  expect(await queueOf("date-changes", theCase.id)).toEqual([{ outcome: null }]);
  expect((await hearingOf(theCase.id)).on).toBe(on);
  const sitting = {
    ...setting({ on: "2027-03-31", time: "09:00", memberId: member.accountId, interpreterDialect: "maay" }).sitting,
  };
  const change = { sitting, shortNotice: null, reason: { code: "party-application", note: null }, version: 1 };
  expect((await t.call(officer, "POST", `/api/v1/hearings/${hearing.id}/change`, change as never)).status).toBe(200);
  expect(await queueOf("date-changes", theCase.id)).toEqual([{ outcome: "changed" }]);
});

test("days that no run looks at are answered too: nothing waits for ever for a date", async () => {
  for (const days of [{ notAfter: "9999-12-31" }, { notBefore: "9999-12-31" }]) {
    const { hearing } = await aHearing();
    expect((await grant(hearing.id, days)).status).toBe(202);
    await work();
    const [change] = await changesOf(hearing.id);
    expect(change).toMatchObject("notAfter" in days ? { state: "moved" } : { state: "no-place" });
  }
});

test("what cannot be granted is refused in words, and by whoever may not, always", async () => {
  const { hearing, counsel } = await aHearing();
  const silent = await grant(hearing.id, { cause: "other" });
  expect(silent.body).toMatchObject({ code: "date-change-note-wanted", fields: [{ path: "/note" }] });
  const wrong = (text: string) => ({ code: "date-change-days-wrong", fields: [{ path: "/notAfter", text }] });
  const reversed = await grant(hearing.id, { notBefore: "2027-05-02", notAfter: "2027-05-01" });
  expect(reversed.body).toMatchObject(wrong("The last day is before the first."));
  expect((await grant(hearing.id, { notAfter: "2026-11-01" })).body).toMatchObject(wrong("This day is not to come."));
  expect((await grant(hearing.id, { notAfter: "2026-11-24" })).body).toMatchObject(wrong("This day is not to come."));
  expect((await grant(hearing.id, { version: 7 })).body.code).toBe("hearing-changed-meanwhile");
  expect((await grant("01900000-0000-7000-8000-000000000000")).body.code).toBe("hearing-not-found");
  expect((await grant(hearing.id, {}, nobody)).status).toBe(401);
  for (const who of [counsel, member]) expect((await grant(hearing.id, {}, who)).body.code).toBe("action-not-allowed");
  const two = await Promise.all([grant(hearing.id), grant(hearing.id, {}, registry)]);
  expect(two.map(({ status }) => status).toSorted()).toEqual([202, 409]);
});
