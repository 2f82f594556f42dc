import { holds } from "../../../kernel/actor.ts";
import type { CaseId } from "../../../kernel/ids.ts";
import { instantOf } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { authorizeOnCase } from "../queries/authorize-on-case.ts";
import type { ScreeningView } from "./contract.ts";
import "../db.ts";

/** What is on record of the security screening of a claim, the latest first. @throws case-not-found, action-not-allowed */
export async function viewScreening(tx: Transaction, caseId: string): Promise<ScreeningView> {
  const theCase = await authorizeOnCase(tx, "screening.view", caseId);
  const items = await screeningsOf(tx, theCase.id);
  const mayRecord = theCase.proceeding_type === "claim" && holds(tx.actor, "registry-officer", "triage-officer");
  return { state: items[0]?.state ?? null, mayRecord, items: [...items] };
}

export async function screeningsOf(tx: Transaction, caseId: CaseId): Promise<ScreeningView["items"]> {
  const rows = await tx.db
    .selectFrom("security_screenings as s")
    .leftJoin("accounts as a", "a.id", "s.recorded_by")
    .select(["s.state", "s.happened_on", "s.recorded_at", "a.name"])
    .where("s.case_id", "=", caseId)
    .orderBy("s.ordinal", "desc")
    .execute();
  return rows.map((row) => ({
    state: row.state,
    on: row.happened_on,
    recordedAt: instantOf(row.recorded_at),
    by: row.name,
  }));
}
