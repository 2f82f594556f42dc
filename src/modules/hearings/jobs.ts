import { theSystem } from "../../kernel/actor.ts";
import type { CaseId, HearingId } from "../../kernel/ids.ts";
import { defineJob } from "../../platform/jobs/job.ts";
import { followPeople } from "./commands/follow-people.ts";
import { leaveHearings } from "./commands/leave-hearings.ts";
import { type DueReminder, dueReminders, remindParties } from "./commands/remind-parties.ts";
import { tellLeftOut } from "./commands/tell-left-out.ts";

/** A case was withdrawn or declared abandoned while a hearing was set on it. */
const caseLeftSchedule = defineJob({
  name: "case-left-schedule",
  handle: (payload, services) =>
    services.store.transact(theSystem, (tx) => leaveHearings(tx, (payload as { caseId: CaseId }).caseId)),
});

/** A case was heard without a joined one that the officer may not open: that one's own history says so. */
const setApart = defineJob({
  name: "after-hearing-set-apart",
  handle: (payload, services) =>
    services.store.transact(theSystem, (tx) => tellLeftOut(tx, payload as { caseId: CaseId; hearingId: HearingId })),
});

/** Counsel or a designated representative came on a case or left it. */
const peopleChanged = defineJob({
  name: "people-of-case-changed",
  handle: (payload, services) =>
    services.store.transact(theSystem, (tx) => followPeople(tx, (payload as { caseId: CaseId }).caseId)),
});

/** By day, in every office: nobody is woken. Each reminder is a job of its own, so that one that fails holds back no other. */
const reminders = defineJob({
  name: "hearing-reminders",
  cron: "25 12-23 * * *",
  handle: (_payload, { store }) =>
    store.transact(theSystem, async (tx) => {
      for (const { hearingId, daysBefore } of await dueReminders(tx))
        await tx.addJob(
          "hearing-reminder-due",
          { hearingId, daysBefore },
          { jobKey: `hearing-reminder-due:${hearingId}:${daysBefore}` },
        );
    }),
});

const reminder = defineJob({
  name: "hearing-reminder-due",
  handle: (payload, { store }) =>
    store.transact(theSystem, (tx) => remindParties(tx, payload as unknown as DueReminder)),
});

export const jobs = [caseLeftSchedule, setApart, peopleChanged, reminders, reminder];
