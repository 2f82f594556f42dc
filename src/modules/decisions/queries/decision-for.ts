import { isUuid } from "../../../kernel/ids.ts";
import type { Action } from "../../../kernel/permission.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { type AuthorizedCase, authorizeOnCase, lockCases } from "../../cases/index.ts";
import type { DecisionId } from "../db.ts";
import { type DecisionRow, decisionQuery } from "./decision-rows.ts";

export interface FoundDecision {
  readonly row: DecisionRow;
  /** Of one case at least: a decision without any is not found. */
  readonly cases: readonly [AuthorizedCase, ...AuthorizedCase[]];
}

/**
 * A decision that the actor may see, and its cases if the table allows the action on each that the actor sees.
 * @throws decision-not-found, action-not-allowed
 */
export async function decisionFor(tx: Transaction, decisionId: string, action: Action): Promise<FoundDecision> {
  if (!isUuid(decisionId)) throw new Refused("decision-not-found");
  const row = await decisionQuery(tx)
    .where("d.id", "=", decisionId as DecisionId)
    .executeTakeFirst();
  const [first, ...others] = row?.cases ?? [];
  if (row === undefined || first === undefined) throw new Refused("decision-not-found");
  const cases: [AuthorizedCase, ...AuthorizedCase[]] = [await authorizeOnCase(tx, action, first.id)];
  for (const { id } of others) cases.push(await authorizeOnCase(tx, action, id));
  return { row, cases };
}

/** Each case of a decision, in one order: what is read of them afterwards stands. */
export async function lockCasesOf(tx: Transaction, id: DecisionId): Promise<void> {
  const cases = await tx.db.selectFrom("decision_cases").select("case_id").where("decision_id", "=", id).execute();
  await lockCases(
    tx,
    cases.map((one) => one.case_id),
  );
}

/**
 * The same, locked, for its author, while it is a draft and stands at the version that the author was looking at.
 * @throws decision-not-found, action-not-allowed, decision-not-a-draft, decision-changed-meanwhile
 */
export async function ownDraft(
  tx: Transaction,
  decisionId: string,
  action: Action,
  version: number,
): Promise<FoundDecision> {
  if (!isUuid(decisionId)) throw new Refused("decision-not-found");
  await tx.db
    .selectFrom("decisions")
    .select("id")
    .where("id", "=", decisionId as DecisionId)
    .forUpdate()
    .execute();
  await lockCasesOf(tx, decisionId as DecisionId);
  const found = await decisionFor(tx, decisionId, action);
  if (found.row.author_id !== tx.actor.accountId) throw new Refused("decision-not-found");
  if (found.row.status !== "draft") throw new Refused("decision-not-a-draft");
  if (found.row.version !== version) throw new Refused("decision-changed-meanwhile");
  return found;
}
