import type { AccountId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import { type CivilDate, instantOf } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import type { CaseRow } from "../../cases/index.ts";
import { hearingDateSet } from "../../deadlines/index.ts";
import type { Told } from "../../notices/contract.ts";
import type { ChangeReason, ShortNotice, Sitting } from "../contract.ts";
import { changesIn } from "../domain/changes.ts";
import { type HearingRow, sittingOf } from "../queries/hearing-row.ts";
import { hearingToChange } from "../queries/hearing-to-change.ts";
import { finishHearingWork } from "../steps/finish-hearing-work.ts";
import { type PreparedSitting, prepareSitting } from "../steps/prepare-sitting.ts";
import { requireNotice } from "../steps/require-notice.ts";
import { tellParties } from "../steps/tell-parties.ts";
import {
  assign,
  columnsOf,
  endAssignment,
  guarded,
  membersIn,
  type VersionReason,
  writeVersion,
} from "../steps/write-hearing.ts";
import { writePeople } from "../steps/write-people.ts";

export interface ChangedHearing {
  readonly sitting: Sitting;
  readonly shortNotice: ShortNotice;
  readonly reason: ChangeReason;
  readonly version: number;
}

const peopleFields: ReadonlySet<keyof Sitting> = new Set([
  "memberId",
  "panelIds",
  "interpreterId",
  "interpreterName",
  "ministerCounselId",
  "appearing",
  "witnesses",
]);

/**
 * Changes a hearing that is still to come; everybody is told of what concerns them, without delay (IAD Rules, 2022,
 * r. 60(2)). What stood before stays in the versions. Gives back whom the notice reaches; nobody when nobody is told.
 * @throws hearing-not-found, action-not-allowed, hearing-already-cancelled, hearing-has-begun, hearing-changed-meanwhile,
 *   hearing-unchanged, notice-period-too-short, short-notice-ground-wrong, and what `prepareSitting` refuses
 */
export async function changeHearing(
  tx: Transaction,
  hearingId: string,
  wanted: ChangedHearing,
): Promise<readonly Told[]> {
  const { row, cases } = await hearingToChange(tx, hearingId, "hearing.change", wanted.version);
  const { shortNotice } = wanted;
  const before = sittingOf(row);
  const prepared = await prepareSitting(tx, cases, wanted.sitting, { id: row.id, sitting: before });
  const { sitting } = prepared;
  const changes = changesIn(before, sitting);
  if (changes.length === 0) throw new Refused("hearing-unchanged");
  const isMoved = changes.includes("on") || changes.includes("time");
  if (isMoved) requireNotice(row.division, prepared, shortNotice);
  const version = row.version + 1;
  await writeChanged(tx, { row, cases, version, prepared, changes });
  for (const { id: caseId } of cases) {
    await append(tx, {
      chain: { caseId },
      type: "hearing-changed",
      payload: {
        hearingId: row.id,
        version,
        changes,
        startsAt: prepared.startsAt,
        memberId: sitting.memberId as AccountId | null,
        ...(sitting.panelIds.length === 0 ? {} : { panelIds: sitting.panelIds }),
        reason: wanted.reason.code,
      },
    });
    await hearingDateSet(tx, { caseId, hearingId: row.id, on: sitting.on as CivilDate });
  }
  if (isMoved) await finishHearingWork(tx, row.id, "hearing-changed", "changed");
  const reason = reasonOf(wanted);
  await writeVersion(tx, { hearingId: row.id, version, change: "changed", sitting, prepared, reason });
  // A party need not be told that somebody else will sit.
  if (changes.every((change) => peopleFields.has(change))) return [];
  return tellParties(
    tx,
    "changed-notice-to-appear",
    { hearingId: row.id, version, cases, ...prepared },
    { on: before.on as CivilDate, startsAt: instantOf(row.starts_at) },
  );
}

interface Changed {
  readonly row: HearingRow;
  readonly cases: readonly CaseRow[];
  readonly version: number;
  readonly prepared: PreparedSitting;
  readonly changes: readonly (keyof Sitting)[];
}

/** The hearing as it is from now on, and its people; other members see the cases from now on, and the former no longer. */
async function writeChanged(tx: Transaction, { row, cases, version, prepared, changes }: Changed): Promise<void> {
  const { sitting } = prepared;
  const caseIds = cases.map((one) => one.id);
  let assignmentId = row.assignment_id;
  if (changes.includes("memberId") || changes.includes("panelIds")) {
    await endAssignment(tx, caseIds, row.assignment_id);
    assignmentId = await assign(tx, caseIds, membersIn(sitting));
  }
  const memberId = sitting.memberId as AccountId | null;
  await guarded(prepared, () =>
    tx.db
      .updateTable("hearings")
      .set({ version, ...columnsOf(prepared), member_id: memberId, assignment_id: assignmentId })
      .where("id", "=", row.id)
      .execute(),
  );
  await writePeople(tx, row.id, prepared);
}

function reasonOf({ reason, shortNotice }: ChangedHearing): VersionReason {
  return {
    reasonCode: reason.code,
    shortNoticeGround: shortNotice?.ground ?? null,
    note: [reason.note, shortNotice?.note].filter((note) => note != null).join("\n") || null,
  };
}
