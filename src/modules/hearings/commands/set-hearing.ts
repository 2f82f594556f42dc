import type { AccountId, HearingId } from "../../../kernel/ids.ts";
import { newId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import { type CivilDate, civilDateIn } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import { authorizeOnCase, hidesJoined, moveCase, requirePersonsKnown } from "../../cases/index.ts";
import { hearingDateSet } from "../../deadlines/index.ts";
import type { Told } from "../../notices/contract.ts";
import { finishTasks } from "../../work/index.ts";
import type { ShortNotice, Sitting } from "../contract.ts";
import { resumed } from "../domain/whole-sitting.ts";
import { heardTogether, settingSteps } from "../queries/heard-together.ts";
import { partHeardSitting } from "../queries/part-heard-sitting.ts";
import { requireNothingSigned } from "../queries/require-nothing-signed.ts";
import { prepareSitting } from "../steps/prepare-sitting.ts";
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
  const { shortNotice } = wanted;
  const asOf = resumed(wanted.sitting, await partHeardSitting(tx, asked.id));
  const prepared = await prepareSitting(tx, cases, asOf, null);
  const { sitting } = prepared;
  requireNotice(asked.division, prepared, shortNotice);
  const hearingId = newId<HearingId>(Date.parse(tx.now));
  const caseIds = cases.map((row) => row.id);
  const memberId = sitting.memberId as AccountId | null;
  const assignmentId = await assign(tx, caseIds, membersIn(sitting));
  await guarded(prepared, () =>
    tx.db
      .insertInto("hearings")
      .values({
        id: hearingId,
        division: asked.division,
        office_id: prepared.office.id,
        status: "set",
        version: 1,
        ...columnsOf(prepared),
        member_id: memberId,
        assignment_id: assignmentId,
        set_at: tx.now,
      })
      .execute(),
  );
  const rows = caseIds.map((id) => ({ hearing_id: hearingId, case_id: id, left_at: null }));
  await tx.db.insertInto("hearing_cases").values(rows).execute();
  await writePeople(tx, hearingId, prepared);
  for (const row of cases) {
    await moveCase(tx, row.id, steps.get(row.id) ?? "");
    await append(tx, {
      chain: { caseId: row.id },
      type: "hearing-set",
      payload: {
        hearingId,
        startsAt: prepared.startsAt,
        on: sitting.on,
        time: sitting.time,
        zone: prepared.office.zone,
        mode: sitting.mode,
        memberId,
        ...(sitting.panelIds.length === 0 ? {} : { panelIds: sitting.panelIds }),
        ruleCode: prepared.notice?.ruleCode ?? null,
        shortNoticeGround: shortNotice?.ground ?? null,
        ...(leavesOut ? { apart: true } : {}),
      },
    });
    await hearingDateSet(tx, { caseId: row.id, hearingId, on: sitting.on as CivilDate });
    await finishTasks(tx, row.id, "hearing-set", "set");
  }
  const reason = { reasonCode: null, shortNoticeGround: shortNotice?.ground ?? null, note: shortNotice?.note ?? null };
  const apartNote = leavesOut ? wanted.apart : null;
  await writeVersion(tx, { hearingId, version: 1, change: "set", sitting, prepared, reason, apartNote });
  if (leavesOut) await tx.addJob("after-hearing-set-apart", { caseId: asked.id, hearingId });
  // A date that was proposed or offered for these cases makes way.
  await tx.addJob("case-hearing-set", { hearingId, caseIds });
  const hearing = { hearingId, version: 1, cases, timesAsked: wanted.timesAsked ?? new Map(), ...prepared };
  return { hearingId, told: await tellParties(tx, "notice-to-appear", hearing, null) };
}
