import { theSystem } from "../../kernel/actor.ts";
import { defineJob } from "../../platform/jobs/job.ts";
import { noteReached } from "./commands/note-reached.ts";
import { noteSentBack } from "./commands/note-sent-back.ts";

/** A notice of decision was opened, or a letter of it was mailed. */
const noticeReached = defineJob({
  name: "notice-reached",
  handle: (payload, services) =>
    services.store.transact(theSystem, (tx) => noteReached(tx, (payload as { deliveryId: string }).deliveryId)),
});

/** The appeal division or the Court sent a case back to be decided again. */
const sentBack = defineJob({
  name: "case-sent-back",
  handle: (payload, services) => {
    const { caseId, version } = payload as { caseId: string; version: number };
    return services.store.transact(theSystem, (tx) => noteSentBack(tx, caseId, `sent-back:${caseId}:${version}`));
  },
});

export const jobs = [noticeReached, sentBack];
