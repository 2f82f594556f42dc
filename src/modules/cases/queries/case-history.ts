import type { Transaction } from "../../../platform/database/store.ts";
import { type CaseEvent, listCaseEvents } from "../../audit/index.ts";
import { authorizeOnCase } from "./authorize-on-case.ts";

/** What happened on the case, newest first, 100 at a time. @throws case-not-found, action-not-allowed */
export async function caseHistory(
  tx: Transaction,
  caseId: string,
  before: number | null,
): Promise<{ items: readonly CaseEvent[]; next: number | null }> {
  const row = await authorizeOnCase(tx, "case.view", caseId);
  const items = await listCaseEvents(tx, row.id, { before, limit: 100 });
  return { items, next: items.length === 100 ? (items.at(-1)?.seq ?? null) : null };
}
