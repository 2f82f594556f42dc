import type { Static } from "typebox";
import { holds } from "../../../kernel/actor.ts";
import { type FieldProblem, Refused } from "../../../kernel/refusal.ts";
import { civilDateIn } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { authorizeOnCase, type CaseRow } from "../queries/authorize-on-case.ts";
import type { CaseStepSchema } from "../requests.ts";
import { type StepGuardCode, stepGuards } from "../rules/step-guards.ts";
import type { Transition } from "../rules/transition.ts";
import { lockCase } from "../steps/revise-case.ts";
import { stepCase } from "../steps/step-case.ts";
import { attestedGuards, type StepGuardHolders, stepsOnCase, unmetGuards } from "../steps-offered.ts";

/**
 * Takes one of the steps that the case's own table offers on it: an officer's, or what an officer records for a partner.
 * @throws case-not-found, action-not-allowed, case-changed-meanwhile, case-step-not-possible, step-not-yours,
 *   step-guard-not-met, step-reason-missing
 */
export async function takeStep(
  tx: Transaction,
  caseId: string,
  edit: Static<typeof CaseStepSchema>,
  above: StepGuardHolders,
): Promise<void> {
  const found = await authorizeOnCase(tx, "case.step", caseId);
  const locked = await lockCase(tx, found, edit.version);
  const today = civilDateIn(tx.now, found.office.zone);
  const step = stepsOnCase(locked, today).find((one) => one.code === edit.step);
  if (step === undefined) throw new Refused("case-step-not-possible");
  if (!holds(tx.actor, ...step.roles)) throw new Refused("step-not-yours");
  const unmet = [...problemsOf(unmetGuards(locked, step), "/step"), ...(await heldAbove(tx, locked, step, above))];
  if (unmet.length > 0) throw new Refused("step-guard-not-met", {}, unmet);
  const attested = attestedGuards(step);
  if (attested.length > 0 && edit.reason === null)
    throw new Refused("step-reason-missing", {}, problemsOf(attested, "/reason"));
  await stepCase(tx, locked, step, edit.reason);
}

async function heldAbove(
  tx: Transaction,
  theCase: CaseRow,
  step: Transition,
  above: StepGuardHolders,
): Promise<readonly FieldProblem[]> {
  const problems: FieldProblem[] = [];
  for (const code of step.guards) {
    const text = (await above[code]?.(tx, theCase)) ?? null;
    if (text !== null) problems.push({ path: "/step", code, text });
  }
  return problems;
}

const problemsOf = (guards: readonly StepGuardCode[], path: string): readonly FieldProblem[] =>
  guards.map((code) => ({ path, code, text: stepGuards[code].name }));
