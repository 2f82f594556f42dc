import { sql } from "kysely";
import type { AccountId, CounselId, HearingId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import { civilTimeIn, type Instant, instantOf } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { Office } from "../../cases/index.ts";
import type { SittingPerson } from "../domain/sitting-people.ts";
import type { Room } from "../rooms.ts";
import { alreadySitting } from "../rules/already-sitting.ts";
import { fieldTexts, hoursTold } from "../text.ts";

export interface When {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

/** Where somebody of these is at another sitting, sealed cases' too: hours, and nothing of whose sitting it is. */
export async function sittingsElsewhere(
  tx: Transaction,
  people: readonly Pick<SittingPerson, "accountId" | "counselId">[],
  when: When,
  except: HearingId | null,
) {
  const accounts = people.flatMap((one) => one.accountId ?? []);
  const counsels = people.flatMap((one) => one.counselId ?? []);
  if (accounts.length + counsels.length === 0) return [];
  const { rows } = await sql<{
    account_id: AccountId | null;
    counsel_id: CounselId | null;
    starts_at: Date;
    ends_at: Date;
  }>`select * from greffe.at_another_sitting(${accounts}::uuid[], ${counsels}::uuid[],
    tstzrange(${when.startsAt}::timestamptz, ${when.endsAt}::timestamptz), ${except}::uuid)`.execute(tx.db);
  return rows;
}

export const isOf = (
  row: { readonly account_id: AccountId | null; readonly counsel_id: CounselId | null },
  one: Pick<SittingPerson, "accountId" | "counselId">,
): boolean =>
  (one.accountId !== null && row.account_id === one.accountId) ||
  (one.counselId !== null && row.counsel_id === one.counselId);

/**
 * Says who or what is in the way; the constraints of the tables have the last word when two decide at once.
 * @throws member-already-sitting, interpreter-already-sitting, counsel-already-sitting, minister-counsel-already-sitting,
 *   representative-already-sitting, room-already-taken
 */
export async function requireFree(
  tx: Transaction,
  office: Office,
  wanted: { readonly people: readonly SittingPerson[]; readonly room: Room | null },
  when: When,
  except: HearingId | null,
): Promise<void> {
  const hour = (at: Date) => civilTimeIn(instantOf(at), office.zone);
  const told = (found: { starts_at: Date; ends_at: Date }) => hoursTold(hour(found.starts_at), hour(found.ends_at));
  const elsewhere = await sittingsElsewhere(tx, wanted.people, when, except);
  for (const one of wanted.people) {
    const found = elsewhere.find((row) => isOf(row, one));
    if (found === undefined) continue;
    const code = alreadySitting[one.role];
    throw new Refused(code, { name: one.name, ...told(found) }, [
      { path: one.path, code, text: one.role === "counsel" ? fieldTexts.counsel : fieldTexts.member },
    ]);
  }
  const { room } = wanted;
  if (room === null) return;
  const taken = await tx.db
    .selectFrom("hearings")
    .select(["starts_at", "ends_at"])
    .where("status", "=", "set")
    .where("starts_at", "<", sql<Date>`${when.endsAt}::timestamptz`)
    .where("ends_at", ">", sql<Date>`${when.startsAt}::timestamptz`)
    .where(sql<boolean>`id is distinct from ${except}::uuid`)
    .where("room_id", "=", room.id)
    .orderBy("starts_at")
    .executeTakeFirst();
  if (taken !== undefined)
    throw new Refused("room-already-taken", told(taken), [
      { path: "/sitting/room", code: "room-already-taken", text: fieldTexts.roomTaken },
    ]);
}
