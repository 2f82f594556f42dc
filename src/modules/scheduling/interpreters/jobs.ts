import { theSystem } from "../../../kernel/actor.ts";
import type { HearingId } from "../../../kernel/ids.ts";
import { defineJob, type JobDefinition } from "../../../platform/jobs/job.ts";
import type { ReadCalendars } from "../queries/read-snapshot.ts";
import { lapseSittings } from "./lapse-sittings.ts";
import { seekReplacement } from "./seek-replacement.ts";
import { settleSitting } from "./settle-sitting.ts";
import { sittingMailJob } from "./sitting-mail.ts";
import { sittingNearJob } from "./sitting-near-mail.ts";

const hearingIn = (payload: unknown) => (payload as { hearingId: HearingId }).hearingId;

export const sittingOfferJobs = (read: ReadCalendars): readonly JobDefinition[] => [
  sittingMailJob,
  sittingNearJob,
  /** A hearing was set, changed or cancelled, or somebody came to it or left it. */
  defineJob({
    name: "sitting-changed",
    handle: (payload, { store }) => store.transact(theSystem, (tx) => settleSitting(tx, hearingIn(payload))),
  }),
  defineJob({
    name: "interpreter-sought",
    handle: (payload, services) => seekReplacement(services, read, hearingIn(payload)),
  }),
  defineJob({
    name: "interpreter-offers-lapse",
    cron: "*/5 * * * *",
    handle: (_payload, { store }) => store.transact(theSystem, lapseSittings),
  }),
];
