import { DatabaseError } from "pg";
import type { AccountId, CaseId, HearingId } from "../../../kernel/ids.ts";
import { newId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import { civilTimeIn, type Instant } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { endAccess, grantAccess } from "../../cases/index.ts";
import { followMember } from "../../work/index.ts";
import type { WholeSitting } from "../contract.ts";
import type { PreparedSitting } from "./prepare-sitting.ts";
import "../db.ts";
import { hoursTold } from "../text.ts";

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
    interpreter_name: prepared.people.find((one) => one.role === "interpreter")?.name ?? null,
    issues: sitting.issues,
  };
}

const constraints: Readonly<Record<string, string>> = {
  hearings_member_once: "member-already-sitting",
  hearings_room_once: "room-already-taken",
  hearings_room_row_once: "room-already-taken",
};
const ofPeople: ReadonlySet<string> = new Set(["hearing_people_once", "hearing_counsel_once"]);

/**
 * Runs the write; the tables' own guard against two sittings at once becomes the refusal that says so. `person`: whom the
 * write is about.
 */
export async function guarded<T>(
  prepared: PreparedSitting,
  write: () => Promise<T>,
  person: { readonly code: string; readonly name: string } | null = null,
): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    const constraint = error.constraint ?? "";
    const code = person !== null && ofPeople.has(constraint) ? person.code : constraints[constraint];
    if (code === undefined) throw error;
    const hour = (at: Instant) => civilTimeIn(at, prepared.office.zone);
    const name = person?.name ?? prepared.people.find((one) => one.presides)?.name ?? "";
    throw new Refused(code, { name, ...hoursTold(hour(prepared.startsAt), hour(prepared.endsAt)) });
  }
}

/** Its members see the cases while assigned; a new assignment is a new source, so that a return opens them again. */
export async function assign(
  tx: Transaction,
  caseIds: readonly CaseId[],
  memberIds: readonly AccountId[],
): Promise<string | null> {
  if (memberIds.length === 0) return null;
  const assignmentId = newId<string>();
  const [presiding] = memberIds;
  for (const caseId of caseIds) {
    for (const accountId of memberIds)
      await grantAccess(tx, { caseId, accountId, relation: "assigned-member", sourceId: assignmentId });
    // What is to be done on the case falls to who presides.
    if (presiding !== undefined) await followMember(tx, caseId, presiding);
  }
  return assignmentId;
}

/** Who hears it, the one who presides first. */
export const membersIn = (sitting: WholeSitting): readonly AccountId[] =>
  [sitting.memberId, ...sitting.panelIds].flatMap((id) => (id === null ? [] : [id as AccountId]));

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
    readonly sitting: WholeSitting;
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
  await tellCalendars(tx, of.hearingId);
}

/** Who is at it, and when, is brought to their own calendars (job of `calendars`). */
export async function tellCalendars(tx: Transaction, hearingId: HearingId): Promise<void> {
  await tx.addJob("sitting-changed", { hearingId }, { jobKey: `sitting-changed:${hearingId}` });
}
