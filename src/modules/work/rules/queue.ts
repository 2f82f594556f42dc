import type { Role } from "../../../kernel/actor.ts";
import type { Bilingual } from "../../../kernel/bilingual.ts";
import type { EventType } from "../../../kernel/event.ts";
import { isStatus, type openedTasks, type Status, statuses } from "../../cases/index.ts";
import type { FinishOutcome } from "../text.ts";

export type LifecycleTask = keyof typeof openedTasks;

/**
 * By when. `days`: so many days after it was opened, or the first working day after them. `limit`: the day of the first
 * of these time limits that runs on the case, or so many days where none does; `days` null: without one, or once it is met,
 * there is nothing to do. `hearing`: the day of the hearing, from
 * which it waits. `subject`: the day that the thing itself names.
 */
export type Due =
  | { readonly by: "days"; readonly days: number }
  | { readonly by: "limit"; readonly rules: readonly string[]; readonly days: number | null }
  | { readonly by: "hearing" }
  | { readonly by: "subject" };

/** One kind of work: what makes it, who does it, by when, what finishes it, and who is asked when it is late. */
export interface Queue {
  readonly code: string;
  readonly name: Bilingual;
  /** Who works it. */
  readonly roles: readonly Role[];
  /** The task that lifecycles open by this name; null: a room opens it by itself. */
  readonly task: LifecycleTask | null;
  /** The events of the record that make this work; empty: the steps of lifecycles alone. */
  readonly openedBy: readonly EventType[];
  /** The events that finish it, besides the case leaving `while`. */
  readonly finishedBy: readonly EventType[];
  /** Whoever has it may say that nothing more is to be done: nothing in the record shows that it was looked at. */
  readonly byHand: boolean;
  /** What whoever ends it by hand says was done; empty: that it was looked at, and no more. */
  readonly outcomes: readonly FinishOutcome[];
  /** Done once for a case, it is not opened again. */
  readonly once: boolean;
  /** Where a case stands while the work waits: leaving these finishes it. Null: only its own act does. */
  readonly while: readonly Status[] | null;
  readonly due: Due;
  /** Who has it from the beginning: the member of the case, or nobody. */
  readonly givenTo: "member-of-file" | null;
  /** The queue of what is to be done where its day has passed and the work still waits; null: nothing else. */
  readonly overdue: string | null;
  /** So many days after its day it is shown to these too; null: it has no day of its own to be late for. */
  readonly late: { readonly afterDays: number; readonly to: Role };
  /** Minutes without activity after which a colleague may take a claim over. */
  readonly staleAfterMinutes: number;
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
  readonly source: Bilingual;
}

const practice: Bilingual = {
  en: "Registry practice, chosen by the product (to verify with the registry)",
  fr: "Pratique du greffe, choisie par le produit (à vérifier auprès du greffe)",
};

/** Wherever a case is not over. */
export const beforeItsEnd: readonly Status[] = Object.keys(statuses)
  .filter(isStatus)
  .filter((one) => !statuses[one].final);

/** Whether this work is still to be done where a case stands now. */
export const waitsIn = (of: Pick<Queue, "while">, status: string): boolean =>
  of.while === null || of.while.some((one) => one === status);

type Filled =
  | "task"
  | "openedBy"
  | "finishedBy"
  | "byHand"
  | "outcomes"
  | "once"
  | "while"
  | "givenTo"
  | "overdue"
  | "late"
  | "staleAfterMinutes"
  | "effectiveFrom"
  | "effectiveTo"
  | "source";

/** A row with what most rows share filled in. */
export const queue = (row: Omit<Queue, Filled> & Partial<Pick<Queue, Filled>>): Queue => ({
  task: null,
  openedBy: [],
  finishedBy: [],
  byHand: false,
  outcomes: [],
  once: false,
  while: null,
  givenTo: null,
  overdue: null,
  late: { afterDays: 3, to: "triage-officer" },
  staleAfterMinutes: 60,
  effectiveFrom: "2026-01-01",
  effectiveTo: null,
  source: practice,
  ...row,
});
