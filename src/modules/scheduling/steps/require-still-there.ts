import { Refused } from "../../../kernel/refusal.ts";
import { instantOf } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { ReadCalendars } from "../queries/read-snapshot.ts";
import "../db.ts";

type Person = { readonly id: string; readonly available: readonly { readonly from: string; readonly to: string }[] };

/**
 * Between the plan and the day on which its date is set, somebody of it may have entered that they are away.
 * @throws schedule-people-away
 */
export async function requireStillThere(tx: Transaction, read: ReadCalendars, proposalId: string): Promise<void> {
  const row = await tx.db
    .selectFrom("schedule_proposals")
    .select(["starts_at", "ends_at", "member_ids", "interpreter_id", "minister_counsel_id"])
    .where("id", "=", proposalId)
    .where("state", "in", ["approved", "confirmed"])
    .executeTakeFirst();
  if (row === undefined) return;
  const [from, to] = [instantOf(row.starts_at), instantOf(row.ends_at)];
  const { members, interpreters, ministerReps } = await read(tx, { from, to, now: tx.now });
  const isAway = (people: readonly Person[], id: string | null) => {
    const found = people.find((one) => one.id === id);
    return found !== undefined && !found.available.some((one) => one.from <= from && to <= one.to);
  };
  if (
    row.member_ids.some((id) => isAway(members, id)) ||
    isAway(interpreters, row.interpreter_id) ||
    isAway(ministerReps, row.minister_counsel_id)
  )
    throw new Refused("schedule-people-away");
}
