import type { AccountId, HearingId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import "../db.ts";

export interface SittingMember {
  readonly memberId: AccountId;
  readonly presides: boolean;
}

/** Who hears: one member, or three of whom one presides. */
export async function membersOfHearing(tx: Transaction, hearingId: HearingId): Promise<readonly SittingMember[]> {
  const rows = await tx.db
    .selectFrom("hearing_people")
    .select(["account_id", "presides"])
    .where("hearing_id", "=", hearingId)
    .where("role", "=", "member")
    .where("state", "<>", "left")
    .orderBy("presides", "desc")
    .orderBy("name")
    .execute();
  return rows.flatMap(({ account_id: memberId, presides }) => (memberId === null ? [] : [{ memberId, presides }]));
}
