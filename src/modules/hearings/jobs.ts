import { theSystem } from "../../kernel/actor.ts";
import type { CaseId } from "../../kernel/ids.ts";
import { defineJob } from "../../platform/jobs/job.ts";
import { leaveHearings } from "./commands/leave-hearings.ts";

/** A file was withdrawn or declared abandoned while a hearing was set on it. */
const caseLeftSchedule = defineJob({
  name: "case-left-schedule",
  handle: (payload, parts) =>
    parts.store.transact(theSystem, (tx) => leaveHearings(tx, (payload as { caseId: CaseId }).caseId)),
});

export const jobs = [caseLeftSchedule];
