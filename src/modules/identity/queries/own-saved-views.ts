import type { Transaction } from "../../../platform/database/store.ts";
import type { SavedList } from "../contract.ts";
import "../db.ts";

export interface SavedView {
  readonly id: string;
  readonly list: SavedList;
  readonly name: string;
  readonly place: Record<string, string>;
  readonly isBeginning: boolean;
}

/** What the actor named of each list, in the order in which it was named. */
export async function ownSavedViews(tx: Transaction): Promise<SavedView[]> {
  const rows = await tx.db
    .selectFrom("saved_views")
    .select(["id", "list", "name", "place", "is_beginning"])
    .where("account_id", "=", tx.actor.accountId as never)
    .orderBy("made_at")
    .orderBy("id")
    .execute();
  return rows.map(({ is_beginning: isBeginning, ...view }) => ({ ...view, isBeginning }));
}
