import { DatabaseError } from "pg";
import type { AccountId, CaseId, HearingId } from "../../kernel/ids.ts";
import { newId } from "../../kernel/ids.ts";
import { Refused } from "../../kernel/refusal.ts";
import { civilTimeIn, type Instant } from "../../kernel/time.ts";
import type { Transaction } from "../../platform/database/store.ts";
import { endAccess, grantAccess } from "../cases/index.ts";
import { followMember } from "../work/index.ts";
import type { Sitting } from "./contract.ts";
import type { PreparedSitting } from "./prepare-sitting.ts";
import "./db.ts";
import { hoursTold } from "./text.ts";

/** The columns that a sitting fills, in a new row and in a changed one. */
export function columnsOf(prepared: PreparedSitting) {
  const { sitting } = prepared;
  return {
    held_on: sitting.on,
    begins: sitting.time,
    zone: prepared.office.zone,
    zone_database: process.versions["tz"] ?? "unknown",
    starts_at: prepared.startsAt,
    ends_at: prepared.endsAt,
    mode: sitting.mode,
    room: sitting.room,
    room_id: prepared.room?.id ?? null,
    join_url: sitting.joinUrl,
    join_telephone: sitting.joinTelephone,
    join_code: sitting.joinCode,
    interpreter_language: sitting.interpreterLanguage,
    interpreter_dialect: sitting.interpreterDialect,
    interpreter_name: sitting.interpreterName,
    issues: sitting.issues,
  };
}

const constraints: Readonly<Record<string, string>> = {
  hearings_member_once: "member-already-sitting",
  hearings_room_once: "room-already-taken",
  hearings_room_row_once: "room-already-taken",
};

/** Runs the write; the table's own guard against two sittings at once becomes the refusal that says so. */
export async function guarded<T>(prepared: PreparedSitting, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    const code = error instanceof DatabaseError ? constraints[error.constraint ?? ""] : undefined;
    if (code === undefined) throw error;
    const hour = (at: Instant) => civilTimeIn(at, prepared.office.zone);
    throw new Refused(code, hoursTold(hour(prepared.startsAt), hour(prepared.endsAt)));
  }
}

/** The member sees the files while assigned; a new assignment is a new source, so that a return opens them again. */
export async function assign(
  tx: Transaction,
  caseIds: readonly CaseId[],
  memberId: AccountId | null,
): Promise<string | null> {
  if (memberId === null) return null;
  const assignmentId = newId<string>();
  for (const caseId of caseIds) {
    await grantAccess(tx, { caseId, accountId: memberId, relation: "assigned-member", sourceId: assignmentId });
    await followMember(tx, caseId, memberId);
  }
  return assignmentId;
}

export async function endAssignment(
  tx: Transaction,
  caseIds: readonly CaseId[],
  assignmentId: string | null,
): Promise<void> {
  if (assignmentId === null) return;
  for (const caseId of caseIds) await endAccess(tx, caseId, assignmentId);
}

export interface VersionReason {
  readonly reasonCode: string | null;
  readonly shortNoticeGround: string | null;
  readonly note: string | null;
}

/** What stands from now on, beside everything that stood before. */
export async function writeVersion(
  tx: Transaction,
  of: {
    readonly hearingId: HearingId;
    readonly version: number;
    readonly change: "set" | "changed" | "cancelled";
    readonly sitting: Sitting;
    readonly prepared: PreparedSitting | null;
    readonly reason: VersionReason;
    readonly apartNote?: string | null;
  },
): Promise<void> {
  await tx.db
    .insertInto("hearing_versions")
    .values({
      hearing_id: of.hearingId,
      version: of.version,
      change: of.change,
      content: JSON.stringify(of.sitting),
      reason_code: of.reason.reasonCode,
      short_notice_ground: of.reason.shortNoticeGround,
      note: of.reason.note,
      apart_note: of.apartNote ?? null,
      rule_code: of.prepared?.notice?.ruleCode ?? null,
      earliest_on: of.prepared?.notice?.due.dueOn ?? null,
      made_at: tx.now,
      made_by: tx.actor.accountId,
    })
    .execute();
}
