import { sql } from "kysely";
import type { CaseId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import { type CivilDate, civilDateIn } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { AuthorizedCase } from "../../cases/index.ts";
import { retainedUntil } from "../domain/retained-until.ts";
import { isUse } from "../queries/uses.ts";
import { type RetentionRule, retentionRuleOn } from "../rules/retention-rules.ts";
import "../db.ts";

export interface Disposable {
  readonly finalizedOn: CivilDate;
  readonly retainedUntil: CivilDate;
  readonly rule: RetentionRule;
}

/**
 * Locks the case: whoever places a hold at the same time comes before or after, never in between. False when it was
 * disposed of while this transaction waited: nobody but the system sees it any more.
 */
export async function lockCase(tx: Transaction, caseId: CaseId): Promise<boolean> {
  const locked = await tx.db.selectFrom("cases").select("id").where("id", "=", caseId).forUpdate().executeTakeFirst();
  return locked !== undefined;
}

/**
 * That a case may go: it is closed, kept long enough by the rule of today, and no hold stands on it.
 * @throws case-not-closed, retention-not-over, case-on-hold
 */
export async function requireDisposable(tx: Transaction, row: AuthorizedCase): Promise<Disposable> {
  if (row.finalized_on === null) throw new Refused("case-not-closed");
  const { zone } = row.office;
  const today = civilDateIn(tx.now, zone);
  const rule = retentionRuleOn(row.division, today);
  const finalizedOn = row.finalized_on;
  const until = retainedUntil(finalizedOn, await lastUsedOn(tx, row.id, zone, finalizedOn), rule.years);
  if (today <= until) throw new Refused("retention-not-over", { until });
  const held = await tx.db
    .selectFrom("legal_holds")
    .select("id")
    .where("case_id", "=", row.id)
    .where("lifted_at", "is", null)
    .executeTakeFirst();
  if (held !== undefined) throw new Refused("case-on-hold");
  return { finalizedOn, retainedUntil: until, rule };
}

/** The day of the last use. */
async function lastUsedOn(tx: Transaction, caseId: CaseId, zone: string, otherwise: CivilDate): Promise<CivilDate> {
  const found = await sql<{
    on: CivilDate | null;
  }>`select (max(occurred_at) at time zone ${zone})::date as on from events e
    where e.chain_id = ${caseId} and ${isUse}`.execute(tx.db);
  return found.rows[0]?.on ?? otherwise;
}
