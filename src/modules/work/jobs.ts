import { theSystem } from "../../kernel/actor.ts";
import type { CaseId } from "../../kernel/ids.ts";
import { defineJob } from "../../platform/jobs/job.ts";
import { escalateLate } from "./commands/escalate-late.ts";
import { followNewDays } from "./commands/follow-days.ts";
import { followDeadlines } from "./commands/follow-deadlines.ts";
import { followRepresentative } from "./commands/follow-representative.ts";
import { followScreening } from "./commands/follow-screening.ts";
import { followOpening, followStep, type StepTaken } from "./commands/follow-step.ts";
import { openMissing } from "./commands/open-missing.ts";
import { openOverdue } from "./commands/open-overdue.ts";

/** Another room tells of a case by name alone. */
const caseIn = (payload: unknown): CaseId => (payload as { readonly caseId: CaseId }).caseId;

export const jobs = [
  // The sums of the counts, which readers add up otherwise.
  defineJob({
    name: "work-counts-folded",
    cron: "* * * * *",
    async handle(_payload, { store }) {
      const fold = async () =>
        (await store.pool.query<{ n: string }>("select greffe.fold_task_counts() as n")).rows[0]?.n;
      while (Number((await fold()) ?? 0) >= 50_000);
    },
  }),
  defineJob({
    // The next hearing and the nearest limit of what has just come, and of what was heard.
    name: "days-of-work-followed",
    cron: "* * * * *",
    async handle(_payload, { store }) {
      let after: CaseId | null = null;
      // What is more than this, a minute later.
      for (let round = 0; round < 20; round++) {
        const from: CaseId | null = after;
        after = await store.transact(theSystem, (tx) => followNewDays(tx, from));
        if (after === null) return;
      }
    },
  }),
  defineJob({
    name: "late-work-escalated",
    cron: "20 * * * *",
    async handle(_payload, { store }) {
      while ((await store.transact(theSystem, (tx) => escalateLate(tx))) > 0);
    },
  }),
  defineJob({
    // An appeal that was not perfected by its day, before a member.
    name: "overdue-work-opened",
    cron: "25 * * * *",
    async handle(_payload, { store }) {
      while ((await store.transact(theSystem, (tx) => openOverdue(tx))) > 0);
    },
  }),
  defineJob({
    // Cases of before a rule existed, and whatever was left without anybody: each is looked at once a night.
    name: "missing-work-opened",
    cron: "35 8 * * *",
    async handle(_payload, { store }) {
      let after: CaseId | null = null;
      do {
        const from: CaseId | null = after;
        after = await store.transact(theSystem, (tx) => openMissing(tx, from));
      } while (after !== null);
    },
  }),
  defineJob({
    name: "after-case-opened",
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
    name: "after-screening-recorded",
    handle: (payload, { store }) => store.transact(theSystem, (tx) => followScreening(tx, caseIn(payload))),
  }),
  defineJob({
    name: "deadlines-changed",
    handle: (payload, { store }) => store.transact(theSystem, (tx) => followDeadlines(tx, caseIn(payload))),
  }),
];
