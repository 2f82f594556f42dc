import { type HearingId, isUuid } from "../../../kernel/ids.ts";
import type { Action } from "../../../kernel/permission.ts";
import { Refused } from "../../../kernel/refusal.ts";
import { instantOf } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { permitted } from "../../identity/index.ts";
import type { HearingRecord, OutcomeView } from "../contract.ts";
import { causeOf, outcomeRules } from "../rules/outcomes.ts";
import { hearingOf } from "./hearing-to-change.ts";
import "../db.ts";

/** What was last recorded of a sitting, or null. */
export async function lastOutcome(tx: Transaction, hearingId: HearingId): Promise<OutcomeView | null> {
  const row = await tx.db
    .selectFrom("hearing_outcomes as o")
    .leftJoin("accounts as a", "a.id", "o.recorded_by")
    .select(["o.outcome", "o.cause", "o.decision", "o.note", "o.recorded_at", "a.name"])
    .where("o.hearing_id", "=", hearingId)
    .orderBy("o.ordinal", "desc")
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return null;
  const isStaff = tx.actor.kind !== "party";
  const cause = row.cause === null ? undefined : causeOf(row.cause, row.outcome);
  return {
    outcome: { code: row.outcome, name: outcomeRules[row.outcome].name },
    cause: cause === undefined ? null : { code: cause.code, name: cause.name },
    decision: row.decision,
    // The record keeper's words are the tribunal's own.
    note: isStaff ? row.note : null,
    recordedAt: instantOf(row.recorded_at),
    recordedBy: isStaff ? row.name : null,
  };
}

/** What happened at a hearing, what was undertaken there, and what the reader may still record. */
export async function hearingRecord(tx: Transaction, hearingId: string): Promise<HearingRecord> {
  const { row } = await hearingOf(tx, hearingId, "hearing.view");
  const outcome = await lastOutcome(tx, row.id);
  const undertakings = await tx.db
    .selectFrom("undertakings as u")
    .innerJoin("cases as c", "c.id", "u.case_id")
    .select(["u.id", "u.case_id", "c.file_number", "u.by_whom", "u.what", "u.due_on", "u.met_on"])
    .where("u.hearing_id", "=", row.id)
    .orderBy("u.due_on")
    .orderBy("c.file_number")
    .execute();
  return {
    outcome,
    undertakings: undertakings.map((one) => ({
      id: one.id,
      caseId: one.case_id,
      fileNumber: one.file_number,
      byWhom: one.by_whom,
      what: one.what,
      dueOn: one.due_on,
      metOn: one.met_on,
    })),
    actions: await recordable(tx, row, outcome === null),
  };
}

async function recordable(
  tx: Transaction,
  row: { readonly status: string; readonly starts_at: Date; readonly cases: readonly { readonly id: string }[] },
  isOpen: boolean,
): Promise<string[]> {
  if (tx.actor.kind !== "staff") return [];
  const isAssigned = await tx.db
    .selectFrom("case_access")
    .select("case_id")
    .where("account_id", "=", tx.actor.accountId)
    .where("relation", "=", "assigned-member")
    .where("until_at", "is", null)
    .where(
      "case_id",
      "in",
      row.cases.map((one) => one.id as never),
    )
    .executeTakeFirst();
  const relations = isAssigned === undefined ? (["staff"] as const) : (["staff", "assigned-member"] as const);
  const may = (action: Action) => permitted(tx, action, relations);
  const hasBegun = row.status === "set" && instantOf(row.starts_at) <= tx.now;
  return [
    ...(isOpen && hasBegun && may("hearing.record-outcome") ? ["hearing.record-outcome"] : []),
    ...(may("hearing.meet-undertaking") ? ["hearing.meet-undertaking"] : []),
  ];
}

/** An undertaking's hearing. @throws undertaking-not-found */
export async function hearingOfUndertaking(tx: Transaction, undertakingId: string): Promise<HearingId> {
  if (!isUuid(undertakingId)) throw new Refused("undertaking-not-found");
  const row = await tx.db
    .selectFrom("undertakings")
    .select("hearing_id")
    .where("id", "=", undertakingId)
    .executeTakeFirst();
  if (row === undefined) throw new Refused("undertaking-not-found");
  return row.hearing_id;
}
