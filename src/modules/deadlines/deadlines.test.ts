import { afterAll, beforeAll, expect, test } from "vitest";
import { aCounsel } from "../../../test/stages/counsel.ts";
import { aReferral } from "../../../test/stages/referral.ts";
import { aTribunal, type Tribunal } from "../../../test/support/tribunal.ts";
import type { Actor } from "../../kernel/actor.ts";
import type { CaseId, CounselId } from "../../kernel/ids.ts";
import type { CivilDate } from "../../kernel/time.ts";
import type { DeadlineView } from "./contract.ts";
import { hearingDateSet } from "./index.ts";
import { recordMet } from "./record-met.ts";
import { recordTrigger } from "./record-trigger.ts";

let t: Tribunal;
let officer: Actor;
let counselId: CounselId;
let counsel: Actor;
beforeAll(async () => {
  t = await aTribunal();
  officer = await t.person("registry-officer");
  counselId = await aCounsel(t, { licenceNumber: "DUE-1" });
  counsel = await t.person("counsel", counselId);
});
afterAll(() => t.close());

async function aCase(data: Parameters<typeof aReferral>[1] = {}): Promise<CaseId> {
  const represented = { counsel: { regulator: "LSO", licenceNumber: "DUE-1" } };
  const sent = await t.call(
    officer,
    "POST",
    "/api/v1/referrals",
    JSON.parse(JSON.stringify(aReferral(represented, data))),
  );
  expect(sent.status).toBe(201);
  return sent.body.cases[0].id;
}

async function deadlinesOf(caseId: string, actor: Actor = officer) {
  const answer = await t.call(actor, "GET", `/api/v1/cases/${caseId}/deadlines`);
  expect(answer.status).toBe(200);
  const byCode = (code: string): DeadlineView | undefined =>
    answer.body.items.find((one: DeadlineView) => one.ruleCode === code);
  return { byCode, body: answer.body };
}

const setHearing = (caseId: CaseId, hearingId: string, on: string | null) =>
  t.store.transact(officer, (tx) => hearingDateSet(tx, { caseId, hearingId, on: on as CivilDate | null }));
const hearingId = "01900000-0000-7000-8000-00000000abcd";

test("a claim from a port of entry has its form due 45 days after the referral, with the steps and the practice notice", async () => {
  const { byCode } = await deadlinesOf(await aCase({ origin: "port-of-entry", receivedAt: "2026-11-12T15:00:00Z" }));
  const form = byCode("rpd-boc");
  expect(form).toMatchObject({
    dueOn: "2026-12-29",
    safeOn: "2026-12-24",
    state: "coming",
    alias: "D2",
    toVerify: true,
  });
  expect(form?.source.fr).toContain("Avis de pratique");
  expect(byCode("rpd-boc-extension")?.trigger.on).toBe("2026-12-29");
  expect((await deadlinesOf(await aCase({ origin: "inland" }))).byCode("rpd-boc")).toBeUndefined();
});

test("the day of the referral is the office's: late in the evening in Vancouver it is still that day", async () => {
  const late = { origin: "port-of-entry" as const, receivedAt: "2026-11-20T06:30:00Z" };
  expect((await deadlinesOf(await aCase({ ...late, officeId: "toronto" }))).byCode("rpd-boc")?.trigger.on).toBe(
    "2026-11-20",
  );
  expect((await deadlinesOf(await aCase({ ...late, officeId: "vancouver" }))).byCode("rpd-boc")?.trigger.on).toBe(
    "2026-11-19",
  );
});

test("disclosure follows the hearing: set, moved, cancelled", async () => {
  const caseId = await aCase();
  await setHearing(caseId, hearingId, "2027-01-11");
  const { byCode } = await deadlinesOf(caseId, counsel);
  expect(byCode("rpd-disclosure")).toMatchObject({ dueOn: "2027-01-04", safeOn: "2026-12-31" });
  expect(byCode("rpd-reply-disclosure")).toMatchObject({ dueOn: "2027-01-06" });
  await setHearing(caseId, hearingId, "2027-02-15");
  expect((await deadlinesOf(caseId)).byCode("rpd-disclosure")?.dueOn).toBe("2027-02-05");
  await setHearing(caseId, hearingId, null);
  await setHearing(caseId, hearingId, null);
  expect((await deadlinesOf(caseId)).byCode("rpd-disclosure")).toBeUndefined();
});

test("an officer records an event once, corrects it once, and the second correction is refused", async () => {
  const caseId = await aCase();
  const record = (body: object) =>
    t.call(officer, "POST", `/api/v1/cases/${caseId}/deadline-triggers`, {
      code: "application-received",
      time: null,
      replaces: null,
      ...body,
    });
  const first = await record({ on: "2026-11-20" });
  expect(first.status).toBe(201);
  const response = first.body.items.find((one: DeadlineView) => one.ruleCode === "rpd-application-response");
  expect(response.dueOn).toBe("2026-11-25");
  const replaces = response.trigger.id;
  const both = await Promise.all([record({ on: "2026-11-19", replaces }), record({ on: "2026-11-18", replaces })]);
  expect(both.map((answer) => answer.status).sort()).toEqual([201, 409]);
  expect((await record({ on: "2026-11-18", replaces })).body.code).toBe("trigger-replaced");
  expect((await record({ on: "2026-11-25" })).body.code).toBe("trigger-in-the-future");
  expect((await record({ on: "2026-11-24" })).status).toBe(201);
  expect((await record({ code: "detention", on: "2026-11-20" })).body.code).toBe("trigger-unknown");
  const history = await t.call(officer, "GET", `/api/v1/cases/${caseId}/history`);
  expect(history.body.items.map((one: { type: string }) => one.type)).toContain("deadline-trigger-recorded");
});

test("two who replace the same event at one moment: the second is refused, and nothing of it is kept", async () => {
  const caseId = await aCase();
  const record = (replacesId: string | null) =>
    t.store.transact(officer, (tx) =>
      recordTrigger(tx, {
        caseId,
        code: "application-received",
        on: "2026-11-20" as CivilDate,
        at: null,
        subjectId: null,
        source: "registry",
        replacesId,
      }),
    );
  const { triggerId } = await record(null);
  await record(triggerId);
  await expect(record(triggerId)).rejects.toMatchObject({ code: "trigger-replaced" });
});

test("what was done about an event stays done when the event is corrected; a hearing on another day asks again", async () => {
  const caseId = await aCase();
  const fact = { caseId, at: null, subjectId: null, source: "registry", replacesId: null } as const;
  const on = (text: string) => text as CivilDate;
  const states = async (ruleCode: string) => {
    const { body } = await t.call(officer, "GET", `/api/v1/cases/${caseId}/deadlines`);
    return body.items
      .filter((one: { ruleCode: string }) => one.ruleCode === ruleCode)
      .map((one: { state: string }) => one.state);
  };
  const corrected = (code: "application-received" | "hearing", ruleCode: string, days: readonly [string, string]) =>
    t.store.transact(officer, async (tx) => {
      const { triggerId } = await recordTrigger(tx, { ...fact, code, on: on(days[0]) });
      await recordMet(tx, { caseId, ruleCode, triggerId, metOn: on("2026-11-21"), subjectId: null });
      await recordTrigger(tx, { ...fact, code, on: on(days[1]), replacesId: triggerId });
    });
  await corrected("application-received", "rpd-application-response", ["2026-11-20", "2026-11-19"]);
  expect(await states("rpd-application-response")).toEqual(["met"]);
  await corrected("hearing", "rpd-disclosure", ["2027-02-05", "2027-03-05"]);
  expect(await states("rpd-disclosure")).toEqual(["coming"]);
});

test("a limit in hours asks for the hour and refuses one that the clocks skipped", async () => {
  const caseId = await aCase({ division: "ID", proceedingType: "detention-review", origin: null });
  const record = (on: string, time: string | null) =>
    t.call(officer, "POST", `/api/v1/cases/${caseId}/deadline-triggers`, {
      code: "detention",
      on,
      time,
      replaces: null,
    });
  expect((await record("2026-11-20", null)).body.code).toBe("trigger-hour-wanted");
  expect((await record("2026-03-08", "02:30")).body.code).toBe("trigger-hour-impossible");
  const done = await record("2026-11-20", "18:00");
  expect(done.body.items[0]).toMatchObject({
    ruleCode: "id-first-review",
    dueAt: "2026-11-22T23:00:00.000Z",
    state: "past",
  });
});

test("an order changes a limit and the last one stands; without a day it is refused", async () => {
  const caseId = await aCase({ origin: "port-of-entry" });
  const id = "rpd-boc:file";
  const vary = (actor: Actor, body: object) =>
    t.call(actor, "POST", `/api/v1/cases/${caseId}/deadlines/${id}/variations`, {
      kind: "varied",
      dueOn: null,
      reason: "Medical certificate",
      orderedOn: "2026-11-24",
      ...body,
    });
  expect((await vary(officer, {})).body.code).toBe("variation-day-wanted");
  const unknown = `/api/v1/cases/${caseId}/deadlines/rpd-disclosure:file/variations`;
  const order = { kind: "excused", dueOn: null, reason: "Medical certificate", orderedOn: "2026-11-24" };
  expect((await t.call(officer, "POST", unknown, order)).body.code).toBe("deadline-not-found");
  await vary(officer, { dueOn: "2027-02-01" });
  const last = await vary(officer, { dueOn: "2027-02-15" });
  const form = last.body.items.find((one: DeadlineView) => one.ruleCode === "rpd-boc");
  expect(form).toMatchObject({
    dueOn: "2027-02-15",
    safeOn: "2027-02-15",
    variation: { reason: "Medical certificate" },
  });
  expect((await vary(counsel, { dueOn: "2027-03-01" })).status).toBe(403);
});

test("counsel sees what is due on own cases only, soonest first", async () => {
  const mine = await t.call(counsel, "GET", "/api/v1/deadlines");
  expect(mine.status).toBe(200);
  const days = mine.body.items.map((one: DeadlineView) => one.safeOn);
  expect(days.length).toBeGreaterThan(0);
  expect([...days].sort()).toEqual(days);
  const stranger = await t.person("counsel", await aCounsel(t, { licenceNumber: "DUE-2" }));
  expect((await t.call(stranger, "GET", "/api/v1/deadlines")).body.items).toEqual([]);
  const caseId = await aCase();
  expect((await t.call(stranger, "GET", `/api/v1/cases/${caseId}/deadlines`)).body.code).toBe("case-not-found");
  expect(
    (
      await t.call(stranger, "POST", `/api/v1/cases/${caseId}/deadline-triggers`, {
        code: "application-received",
        on: "2026-11-20",
        time: null,
        replaces: null,
      })
    ).status,
  ).toBe(403);
});
