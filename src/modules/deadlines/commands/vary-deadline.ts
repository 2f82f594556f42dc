import { newId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import { authorizeOnCase } from "../../cases/index.ts";
import type { NewVariation } from "../contract.ts";
import { standingOn } from "../queries/case-deadlines.ts";
import { deadlineId } from "../queries/deadline-view.ts";
import { tellOfDeadlines } from "../tell-of-deadlines.ts";

/**
 * Records an order that shortens, extends or excuses a limit (RPD r. 70, RAD r. 53, IAD r. 4, ID r. 50), with who
 * recorded it, the reason and the day of the order.
 * @throws case-not-found, action-not-allowed, deadline-not-found, variation-day-wanted
 */
export async function varyDeadline(
  tx: Transaction,
  caseId: string,
  id: string,
  order: NewVariation,
): Promise<{ readonly variationId: string }> {
  const row = await authorizeOnCase(tx, "deadline.vary", caseId);
  const { items } = await standingOn(tx, row);
  const limit = items.find((one) => deadlineId(one) === id);
  if (limit === undefined) throw new Refused("deadline-not-found");
  if (order.kind === "varied" && order.dueOn === null) throw new Refused("variation-day-wanted");
  const variationId = newId<string>();
  await tx.db
    .insertInto("deadline_variations")
    .values({
      id: variationId,
      case_id: row.id,
      rule_code: limit.rule.code,
      trigger_id: limit.trigger.id,
      kind: order.kind,
      due_on: order.kind === "varied" ? order.dueOn : null,
      reason: order.reason,
      ordered_on: order.orderedOn,
      recorded_by: tx.actor.accountId,
      recorded_at: tx.now,
    })
    .execute();
  await tellOfDeadlines(tx, row.id);
  await append(tx, {
    chain: { caseId: row.id },
    type: "deadline-varied",
    payload: {
      variationId,
      ruleCode: limit.rule.code,
      kind: order.kind,
      dueOn: order.dueOn,
      orderedOn: order.orderedOn,
    },
  });
  return { variationId };
}
