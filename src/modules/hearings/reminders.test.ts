import { afterAll, expect, test } from "vitest";
import { runJobs } from "../../../test/stages/case-with-counsel.ts";
import { aSitting, hearingStage, setting } from "../../../test/stages/hearing.ts";
import { aReferral } from "../../../test/stages/referral.ts";
import { theSystem } from "../../kernel/actor.ts";
import { type CivilDate, plusDays } from "../../kernel/time.ts";
import { jobs as noticeJobs } from "../notices/index.ts";
import { dueReminders, remindParties } from "./commands/remind-parties.ts";
import { jobs } from "./index.ts";
import { reminderRulesOn } from "./rules/reminder-rules.ts";

const { t, officer, member, aCase, set, aDay, noticesOf } = await hearingStage();
afterAll(() => t.close());

const began = t.store.clock();
const cron = jobs.find((one) => one.name === "hearing-reminders");
/** So many days before a day, at noon by the clocks of the east. */
const comes = (daysBefore: number, on: string) => {
  const day = plusDays(on as CivilDate, -daysBefore);
  t.at(`${day}T17:00:00.000Z`);
};
const remind = async () => {
  await cron?.handle({}, t.services);
  await runJobs(t, jobs);
  await runJobs(t, noticeJobs);
};
async function aHearing(changes: object = {}) {
  t.at(began);
  const made = await aCase(aReferral({}, { officeId: "toronto" }));
  const on = aDay();
  const hearing = (await set(made.theCase.id, setting({ on, memberId: member.accountId, ...changes }))).body;
  await runJobs(t, noticeJobs);
  return { ...made, on, hearing };
}
const kinds = async (who: Parameters<typeof noticesOf>[0]) =>
  (await noticesOf(who)).map((one: { kind: string }) => one.kind);

test("two weeks and three days before a hearing its people are told again what is set, each time once, and the notice still stands", async () => {
  const { on, counsel } = await aHearing();
  comes(15, on);
  await remind();
  expect(await kinds(counsel)).toEqual(["notice-to-appear"]);
  comes(14, on);
  await remind();
  await remind();
  expect(await kinds(counsel)).toEqual(["hearing-reminder", "notice-to-appear"]);
  const [reminder, notice] = await noticesOf(counsel);
  expect(notice).toMatchObject({ replacedBy: null });
  const opened = (await t.call(counsel, "GET", `/api/v1/notices/${reminder.id}`)).body;
  expect(JSON.stringify(opened.rows)).toContain("9:00");
  expect(t.sent.at(-1)?.text).not.toContain(on.slice(0, 4));
  comes(3, on);
  await remind();
  comes(1, on);
  await remind();
  expect(await kinds(counsel)).toEqual(["hearing-reminder", "hearing-reminder", "notice-to-appear"]);
});

test("a worker that was away reminds while it helps: not the day itself, and no letter that would come too late", async () => {
  const { on, counsel } = await aHearing();
  comes(8, on);
  await remind();
  expect(await kinds(counsel)).toEqual(["notice-to-appear"]);
  comes(0, on);
  await remind();
  expect(await kinds(counsel)).toEqual(["notice-to-appear"]);
  comes(1, on);
  await remind();
  expect(await kinds(counsel)).toEqual(["hearing-reminder", "notice-to-appear"]);
});

test("a hearing that moved is reminded of its new day, and its old reminder says that it was replaced", async () => {
  const { on, counsel, hearing } = await aHearing();
  comes(14, on);
  await remind();
  const later = plusDays(on as CivilDate, 42);
  comes(13, on);
  const moved = await t.call(officer, "POST", `/api/v1/hearings/${hearing.id}/change`, {
    sitting: aSitting({ on: later, memberId: member.accountId }),
    shortNotice: null,
    reason: { code: "other", note: "Moved." },
    version: hearing.version,
  });
  expect(moved.status).toBe(200);
  const [changed, reminder] = await noticesOf(counsel);
  expect([changed.kind, reminder.kind]).toEqual(["changed-notice-to-appear", "hearing-reminder"]);
  expect(reminder.replacedBy).toMatchObject({ id: changed.id });
  comes(3, on);
  await remind();
  expect(await kinds(counsel)).toHaveLength(3);
  comes(14, later);
  await remind();
  expect((await kinds(counsel))[0]).toBe("hearing-reminder");
});

test("what was told ten days ago or less is not told again", async () => {
  const { on, counsel, hearing } = await aHearing();
  const told = async (daysBefore: number) =>
    t.store.pool.query("update hearing_versions set made_at = $2 where hearing_id = $1", [
      hearing.id,
      `${plusDays(on as CivilDate, -daysBefore)}T17:00:01.000Z`,
    ]);
  await told(24);
  comes(14, on);
  await remind();
  expect(await kinds(counsel)).toEqual(["notice-to-appear"]);
  await told(25);
  await remind();
  expect(await kinds(counsel)).toEqual(["hearing-reminder", "notice-to-appear"]);
});

test("a hearing cancelled since it was looked up is reminded of to nobody, and two workers at once remind once", async () => {
  const { on, counsel, hearing } = await aHearing();
  comes(14, on);
  const due = (await t.store.transact(theSystem, dueReminders)).filter((one) => one.hearingId === hearing.id);
  expect(due).toEqual([{ hearingId: hearing.id, daysBefore: 14 }]);
  const [one] = due;
  if (one === undefined) throw new Error("one is due");
  const twice = () => t.store.transact(theSystem, (tx) => remindParties(tx, one));
  await Promise.all([twice(), twice()]);
  expect((await kinds(counsel)).filter((kind: string) => kind === "hearing-reminder")).toHaveLength(1);
  const other = await aHearing();
  comes(14, other.on);
  const [second] = (await t.store.transact(theSystem, dueReminders)).filter(
    (due) => due.hearingId === other.hearing.id,
  );
  if (second === undefined) throw new Error("one is due");
  await t.store.pool.query("update hearings set status = 'cancelled' where id = $1", [other.hearing.id]);
  await t.store.transact(theSystem, (tx) => remindParties(tx, second));
  expect(await kinds(other.counsel)).toEqual(["notice-to-appear"]);
});

test("each division is reminded as its rule says, and no reminder goes out after the hearing or with the one before", () => {
  const rules = reminderRulesOn("2026-11-30");
  const told = rules.map((one) => [one.division, one.daysBefore, one.lastDaysBefore, one.byLetter, one.interpreterToo]);
  expect(told).toEqual([
    ["RPD", 14, 9, true, false],
    ["RPD", 3, 1, false, true],
    ["RAD", 14, 9, true, false],
    ["RAD", 3, 1, false, true],
    ["ID", 3, 1, false, true],
    ["IAD", 14, 9, true, false],
    ["IAD", 3, 1, false, true],
  ]);
  expect(reminderRulesOn("2012-12-14")).toEqual([]);
});
