import { theSystem } from "../../kernel/actor.ts";
import { defineJob } from "../../platform/jobs/job.ts";
import { noteReached } from "./commands/note-reached.ts";

/** A notice of decision was opened, or a letter of it was mailed. */
const noticeReached = defineJob({
  name: "notice-reached",
  handle: (payload, services) =>
    services.store.transact(theSystem, (tx) => noteReached(tx, (payload as { deliveryId: string }).deliveryId)),
});

export const jobs = [noticeReached];
