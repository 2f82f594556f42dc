import type { CaseId } from "../../../kernel/ids.ts";
import { instantOf } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { type CaseRow, lifecycleOf } from "../../cases/index.ts";
import type { CaseFacts, Outcome, RecordedTrigger, Variation } from "../domain/standing-deadlines.ts";
import "../db.ts";

export type FactsRow = Pick<
  CaseRow,
  "id" | "division" | "proceeding_type" | "origin" | "status" | "received_on" | "finalized_on" | "office_id"
>;

export function factsOf(row: FactsRow): CaseFacts {
  return {
    division: row.division,
    proceedingType: row.proceeding_type,
    origin: row.origin,
    status: row.status,
    receivedOn: row.received_on,
    isFinal: row.finalized_on !== null,
    opened: lifecycleOf(row.proceeding_type, row.received_on).opens.deadlines,
  };
}

export interface Recorded {
  readonly triggers: readonly RecordedTrigger[];
  readonly variations: readonly Variation[];
  readonly outcomes: readonly Outcome[];
}

const nothing: Recorded = { triggers: [], variations: [], outcomes: [] };

/** What was recorded on these cases about time limits. A case of which nothing was recorded has an empty entry. */
export async function recordedOn(tx: Transaction, caseIds: readonly CaseId[]): Promise<(caseId: CaseId) => Recorded> {
  if (caseIds.length === 0) return () => nothing;
  const all = await triggersOn(tx, caseIds);
  const replaced = new Map(all.flatMap((row) => (row.replaces_id === null ? [] : [[row.replaces_id, row] as const])));
  const triggersOf = Map.groupBy(
    all.filter((row) => !replaced.has(row.id)),
    (row) => row.case_id,
  );
  /** What was ordered or done about an event is about its correction too; a hearing on another day asks again. */
  const standsFor = (id: string | null): string | null => {
    const later = id === null ? undefined : replaced.get(id);
    return later === undefined || later.code === "hearing" ? id : standsFor(later.id);
  };
  const variationsOf = Map.groupBy(await variationsOn(tx, caseIds), (row) => row.case_id);
  const outcomesOf = Map.groupBy(await outcomesOn(tx, caseIds), (row) => row.case_id);
  return (caseId) => ({
    triggers: (triggersOf.get(caseId) ?? []).flatMap((row): RecordedTrigger[] =>
      row.happened_on === null
        ? []
        : [
            {
              id: row.id,
              code: row.code,
              on: row.happened_on,
              at: row.happened_at === null ? null : instantOf(row.happened_at),
            },
          ],
    ),
    variations: (variationsOf.get(caseId) ?? []).map((row) => ({
      ruleCode: row.rule_code,
      triggerId: standsFor(row.trigger_id),
      kind: row.kind,
      dueOn: row.due_on,
      reason: row.reason,
      orderedOn: row.ordered_on,
    })),
    outcomes: (outcomesOf.get(caseId) ?? []).map((row) => ({
      ruleCode: row.rule_code,
      triggerId: standsFor(row.trigger_id),
      metOn: row.met_on,
    })),
  });
}

const triggersOn = (tx: Transaction, caseIds: readonly CaseId[]) =>
  tx.db
    .selectFrom("deadline_triggers as t")
    .select(["t.id", "t.case_id", "t.code", "t.happened_on", "t.happened_at", "t.replaces_id"])
    .where("t.case_id", "in", caseIds)
    .orderBy("t.recorded_at")
    .execute();

const variationsOn = (tx: Transaction, caseIds: readonly CaseId[]) =>
  tx.db
    .selectFrom("deadline_variations")
    .selectAll()
    .where("case_id", "in", caseIds)
    .orderBy("recorded_at")
    .orderBy("id")
    .execute();

const outcomesOn = (tx: Transaction, caseIds: readonly CaseId[]) =>
  tx.db
    .selectFrom("deadline_outcomes")
    .select(["case_id", "rule_code", "trigger_id", "met_on"])
    .where("case_id", "in", caseIds)
    .orderBy("recorded_at")
    .execute();
