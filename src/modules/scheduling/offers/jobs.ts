import { theSystem } from "../../../kernel/actor.ts";
import type { CaseId, HearingId } from "../../../kernel/ids.ts";
import { defineJob, type JobDefinition } from "../../../platform/jobs/job.ts";
import type { ReadCalendars } from "../queries/read-snapshot.ts";
import { lapseOffer, offersPastTime } from "./commands/lapse-offers.ts";
import { overtakeProposals } from "./commands/overtake-proposals.ts";
import { settleOffers } from "./commands/settle-offers.ts";
import { offerMailJob } from "./offer-mail.ts";
import { openOffersOn } from "./queries/open-offers-on.ts";

export const offerJobs = (read: ReadCalendars): readonly JobDefinition[] => [
  offerMailJob,
  defineJob({
    name: "hearing-offers-lapse",
    cron: "*/5 * * * *",
    handle: async (_payload, { store }) => {
      const ids = await store.transact(theSystem, offersPastTime);
      for (const id of ids) await store.transact(theSystem, (tx) => lapseOffer(tx, read, id));
    },
  }),
  /** A hearing was set on cases, by whoever: what was proposed or offered of them makes way. */
  defineJob({
    name: "case-hearing-set",
    handle: (payload, { store }) =>
      store.transact(theSystem, (tx) =>
        overtakeProposals(tx, payload as { hearingId: HearingId; caseIds: readonly CaseId[] }),
      ),
  }),
  /** Counsel came on a case or left it while a date is offered: who acts now is asked. */
  defineJob({
    name: "counsel-of-offers-changed",
    handle: async (payload, { store }) => {
      const { caseId } = payload as { caseId: CaseId };
      const ids = await store.transact(theSystem, (tx) => openOffersOn(tx, caseId));
      for (const id of ids) await store.transact(theSystem, (tx) => settleOffers(tx, read, id));
    },
  }),
];
