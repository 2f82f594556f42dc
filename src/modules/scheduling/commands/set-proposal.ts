import type { Selectable } from "kysely";
import type { HearingId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import { type ChangeReason, changeHearing, type Sitting, setHearing } from "../../hearings/index.ts";
import type { ScheduleProposalsTable } from "../db.ts";
import "../date-changes/db.ts";
import { timesAsked } from "../offers/queries/times-asked.ts";
import { releaseHolds } from "../steps/holds.ts";

type ProposalRow = Selectable<ScheduleProposalsTable>;

/**
 * Sets the hearing of a proposal that was approved, as an officer would: the parties get their notice. Safe to repeat.
 * @throws what `setHearing` refuses: then the case, the people or the day are no longer what they were
 */
export async function setProposal(tx: Transaction, proposalId: string): Promise<void> {
  const row = await tx.db
    .selectFrom("schedule_proposals")
    .selectAll()
    .where("id", "=", proposalId)
    .where("state", "in", ["approved", "confirmed"])
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) return;
  const cases = await tx.db
    .selectFrom("schedule_proposal_cases")
    .select("case_id")
    .where("proposal_id", "=", proposalId)
    .orderBy("ordinal")
    .execute();
  const [first] = cases;
  if (first === undefined) return;
  const sitting = sittingOf(row, await roomName(tx, row.room_id));
  const hearingId = await decide(tx, row, first.case_id, sitting);
  await tx.db
    .updateTable("schedule_proposals")
    .set({ state: "set", ended_at: tx.now, hearing_id: hearingId })
    .where("id", "=", proposalId)
    .execute();
  await releaseHolds(tx, [proposalId]);
  for (const { case_id: caseId } of cases)
    await append(tx, { chain: { caseId }, type: "hearing-proposal-set", payload: { proposalId, hearingId } });
}

/** A new hearing, or the one that is moved, in the version that the proposal saw. */
async function decide(tx: Transaction, row: ProposalRow, caseId: string, sitting: Sitting): Promise<HearingId> {
  const { moves_hearing_id: moved, moves_version: version } = row;
  if (moved === null || version === null)
    return (
      await setHearing(tx, caseId, { sitting, shortNotice: null, apart: null, timesAsked: await timesAsked(tx, row) })
    ).hearingId;
  const before = await tx.db
    .selectFrom("hearing_versions")
    .select("content")
    .where("hearing_id", "=", moved)
    .where("version", "=", version)
    .executeTakeFirstOrThrow();
  const { joinUrl, joinTelephone, joinCode, interpreterName, issues, appearing } = before.content;
  const kept = {
    joinUrl,
    joinTelephone,
    joinCode,
    interpreterName: row.interpreter_id === null ? interpreterName : null,
  };
  await changeHearing(tx, moved, {
    sitting: { ...sitting, ...kept, issues, ...(appearing === undefined ? {} : { appearing }) },
    shortNotice: null,
    reason: await reasonOf(tx, row.id, before.content.memberId === sitting.memberId),
    version,
  });
  return moved;
}

/** Of a change that was granted, its cause; of a repair, who is away. */
async function reasonOf(tx: Transaction, proposalId: string, isSameMember: boolean): Promise<ChangeReason> {
  const granted = await tx.db
    .updateTable("date_changes")
    .set({ state: "moved" })
    .where("proposal_id", "=", proposalId)
    .returning(["cause", "note"])
    .executeTakeFirst();
  if (granted !== undefined) return { code: granted.cause, note: granted.note };
  return { code: isSameMember ? "interpreter-unavailable" : "member-unavailable", note: null };
}

async function roomName(tx: Transaction, roomId: ProposalRow["room_id"]): Promise<string | null> {
  if (roomId === null) return null;
  const room = await tx.db.selectFrom("rooms").select("name").where("id", "=", roomId).executeTakeFirst();
  return room?.name ?? null;
}

function sittingOf(row: ProposalRow, room: string | null): Sitting {
  return {
    on: row.held_on,
    time: row.begins,
    durationMinutes: Math.round((row.ends_at.getTime() - row.starts_at.getTime()) / 60_000),
    mode: row.mode,
    room,
    joinUrl: null,
    joinTelephone: null,
    joinCode: null,
    memberId: row.member_ids[0] ?? null,
    interpreterLanguage: row.interpreter_language,
    interpreterDialect: row.interpreter_dialect,
    interpreterName: null,
    issues: row.issues,
    panelIds: row.member_ids.slice(1),
    interpreterId: row.interpreter_id,
    ministerCounselId: row.minister_counsel_id,
  };
}
