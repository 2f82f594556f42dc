import { aCaseWithCounsel, runJobs } from "../../../test/stages/case-with-counsel.ts";
import { aReferral } from "../../../test/stages/referral.ts";
import { aTribunal } from "../../../test/support/tribunal.ts";
import type { Actor } from "../../kernel/actor.ts";
import type { Interval } from "../../scheduler/contract.ts";
import type { Calendars } from "./domain/calendars.ts";
import { schedulingJobs } from "./jobs.ts";

/** Every working hour of the weeks in which tests are heard. */
const openHours: readonly Interval[] = Array.from({ length: 40 * 7 }, (_, day) => {
  const on = new Date(Date.UTC(2026, 10, 23 + day)).toISOString().slice(0, 10);
  return { from: `${on}T12:30:00.000Z`, to: `${on}T23:30:00.000Z` };
});

/** A member as the calendars say it, there at every hour of every office. */
export const aMember = (
  id: string,
  changes: Partial<Calendars["members"][number]> = {},
): Calendars["members"][number] => ({
  id,
  divisions: ["RPD", "RAD", "ID", "IAD"],
  languages: ["en", "fr"],
  offices: ["toronto", "montreal", "vancouver", "calgary", "ottawa"],
  skills: [],
  expertise: [],
  available: [...openHours],
  maxMinutesPerWeek: 1050,
  targetMinutesPerWeek: 840,
  ...changes,
});

export const anInterpreter = (id: string, language = "so"): Calendars["interpreters"][number] => ({
  id,
  languages: [{ language, dialect: "maay", tier: 0 }],
  offices: ["toronto"],
  available: [...openHours],
  maxMinutesPerDay: 420,
});

/** A tribunal whose calendars a test writes down, with cases that are ready for a hearing. */
export async function schedulingStage() {
  const t = await aTribunal({ GREFFE_SCHEDULE_SECONDS: "0" });
  // Tests of offers say that counsel is asked.
  await t.store.pool.query("update schedule_policies set asks_counsel = false");
  const officer = await t.person("scheduling-officer");
  const registry = await t.person("registry-officer");
  const member = await t.person("member");
  const interpreter = await t.person("interpreter");
  const calendars: { current: Calendars } = {
    current: {
      members: [aMember(member.accountId ?? "")],
      interpreters: [anInterpreter(interpreter.accountId ?? "")],
      counsel: [],
      ministerReps: [],
      rooms: [],
      parties: [],
    },
  };
  const jobs = schedulingJobs(async () => calendars.current as never);
  let licence = 0;
  const aReadyCase = async (referral = aReferral()) => {
    const made = await aCaseWithCounsel(t, registry, `SCHED-${++licence}`, referral);
    for (const { id } of made.cases) await makeReady(id);
    return made;
  };
  const makeReady = async (id: string) => {
    const { version } = (await t.call(registry, "GET", `/api/v1/cases/${id}`)).body;
    const step = { version, reason: "Complete.", step: "make-ready" };
    const answer = await t.call(registry, "POST", `/api/v1/cases/${id}/steps`, step);
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  };
  /** The worker does what waits, and what that leaves. */
  const work = async () => {
    await runJobs(t, jobs);
    await runJobs(t, jobs);
  };
  let minute = 0;
  /** A run is later than the one before. */
  const later = () => {
    minute += 1;
    t.at(new Date(Date.UTC(2026, 10, 24, 15, minute)).toISOString());
  };
  const usual = calendars.current;
  /** No case that waits, no proposal and no hold of a test before; the calendars as in the beginning. */
  const afresh = async () => {
    calendars.current = usual;
    later();
    await t.store.pool.query("update cases set finalized_on = '2026-11-24', status = 'withdrawn'");
    await t.store.pool.query("update schedule_holds set released_at = now() where released_at is null");
    await t.store.pool.query(
      "update schedule_proposals set state = 'superseded', ended_at = now(), ended_code = 'newer-run' where ended_at is null",
    );
  };
  const run = async (who: Actor = officer) => {
    later();
    const asked = await t.call(who, "POST", "/api/v1/schedule/runs");
    await work();
    return asked.body.id as string;
  };
  const runOf = async (id: string) =>
    (await t.call(officer, "GET", "/api/v1/schedule/runs")).body.items.find((one: { id: string }) => one.id === id);
  const proposals = async () => (await t.call(officer, "GET", "/api/v1/schedule/proposals?limit=100")).body.items;
  return {
    t,
    officer,
    registry,
    member,
    interpreter,
    calendars,
    jobs,
    aReadyCase,
    makeReady,
    work,
    later,
    afresh,
    run,
    runOf,
    proposals,
  };
}
