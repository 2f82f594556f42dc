import { type AccountId, type HearingId, isUuid, newId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import { type CivilDate, civilDateIn, instantOf, type Zone } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import { type CaseRow, hasHearing, moveCase, stepFor } from "../../cases/index.ts";
import { recordTrigger } from "../../deadlines/index.ts";
import { openTask } from "../../work/index.ts";
import type { NewOutcome } from "../contract.ts";
import { hearingOf, lockCasesOf } from "../queries/hearing-to-change.ts";
import { lastOutcome } from "../queries/outcome-of.ts";
import { causeOf, type OutcomeRule, outcomeRules } from "../rules/outcomes.ts";
import { finishHearingWork } from "../steps/finish-hearing-work.ts";
import { endAssignment } from "../steps/write-hearing.ts";

/**
 * Records what a sitting came to: its cases move with it, time limits that run from it begin, and undertakings are
 * written down. Who hears the cases keeps them until the decision, or gives them back where the sitting did not go on.
 * What was recorded stays; a correction is possible while the cases have not moved on from it.
 * @throws hearing-not-found, action-not-allowed, hearing-already-cancelled, hearing-not-begun, outcome-recorded-already,
 *   outcome-cause-wrong, outcome-decision-wanted, undertaking-day-passed, case-step-not-possible
 */
export async function recordOutcome(tx: Transaction, hearingId: string, wanted: NewOutcome): Promise<HearingId> {
  if (!isUuid(hearingId)) throw new Refused("hearing-not-found");
  await tx.db
    .selectFrom("hearings")
    .select("id")
    .where("id", "=", hearingId as HearingId)
    .forUpdate()
    .execute();
  await lockCasesOf(tx, hearingId as HearingId);
  const { row, cases } = await hearingOf(tx, hearingId, "hearing.record-outcome");
  if (row.status === "cancelled") throw new Refused("hearing-already-cancelled");
  if (instantOf(row.starts_at) > tx.now) throw new Refused("hearing-not-begun");
  if ((await lastOutcome(tx, row.id)) !== null) throw new Refused("outcome-recorded-already");
  const rule = outcomeRules[wanted.outcome];
  requireWhole(wanted, rule);
  const today = civilDateIn(tx.now, row.zone as Zone);
  if (wanted.undertakings.some((one) => one.dueOn < today)) throw new Refused("undertaking-day-passed");
  await writeOutcome(tx, row.id, wanted);
  for (const one of cases) await tell(tx, one, row, rule, wanted);
  // What was to be done before it was held is nobody's any more.
  await finishHearingWork(tx, row.id, "hearing-outcome-recorded", "recorded");
  await writeUndertakings(tx, row.id, cases, wanted);
  if (!rule.keepsMember) {
    const caseIds = cases.map((one) => one.id);
    await endAssignment(tx, caseIds, row.assignment_id);
  }
  return row.id;
}

async function writeOutcome(tx: Transaction, hearingId: HearingId, wanted: NewOutcome): Promise<void> {
  await tx.db
    .insertInto("hearing_outcomes")
    .values({
      id: newId<string>(Date.parse(tx.now)),
      hearing_id: hearingId,
      ordinal: 1,
      outcome: wanted.outcome,
      cause: wanted.cause,
      decision: wanted.decision,
      note: wanted.note,
      recorded_at: tx.now,
      recorded_by: tx.actor.accountId,
    })
    .execute();
}

/** @throws outcome-cause-wrong, outcome-decision-wanted */
function requireWhole(wanted: NewOutcome, rule: OutcomeRule): void {
  const isKnown = wanted.cause === null ? !rule.needsCause : causeOf(wanted.cause, rule.code) !== undefined;
  if (!isKnown) throw new Refused("outcome-cause-wrong");
  if ((rule.code === "held") !== (wanted.decision !== null)) throw new Refused("outcome-decision-wanted");
}

async function tell(
  tx: Transaction,
  one: CaseRow,
  row: { readonly id: HearingId; readonly held_on: CivilDate; readonly zone: string },
  rule: OutcomeRule,
  wanted: NewOutcome,
): Promise<void> {
  // A case that was withdrawn or decided meanwhile has left the hearing and stays where it is.
  if (hasHearing(one)) await moveCase(tx, one.id, stepOf(one, rule, civilDateIn(tx.now, row.zone as Zone)));
  await append(tx, {
    chain: { caseId: one.id },
    type: "hearing-outcome-recorded",
    payload: { hearingId: row.id, outcome: rule.code, cause: wanted.cause, decision: wanted.decision },
  });
  const trigger = { postponed: "postponed-hearing", "not-attended": "missed-hearing" } as const;
  const code = rule.code === "postponed" || rule.code === "not-attended" ? trigger[rule.code] : null;
  if (code === null || one.division !== "RPD") return;
  const on = row.held_on;
  const fact = { caseId: one.id, code, on, at: null, subjectId: row.id, source: "hearing", replacesId: null } as const;
  await recordTrigger(tx, fact);
}

/** @throws case-step-not-possible */
function stepOf(one: CaseRow, rule: OutcomeRule, today: CivilDate): string {
  const [step] = rule.acts.flatMap((act) => stepFor(one, act, today) ?? []);
  if (step === undefined) throw new Refused("case-step-not-possible");
  return step.code;
}

async function writeUndertakings(
  tx: Transaction,
  hearingId: HearingId,
  cases: readonly CaseRow[],
  wanted: NewOutcome,
): Promise<void> {
  for (const one of cases)
    for (const undertaking of wanted.undertakings) {
      const id = newId<string>(Date.parse(tx.now));
      await tx.db
        .insertInto("undertakings")
        .values({
          id,
          hearing_id: hearingId,
          case_id: one.id,
          by_whom: undertaking.byWhom,
          what: undertaking.what,
          due_on: undertaking.dueOn,
          given_at: tx.now,
          met_on: null,
          met_at: null,
          met_by: null as AccountId | null,
        })
        .execute();
      await openTask(tx, {
        queue: "undertakings",
        caseId: one.id,
        subject: { kind: "undertaking", id },
        dueOn: undertaking.dueOn as CivilDate,
        officeId: one.office_id,
        division: one.division,
      });
    }
}
