import { theSystem } from "../../kernel/actor.ts";
import { defineJob } from "../../platform/jobs/job.ts";
import { noteEndReached } from "./commands/note-end-reached.ts";
import { noteReached } from "./commands/note-reached.ts";
import { noteSentBack } from "./commands/note-sent-back.ts";
import { type StepTaken, tellPartnersOfStep } from "./steps/tell-partners-of-step.ts";

/** A notice of decision was opened, or a letter of it was mailed. */
const noticeReached = defineJob({
  name: "notice-reached",
  handle: (payload, services) =>
    services.store.transact(theSystem, async (tx) => {
      const { deliveryId } = payload as { deliveryId: string };
      await noteReached(tx, deliveryId);
      await noteEndReached(tx, deliveryId);
    }),
});

/** A case took a step of which partners are told. */
const stepped = defineJob({
  name: "case-stepped",
  handle: (payload, services) =>
    services.store.transact(theSystem, (tx) => tellPartnersOfStep(tx, payload as unknown as StepTaken)),
});

/** The appeal division or the Court sent a case back to be decided again. */
const sentBack = defineJob({
  name: "case-sent-back",
  handle: (payload, services) => {
    const { caseId, version } = payload as { caseId: string; version: number };
    return services.store.transact(theSystem, (tx) => noteSentBack(tx, caseId, `sent-back:${caseId}:${version}`));
  },
});

export const jobs = [noticeReached, stepped, sentBack];
