import type { AccountId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { type CaseEvent, listCaseEvents } from "../../audit/index.ts";
import { authorizeOnCase } from "./authorize-on-case.ts";

export interface NamedEvent extends CaseEvent {
  readonly actorName: string | null;
}

/** What happened on the case, newest first, 100 at a time. @throws case-not-found, action-not-allowed */
export async function caseHistory(
  tx: Transaction,
  caseId: string,
  before: number | null,
): Promise<{ items: readonly NamedEvent[]; next: number | null }> {
  const row = await authorizeOnCase(tx, "case.view", caseId);
  const items = await listCaseEvents(tx, row.id, { before, limit: 100 });
  const ids = [...new Set(items.map((one) => one.actorId).filter((id) => id !== null))] as AccountId[];
  // Row-level security says whom the reader knows: staff know everybody, a party its own people.
  const known =
    ids.length === 0 ? [] : await tx.db.selectFrom("accounts").select(["id", "name"]).where("id", "in", ids).execute();
  const names = new Map<string, string>(known.map((one) => [one.id, one.name]));
  return {
    items: items.map((one) => ({ ...one, actorName: names.get(one.actorId ?? "") ?? null })),
    next: items.length === 100 ? (items.at(-1)?.seq ?? null) : null,
  };
}
