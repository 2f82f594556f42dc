import { civilDateIn, instantOf } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import { moveCase, officeOf, stepFor } from "../../cases/index.ts";
import { hearingDateSet } from "../../deadlines/index.ts";
import type { Told } from "../../notices/contract.ts";
import type { ChangeReason } from "../contract.ts";
import { sittingOf } from "../queries/hearing-row.ts";
import { hearingToChange } from "../queries/hearing-to-change.ts";
import { finishHearingWork } from "../steps/finish-hearing-work.ts";
import { tellParties } from "../steps/tell-parties.ts";
import { endAssignment, writeVersion } from "../steps/write-hearing.ts";
import { leavePeople } from "../steps/write-people.ts";

/**
 * Cancels a hearing that is still to come: its cases go back to be scheduled, its member no longer sees them by it, and
 * everybody is told not to appear.
 * @throws hearing-not-found, action-not-allowed, hearing-already-cancelled, hearing-has-begun, hearing-changed-meanwhile
 */
export async function cancelHearing(
  tx: Transaction,
  hearingId: string,
  wanted: { readonly reason: ChangeReason; readonly version: number },
): Promise<readonly Told[]> {
  const { row, cases } = await hearingToChange(tx, hearingId, "hearing.cancel", wanted.version);
  const version = row.version + 1;
  const sitting = sittingOf(row);
  const office = await officeOf(tx, row.office_id);
  const today = civilDateIn(tx.now, office.zone);
  await tx.db.updateTable("hearings").set({ status: "cancelled", version }).where("id", "=", row.id).execute();
  await leavePeople(tx, row.id, "all");
  await endAssignment(
    tx,
    cases.map((one) => one.id),
    row.assignment_id,
  );
  for (const one of cases) {
    // A case that was withdrawn meanwhile has left the lifecycle and stays where it is.
    const step = stepFor(one, "cancel", today);
    if (step !== undefined) await moveCase(tx, one.id, step.code);
    await append(tx, {
      chain: { caseId: one.id },
      type: "hearing-cancelled",
      payload: { hearingId: row.id, version, reason: wanted.reason.code },
    });
    await hearingDateSet(tx, { caseId: one.id, hearingId: row.id, on: null });
  }
  await finishHearingWork(tx, row.id, "hearing-cancelled", "cancelled");
  const reason = { reasonCode: wanted.reason.code, shortNoticeGround: null, note: wanted.reason.note };
  await writeVersion(tx, { hearingId: row.id, version, change: "cancelled", sitting, prepared: null, reason });
  const moment = { startsAt: instantOf(row.starts_at), endsAt: instantOf(row.ends_at) };
  const told = { hearingId: row.id, version, sitting, office, cases, ...moment };
  return tellParties(tx, "notice-of-cancellation", told, null);
}
