import { accountOf } from "../../../kernel/actor.ts";
import { type AccountId, isUuid, newId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import { type CivilDate, civilDateIn, easternZone, plusDays } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import type { ReplacementRequest } from "../contract.ts";
import { workersOf } from "../queries/colleagues.ts";

/**
 * Somebody goes on leave: from a day to a day a colleague of the same role does their work: sees it
 * among their own, and takes over or gives any of it without waiting.
 * @throws replacement-days-wrong, replacement-of-nobody, replacement-overlaps
 */
export async function replaceMe(tx: Transaction, wanted: ReplacementRequest): Promise<void> {
  const me = accountOf(tx.actor);
  const today = civilDateIn(tx.now, easternZone);
  const isLeave = wanted.fromOn <= wanted.untilOn && wanted.untilOn >= today;
  if (!isLeave || wanted.untilOn > plusDays(wanted.fromOn as CivilDate, 366))
    throw new Refused("replacement-days-wrong");
  const workers = await workersOf(tx, tx.actor.roles, "");
  if (wanted.replacementId === me || !workers.some((one) => one.accountId === wanted.replacementId))
    throw new Refused("replacement-of-nobody");
  // Of two at once, one waits here for the other.
  await tx.db.selectFrom("accounts").select("id").where("id", "=", me).forUpdate().execute();
  const other = await tx.db
    .selectFrom("work_replacements")
    .select("id")
    .where("account_id", "=", me)
    .where("ended_at", "is", null)
    .where("from_on", "<=", wanted.untilOn as CivilDate)
    .where("until_on", ">=", wanted.fromOn as CivilDate)
    .executeTakeFirst();
  if (other !== undefined) throw new Refused("replacement-overlaps");
  const id = newId<string>(Date.parse(tx.now));
  await tx.db
    .insertInto("work_replacements")
    .values({
      id,
      account_id: me,
      replacement_id: wanted.replacementId as AccountId,
      from_on: wanted.fromOn,
      until_on: wanted.untilOn,
      made_by: me,
      made_at: tx.now,
      ended_at: null,
    })
    .execute();
  await append(tx, { chain: { accountId: me }, type: "work-replacement-made", payload: { replacementId: id } });
}

/** Ends one's own replacement, at once. @throws replacement-not-found */
export async function endReplacement(tx: Transaction, id: string): Promise<void> {
  const me = accountOf(tx.actor);
  if (!isUuid(id)) throw new Refused("replacement-not-found");
  const ended = await tx.db
    .updateTable("work_replacements")
    .set({ ended_at: tx.now })
    .where("id", "=", id)
    .where("account_id", "=", me)
    .where("ended_at", "is", null)
    .executeTakeFirst();
  if (ended.numUpdatedRows === 0n) throw new Refused("replacement-not-found");
  await append(tx, { chain: { accountId: me }, type: "work-replacement-ended", payload: { replacementId: id } });
}
