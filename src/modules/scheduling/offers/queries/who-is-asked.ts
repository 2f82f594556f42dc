import type { Selectable } from "kysely";
import type { Transaction } from "../../../../platform/database/store.ts";
import type { ScheduleProposalsTable } from "../../db.ts";
import { type OfferRule, offerRuleOn } from "../../rules/offer-rules.ts";
import { isMovedByTribunal, isTimeToAsk } from "./asks-on-move.ts";
import { type CounselToAsk, counselToAskOf } from "./counsel-to-ask.ts";

type ProposalRow = Selectable<ScheduleProposalsTable>;

interface Asked {
  readonly rule: OfferRule;
  /** Everybody of record whose agreement counts. */
  readonly counsel: readonly CounselToAsk[];
  /** Of these, who still gets an offer. */
  readonly asked: readonly CounselToAsk[];
}

/**
 * Whom approving these proposals asks first, by proposal; none is there where nobody is asked and the notice alone tells them. A
 * summary before the approval and the approval itself ask this alike.
 */
export async function whoIsAsked(tx: Transaction, rows: readonly ProposalRow[]): Promise<ReadonlyMap<string, Asked>> {
  const rules = await offerRulesOf(tx, rows);
  const counselOf = await counselToAskOf(tx, [...rules.keys()]);
  const found = new Map<string, Asked>();
  for (const row of rows) {
    const rule = rules.get(row.id);
    if (rule === undefined || !(await isTimeToAsk(tx, row, rule))) continue;
    const counsel = counselOf.get(row.id) ?? [];
    found.set(row.id, { rule, counsel, asked: counsel.filter((one) => one.notAccepted < rule.offers) });
  }
  return found;
}

/** How counsel of these proposals is asked today, by proposal; none is there where they are not. */
export async function offerRulesOf(
  tx: Transaction,
  rows: readonly ProposalRow[],
): Promise<ReadonlyMap<string, OfferRule>> {
  const policies = await tx.db
    .selectFrom("schedule_policies")
    .select("division")
    .where("asks_counsel", "=", true)
    .execute();
  const asking = new Set(policies.map(({ division }) => division));
  const found = new Map<string, OfferRule>();
  for (const row of rows) {
    if (!asking.has(row.division)) continue;
    const asked = offerRuleOn(row.division, tx.now.slice(0, 10));
    const isMove = row.moves_hearing_id !== null;
    if (isMove && !(await isMovedByTribunal(tx, row))) continue;
    const rule = isMove ? { ...asked, offers: asked.offersOnMove } : asked;
    if (rule.offers > 0) found.set(row.id, rule);
  }
  return found;
}
