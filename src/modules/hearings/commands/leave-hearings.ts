import { sql } from "kysely";
import type { CaseId } from "../../../kernel/ids.ts";
import { instantOf } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import { authorizeOnCase, type CaseRow, hasHearing, officeOf } from "../../cases/index.ts";
import { hearingDateSet } from "../../deadlines/index.ts";
import { type HearingRow, hearingQuery, sittingOf } from "../queries/hearing-row.ts";
import { finishHearingWork } from "../steps/finish-hearing-work.ts";
import { tellParties } from "../steps/tell-parties.ts";
import { endAssignment, writeVersion } from "../steps/write-hearing.ts";
import { leavePeople } from "../steps/write-people.ts";

/**
 * A case that was withdrawn or declared abandoned leaves the hearings that it had to come: its people are told not to
 * appear. Cases joined to it are still heard; a hearing that no case is left on is cancelled. Safe to repeat.
 */
export async function leaveHearings(tx: Transaction, caseId: CaseId): Promise<void> {
  const row = await authorizeOnCase(tx, "hearing.cancel", caseId);
  // It may have come back meanwhile: the job speaks of the case as it stands now.
  if (hasHearing(row)) return;
  await tx.db
    .selectFrom("hearings")
    .select("id")
    .where(sql<boolean>`id in (select hc.hearing_id from hearing_cases hc where hc.case_id = ${caseId})`)
    .orderBy("id")
    .forUpdate()
    .execute();
  const hearings = await hearingQuery(tx)
    .where("h.status", "=", "set")
    .where("h.starts_at", ">", sql<Date>`${tx.now}::timestamptz`)
    .where(
      sql<boolean>`exists (select from hearing_cases hc where hc.hearing_id = h.id and hc.case_id = ${caseId} and hc.left_at is null)`,
    )
    .execute();
  for (const hearing of hearings) await leave(tx, hearing, row);
}

async function leave(tx: Transaction, hearing: HearingRow, row: CaseRow): Promise<void> {
  const isEmpty = hearing.cases.every((one) => one.id === row.id);
  const version = hearing.version + 1;
  await tx.db
    .updateTable("hearing_cases")
    .set({ left_at: tx.now })
    .where("hearing_id", "=", hearing.id)
    .where("case_id", "=", row.id)
    .execute();
  const status = isEmpty ? ("cancelled" as const) : ("set" as const);
  await tx.db.updateTable("hearings").set({ version, status }).where("id", "=", hearing.id).execute();
  await leavePeople(tx, hearing.id, isEmpty ? "all" : { caseId: row.id });
  await endAssignment(tx, [row.id], hearing.assignment_id);
  await append(tx, {
    chain: { caseId: row.id },
    type: isEmpty ? "hearing-cancelled" : "hearing-left",
    payload: { hearingId: hearing.id, version, reason: "file-left" },
  });
  await hearingDateSet(tx, { caseId: row.id, hearingId: hearing.id, on: null });
  if (isEmpty) await finishHearingWork(tx, hearing.id, "hearing-cancelled", "cancelled");
  const sitting = sittingOf(hearing);
  await writeVersion(tx, {
    hearingId: hearing.id,
    version,
    change: isEmpty ? "cancelled" : "changed",
    sitting,
    prepared: null,
    reason: { reasonCode: "file-left", shortNoticeGround: null, note: null },
  });
  const office = await officeOf(tx, hearing.office_id);
  const moment = { startsAt: instantOf(hearing.starts_at), endsAt: instantOf(hearing.ends_at) };
  const told = { hearingId: hearing.id, version, sitting, office, cases: [row], ...moment };
  await tellParties(tx, "notice-of-cancellation", told, null);
}
