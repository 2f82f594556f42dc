import type { AccountId } from "../../../kernel/ids.ts";
import { type CivilDate, civilDateIn, easternZone } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { Replacement } from "../contract.ts";
import { workersOf } from "./colleagues.ts";
import "../db.ts";

/** Whose work the actor does on a day. */
export async function replacedBy(tx: Transaction, on: CivilDate): Promise<readonly AccountId[]> {
  const rows = await tx.db
    .selectFrom("work_replacements")
    .select("account_id")
    .where("replacement_id", "=", tx.actor.accountId)
    .where("ended_at", "is", null)
    .where("from_on", "<=", on)
    .where("until_on", ">=", on)
    .execute();
  return rows.map((row) => row.account_id);
}

/** The leaves, present and to come, of the actor and of those whom the actor replaces. */
async function listReplacements(tx: Transaction): Promise<readonly Replacement[]> {
  const me = tx.actor.accountId;
  const rows = await tx.db
    .selectFrom("work_replacements as r")
    .innerJoin("accounts as a", "a.id", "r.account_id")
    .innerJoin("accounts as b", "b.id", "r.replacement_id")
    .select(["r.id", "r.account_id", "r.replacement_id", "r.from_on", "r.until_on", "a.name", "b.name as other"])
    .where("r.ended_at", "is", null)
    .where("r.until_on", ">=", civilDateIn(tx.now, easternZone))
    .where((of) => of.or([of("r.account_id", "=", me), of("r.replacement_id", "=", me)]))
    .orderBy("r.from_on")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    who: { accountId: row.account_id, name: row.name },
    replacement: { accountId: row.replacement_id, name: row.other },
    fromOn: row.from_on,
    untilOn: row.until_on,
    mine: row.account_id === me,
  }));
}

/** The reader's replacements, with whom the reader could choose. */
export async function viewReplacements(
  tx: Transaction,
): Promise<{ items: Replacement[]; colleagues: { accountId: string; name: string }[] }> {
  const others = await workersOf(tx, tx.actor.roles, "");
  return {
    items: [...(await listReplacements(tx))],
    colleagues: others
      .filter((one) => one.accountId !== tx.actor.accountId)
      .map(({ accountId, name }) => ({ accountId, name })),
  };
}
