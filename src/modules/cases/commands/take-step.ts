import type { Static } from "typebox";
import { holds } from "../../../kernel/actor.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { authorizeOnCase } from "../queries/authorize-on-case.ts";
import type { CaseStepSchema } from "../requests.ts";
import { lockCase } from "../revise-case.ts";
import { transitions } from "../rules/lifecycle.ts";
import { stepCase } from "../step-case.ts";

/**
 * Takes one of the steps that the table offers an officer on the file as it stands (make ready, withdraw, abandon).
 * @throws case-not-found, action-not-allowed, case-changed-meanwhile, case-step-not-possible, step-not-yours
 */
export async function takeStep(tx: Transaction, caseId: string, edit: Static<typeof CaseStepSchema>): Promise<void> {
  const found = await authorizeOnCase(tx, "case.step", caseId);
  const locked = await lockCase(tx, found, edit.version);
  const step = transitions.find((one) => one.code === edit.step && one.from === locked.status && one.by === "officer");
  if (step === undefined) throw new Refused("case-step-not-possible");
  if (!holds(tx.actor, ...step.roles)) throw new Refused("step-not-yours");
  await stepCase(tx, locked, step, edit.reason);
}
