import type { AccountId, CaseId, HearingId, RoomId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { Division } from "../contract.ts";
import type { NewProposal } from "../domain/run-result.ts";
import "../db.ts";

/** Rows of one statement. */
const chunk = 500;

export interface NamedProposal {
  readonly id: string;
  readonly of: NewProposal;
}

/** Proposals of a run, with their cases, as they are first: nobody has approved them. */
export async function writeProposals(tx: Transaction, runId: string, named: readonly NamedProposal[]): Promise<void> {
  for (let at = 0; at < named.length; at += chunk) {
    const some = named.slice(at, at + chunk);
    await tx.db
      .insertInto("schedule_proposals")
      .values(some.map((one) => proposalRow(tx, runId, one)))
      .execute();
    await tx.db
      .insertInto("schedule_proposal_cases")
      .values(
        some.flatMap(({ id, of }) =>
          of.of.caseIds.map((caseId, ordinal) => ({ proposal_id: id, case_id: caseId as CaseId, ordinal })),
        ),
      )
      .execute();
  }
}

function proposalRow(tx: Transaction, runId: string, { id, of }: NamedProposal) {
  const { moves, spoken, ...whose } = of.of;
  return {
    id,
    run_id: runId,
    division: whose.division as Division,
    office_id: whose.officeId,
    kind: whose.kind,
    state: "proposed" as const,
    held_on: of.on,
    begins: of.time,
    starts_at: of.startsAt,
    ends_at: of.endsAt,
    mode: whose.mode,
    language: whose.language,
    member_ids: [...of.memberIds] as AccountId[],
    interpreter_id: of.interpreterId as AccountId | null,
    interpreter_language: spoken?.language ?? null,
    interpreter_dialect: spoken?.dialect ?? null,
    minister_counsel_id: of.ministerCounselId as AccountId | null,
    room_id: of.roomId as RoomId | null,
    made_at: tx.now,
    approved_at: null,
    approved_by: null,
    ended_at: null,
    ended_code: null,
    hearing_id: null,
    moves_hearing_id: (moves?.hearingId ?? null) as HearingId | null,
    moves_version: moves?.version ?? null,
  };
}
