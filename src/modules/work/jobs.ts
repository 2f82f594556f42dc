import { theSystem } from "../../kernel/actor.ts";
import type { CaseId } from "../../kernel/ids.ts";
import { defineJob } from "../../platform/jobs/job.ts";
import { followDeadlines } from "./commands/follow-deadlines.ts";
import { followRepresentative } from "./commands/follow-representative.ts";
import { followOpening, followStep, type StepTaken } from "./commands/follow-step.ts";

/** Another room tells of a file by name alone. */
const caseIn = (payload: unknown): CaseId => (payload as { readonly caseId: CaseId }).caseId;

export const jobs = [
  defineJob({
    name: "case-opened",
    handle: (payload, { store }) => store.transact(theSystem, (tx) => followOpening(tx, caseIn(payload))),
  }),
  defineJob({
    name: "case-stepped",
    handle: (payload, { store }) => store.transact(theSystem, (tx) => followStep(tx, payload as unknown as StepTaken)),
  }),
  defineJob({
    name: "representative-changed",
    handle: (payload, { store }) => store.transact(theSystem, (tx) => followRepresentative(tx, caseIn(payload))),
  }),
  defineJob({
    name: "deadlines-changed",
    handle: (payload, { store }) => store.transact(theSystem, (tx) => followDeadlines(tx, caseIn(payload))),
  }),
];
