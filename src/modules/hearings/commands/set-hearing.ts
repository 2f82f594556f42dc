import type { AccountId, CaseId, HearingId } from "../../../kernel/ids.ts";
import { newId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import { type CivilDate, civilDateIn } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import { authorizeOnCase, type CaseRow, hidesJoined, moveCase, requirePersonsKnown } from "../../cases/index.ts";
import { hearingDateSet } from "../../deadlines/index.ts";
import type { Told } from "../../notices/contract.ts";
import { finishTasks } from "../../work/index.ts";
import type { ShortNotice, Sitting } from "../contract.ts";
import { resumed } from "../domain/whole-sitting.ts";
import { heardTogether, settingSteps } from "../queries/heard-together.ts";
import { partHeardSitting } from "../queries/part-heard-sitting.ts";
import { requireNothingSigned } from "../queries/require-nothing-signed.ts";
import { type PreparedSitting, prepareSitting } from "../steps/prepare-sitting.ts";
import { requireNotice } from "../steps/require-notice.ts";
import { tellParties } from "../steps/tell-parties.ts";
import { assign, columnsOf, guarded, membersIn, writeVersion } from "../steps/write-hearing.ts";
import { writePeople } from "../steps/write-people.ts";

export interface NewHearing {
  readonly sitting: Sitting;
  readonly shortNotice: ShortNotice;
  /** On what decision a joined case that the officer may not open is left out. */
  readonly apart: string | null;
  /** By case: how often its counsel was asked of a date and accepted none, before this one was set without asking. */
  readonly timesAsked?: ReadonlyMap<string, number>;
}

/**
 * Sets a hearing on a case and on those joined to it, moves them to their next stage, starts the time limits that run
 * from it and tells everybody, all at once. Officers call it today, automated scheduling later.
 * @throws case-not-found, action-not-allowed, hearing-already-set, hearing-stage-not-possible, hearing-after-signature, joined-files-not-together, joined-file-not-open, person-question-open,
 *   notice-period-too-short, short-notice-ground-wrong, and what `prepareSitting` refuses
 */
export async function setHearing(
  tx: Transaction,
  caseId: string,
  wanted: NewHearing,
): Promise<{ readonly hearingId: HearingId; readonly told: readonly Told[] }> {
  const asked = await authorizeOnCase(tx, "hearing.set", caseId);
  const cases = await heardTogether(tx, asked.id);
  const steps = settingSteps(cases, civilDateIn(tx.now, asked.office.zone));
  await requireNothingSigned(tx, cases);
  await requirePersonsKnown(tx, cases);
  const leavesOut = await hidesJoined(tx, asked.id, "only-open");
  if (leavesOut && wanted.apart === null) throw new Refused("joined-file-not-open");
  const asOf = resumed(wanted.sitting, await partHeardSitting(tx, asked.id));
  const prepared = await prepareSitting(tx, cases, asOf, null);
  requireNotice(asked.division, prepared, wanted.shortNotice);
  const hearingId = await writeSet(tx, asked.division, cases, prepared);
  const ground = wanted.shortNotice?.ground ?? null;
  for (const row of cases) {
    await moveCase(tx, row.id, steps.get(row.id) ?? "");
    await appendSet(tx, row.id, { hearingId, prepared, ground, leavesOut });
    await hearingDateSet(tx, { caseId: row.id, hearingId, on: prepared.sitting.on as CivilDate });
    await finishTasks(tx, row.id, "hearing-set", "set");
  }
  const reason = { reasonCode: null, shortNoticeGround: ground, note: wanted.shortNotice?.note ?? null };
  const apartNote = leavesOut ? wanted.apart : null;
  await writeVersion(tx, {
    hearingId,
    version: 1,
    change: "set",
    sitting: prepared.sitting,
    prepared,
    reason,
    apartNote,
  });
  if (leavesOut) await tx.addJob("after-hearing-set-apart", { caseId: asked.id, hearingId });
  // A date that was proposed or offered for these cases makes way.
  await tx.addJob("case-hearing-set", { hearingId, caseIds: cases.map((row) => row.id) });
  const hearing = { hearingId, version: 1, cases, timesAsked: wanted.timesAsked ?? new Map(), ...prepared };
  return { hearingId, told: await tellParties(tx, "notice-to-appear", hearing, null) };
}

/** The hearing with its members, its cases and its people. */
async function writeSet(
  tx: Transaction,
  division: CaseRow["division"],
  cases: readonly CaseRow[],
  prepared: PreparedSitting,
): Promise<HearingId> {
  const { sitting } = prepared;
  const hearingId = newId<HearingId>(Date.parse(tx.now));
  const caseIds = cases.map((row) => row.id);
  const assignmentId = await assign(tx, caseIds, membersIn(sitting));
  await guarded(prepared, () =>
    tx.db
      .insertInto("hearings")
      .values({
        id: hearingId,
        division,
        office_id: prepared.office.id,
        status: "set",
        version: 1,
        ...columnsOf(prepared),
        member_id: sitting.memberId as AccountId | null,
        assignment_id: assignmentId,
        set_at: tx.now,
      })
      .execute(),
  );
  const rows = caseIds.map((id) => ({ hearing_id: hearingId, case_id: id, left_at: null }));
  await tx.db.insertInto("hearing_cases").values(rows).execute();
  await writePeople(tx, hearingId, prepared);
  return hearingId;
}

/** In the history of a case: as it was set, on what ground in short notice, and whether a joined case is left out. */
async function appendSet(
  tx: Transaction,
  caseId: CaseId,
  {
    hearingId,
    prepared,
    ground,
    leavesOut,
  }: {
    readonly hearingId: HearingId;
    readonly prepared: PreparedSitting;
    readonly ground: string | null;
    readonly leavesOut: boolean;
  },
): Promise<void> {
  const { sitting } = prepared;
  await append(tx, {
    chain: { caseId },
    type: "hearing-set",
    payload: {
      hearingId,
      startsAt: prepared.startsAt,
      on: sitting.on,
      time: sitting.time,
      zone: prepared.office.zone,
      mode: sitting.mode,
      memberId: sitting.memberId as AccountId | null,
      ...(sitting.panelIds.length === 0 ? {} : { panelIds: sitting.panelIds }),
      ruleCode: prepared.notice?.ruleCode ?? null,
      shortNoticeGround: ground,
      ...(leavesOut ? { apart: true } : {}),
    },
  });
}
