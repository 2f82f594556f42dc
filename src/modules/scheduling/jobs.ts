import { theSystem } from "../../kernel/actor.ts";
import { Refused } from "../../kernel/refusal.ts";
import { defineJob, type JobDefinition } from "../../platform/jobs/job.ts";
import { readCalendars } from "../calendars/index.ts";
import { tellAged } from "./ageing/tell-aged.ts";
import { absenceTakenBack } from "./commands/absence-taken-back.ts";
import { askRun } from "./commands/ask-run.ts";
import { setProposal } from "./commands/set-proposal.ts";
import { supersedeProposal } from "./commands/supersede-proposal.ts";
import { followChange } from "./date-changes/follow-change.ts";
import { sittingOfferJobs } from "./interpreters/jobs.ts";
import { makeRun } from "./make-run.ts";
import { askCounsel } from "./offers/commands/settle-offers.ts";
import { offerJobs } from "./offers/jobs.ts";
import { hasNewReview } from "./queries/new-reviews.ts";
import { isAutomaticSomewhere } from "./queries/policies.ts";
import type { ReadCalendars } from "./queries/read-snapshot.ts";
import { receivedMailJobs } from "./received-mail/jobs.ts";
import { type EnteredAbsence, repairAbsence } from "./repair-absence.ts";
import { requireStillThere } from "./steps/require-still-there.ts";
import { makeWhatIf } from "./what-if/make-what-if.ts";

/** How long whoever finds the lock taken waits before it looks again. */
const lookAgainSeconds = 10;

/** What the worker does for scheduling, with the calendars that it is given. */
export const schedulingJobs = (read: ReadCalendars): readonly JobDefinition[] => [
  ...runJobs(read),
  approvedProposal(read),
  ...absenceJobs,
  ...offerJobs(read),
  ...sittingOfferJobs(read),
  ...receivedMailJobs,
  defineJob({
    name: "aged-cases-told",
    formerNames: ["files-ageing"],
    cron: "40 6 * * *",
    handle: (_payload, { store }) => store.transact(theSystem, tellAged),
  }),
  whatIfJob,
  defineJob({
    name: "date-change-granted",
    handle: (payload, services) => followChange(services, read, (payload as { dateChangeId: string }).dateChangeId),
  }),
];

const runJobs = (read: ReadCalendars): readonly JobDefinition[] => [
  defineJob({
    name: "schedule-run",
    handle: async (_payload, services) => {
      if (await makeRun(services, read)) return;
      await services.store.transact(theSystem, (tx) =>
        tx.addJob("schedule-run", {}, { jobKey: "schedule-run", afterSeconds: lookAgainSeconds }),
      );
    },
  }),
  defineJob({
    name: "schedule-nightly",
    cron: "20 6 * * *",
    handle: (_payload, { store }) =>
      store.transact(theSystem, async (tx) => {
        if (await isAutomaticSomewhere(tx)) await askRun(tx, "nightly");
      }),
  }),
  /** At no night’s end: a review of 48 hours may be over by then. */
  defineJob({
    name: "schedule-reviews",
    cron: "7 * * * *",
    handle: (_payload, { store }) =>
      store.transact(theSystem, async (tx) => {
        if (await hasNewReview(tx)) await askRun(tx, "nightly");
      }),
  }),
];

const approvedProposal = (read: ReadCalendars): JobDefinition =>
  defineJob({
    name: "schedule-proposal-approved",
    handle: async (payload, { store }) => {
      const { proposalId } = payload as { proposalId: string };
      try {
        await store.transact(theSystem, async (tx) => {
          await requireStillThere(tx, read, proposalId);
          if ((await askCounsel(tx, read, proposalId)) === "nobody-to-ask") await setProposal(tx, proposalId);
        });
      } catch (error) {
        // A hearing set by hand, a member who was excluded, an office that closed: the case is planned anew.
        if (!(error instanceof Refused)) throw error;
        await store.transact(theSystem, (tx) => supersedeProposal(tx, proposalId, error.code));
      }
    },
  });

/** A member, an interpreter or the Minister’s counsel entered that they are away, or took it back. */
const absenceJobs: readonly JobDefinition[] = [
  defineJob({
    name: "absence-entered",
    handle: (payload, { store }) =>
      store.transact(theSystem, (tx) => repairAbsence(tx, payload as unknown as EnteredAbsence)),
  }),
  defineJob({
    name: "absence-taken-back",
    handle: (payload, { store }) =>
      store.transact(theSystem, (tx) => absenceTakenBack(tx, payload as unknown as EnteredAbsence)),
  }),
];

const whatIfJob = defineJob({
  name: "schedule-what-if",
  handle: async (payload, services) => {
    const { whatIfId } = payload as { whatIfId: string };
    if (await makeWhatIf(services, whatIfId)) return;
    await services.store.transact(theSystem, (tx) =>
      tx.addJob("schedule-what-if", { whatIfId }, { jobKey: `what-if:${whatIfId}`, afterSeconds: lookAgainSeconds }),
    );
  },
});

export const jobs = schedulingJobs(readCalendars);
