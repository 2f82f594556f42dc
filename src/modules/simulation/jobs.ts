import { theSystem } from "../../kernel/actor.ts";
import type { Json } from "../../kernel/canonical-json.ts";
import type { Transaction } from "../../platform/database/store.ts";
import { defineJob, type JobDefinition } from "../../platform/jobs/job.ts";
import { calendarsAreTold } from "./demo-calendars.ts";
import { membersDecide } from "./demo-decisions.ts";
import { claimsAreHeard } from "./demo-hearings.ts";
import { lettersWait } from "./demo-letters.ts";
import { datesAreOffered, runIsAsked } from "./demo-offers.ts";
import { casesPastTheirTime } from "./demo-old-cases.ts";
import { casesAreReady } from "./demo-ready.ts";
import { registryHasMore } from "./demo-registry.ts";
import { counselFilings, hearingsAreSet, officersReview } from "./demo-work.ts";
import { receiveDemoReferrals, refreshAccounts } from "./seed-demonstration.ts";

/** How many referrals the whole demonstration has, and how many one run of the job brings. */
const referrals = 260;
const batch = 20;
/** Cases that the registry declares ready: some at once, so that a run has work from the start, the others in the end. */
const readyAtFirst = 8;
const readyInTheEnd = 60;

/**
 * One stage at a time, and each once: a stage waits for what other jobs do (the examination of its papers), and several
 * of them, left behind by interrupted runs, would take every place of the worker and wait for ever.
 */
const demonstration = (stage: string) => ({ queueName: "demonstration", jobKey: stage });
const next = (tx: Transaction, stage: string, payload: Json = {}): Promise<void> =>
  tx.addJob(stage, payload, demonstration(stage));

/** Brings the demonstration's other cases, a few at a time, so that nobody's own work waits for it. */
const demonstrationGrows = defineJob({
  name: "demonstration-grows",
  async handle(payload, services) {
    const { from } = payload as { from: number };
    const to = Math.min(from + batch, referrals);
    await receiveDemoReferrals(services, from, to);
    await refreshAccounts(services);
    const isDone = to >= referrals;
    // The first cases alone are not claims enough for what hearings and members need.
    if (from <= batch) await services.store.transact(theSystem, (tx) => next(tx, "demonstration-decisions"));
    await services.store.transact(theSystem, (tx) =>
      isDone ? next(tx, "demonstration-filings") : next(tx, "demonstration-grows", { from: to }),
    );
  },
});

/** Counsel file invented papers through the portal. */
const demonstrationFilings = defineJob({
  name: "demonstration-filings",
  formerNames: ["demonstration-files"],
  async handle(_payload, services) {
    await counselFilings(services);
    await services.store.transact(theSystem, (tx) => next(tx, "demonstration-reviews"));
  },
});

/** The registry reviews most of what came and leaves some of it in the queue; hearings are set. */
const demonstrationReviews = defineJob({
  name: "demonstration-reviews",
  async handle(_payload, services) {
    await officersReview(services);
    await registryHasMore(services);
    await hearingsAreSet(services);
    await casesAreReady(services, readyInTheEnd);
  },
});

/** Letters wait for the post, and old cases for a second person: early too. `others`: what the other rooms do of what is left. */
const demonstrationArchives = (others: readonly JobDefinition[]) =>
  defineJob({
    name: "demonstration-archives",
    async handle(_payload, services) {
      await lettersWait(services);
      await casesPastTheirTime(services, others);
    },
  });

/** Some claims are heard and decided, others decided without a hearing: early, so that every desk has work from the start. */
const demonstrationDecisions = defineJob({
  name: "demonstration-decisions",
  async handle(_payload, services) {
    await claimsAreHeard(services);
    await membersDecide(services);
    await refreshAccounts(services);
    await services.store.transact(theSystem, (tx) => next(tx, "demonstration-archives"));
  },
});

/** Members, interpreters, counsel and the Minister's counsel say when they can be where. */
const demonstrationCalendars = defineJob({
  name: "demonstration-calendars",
  async handle(_payload, services) {
    await calendarsAreTold(services);
    await casesAreReady(services, readyAtFirst);
    await runIsAsked(services);
    await services.store.transact(theSystem, (tx) => next(tx, "demonstration-offers"));
  },
});

/** Once the run is made, counsel of the demonstration has a date to answer. */
const demonstrationOffers = defineJob({
  name: "demonstration-offers",
  async handle(_payload, services) {
    if (await datesAreOffered(services)) return;
    await services.store.transact(theSystem, (tx) =>
      tx.addJob("demonstration-offers", {}, { ...demonstration("demonstration-offers"), afterSeconds: 3 }),
    );
  },
});

/** The demonstration’s own, in a tribunal that does `others` besides. */
export const jobsBeside = (others: readonly JobDefinition[]): readonly JobDefinition[] => [
  demonstrationCalendars,
  demonstrationGrows,
  demonstrationFilings,
  demonstrationReviews,
  demonstrationDecisions,
  demonstrationArchives(others),
  demonstrationOffers,
];
