import type { CaseId } from "../../../kernel/ids.ts";
import { civilDateIn } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { AuthorizedCase } from "../../cases/index.ts";
import { recordTrigger, standingTrigger } from "../../deadlines/index.ts";
import type { DecisionId } from "../db.ts";
import { determinationOf } from "../rules/determinations.ts";
import "../db.ts";

interface Decided {
  readonly case_id: CaseId;
  readonly decision_id: DecisionId;
}

/**
 * The limit of whoever may go on against the decision runs from the earliest receipt that is known of the person's side:
 * to the Refugee Appeal Division, or to the Federal Court where no appeal remains (Act, s. 72(2)(a)). A later word of an
 * earlier day moves it back. A receipt that was presumed of a letter which came back counts no more: the next one does. While
 * there is no other, the limit stays where the rules put it, and an officer is asked to look. A correction starts nothing.
 */
export async function settleLimits(tx: Transaction, decided: Decided): Promise<void> {
  const code = await startedBy(tx, decided);
  if (code === null) return;
  const { case_id: caseId, decision_id: subjectId } = decided;
  const receipts = await tx.db
    .selectFrom("decision_receipts")
    .select(["received_on", "letter_returned_on"])
    .where("decision_id", "=", subjectId)
    .where("case_id", "=", caseId)
    .where("side", "=", "party")
    .orderBy("received_on")
    .execute();
  const earliest = receipts.find((one) => one.letter_returned_on === null)?.received_on;
  if (earliest === undefined) return;
  const standing = await standingTrigger(tx, { caseId, code, subjectId });
  const isFallen = receipts.some((one) => one.letter_returned_on !== null && one.received_on === standing?.on);
  if (standing !== null && (standing.on === earliest || (standing.on < earliest && !isFallen))) return;
  const on = earliest;
  const fact = { code, on, at: null, subjectId, source: "notice" } as const;
  await recordTrigger(tx, { ...fact, caseId, replacesId: standing?.id ?? null });
  // An appeal that was opened before anybody knew of the receipt: its own limits run from it too.
  const appealId = code === "reasons-received" ? await appealOf(tx, decided) : null;
  if (appealId === null) return;
  const there = await standingTrigger(tx, { caseId: appealId, code, subjectId });
  if (there?.on !== on) await recordTrigger(tx, { ...fact, caseId: appealId, replacesId: there?.id ?? null });
}

/** While nobody is known to have received a decision, the day of its release bounds when a limit of it can end. */
export async function noteReleased(tx: Transaction, decisionId: DecisionId, theCase: AuthorizedCase): Promise<void> {
  const code = await startedBy(tx, { decision_id: decisionId, case_id: theCase.id });
  if (code === null) return;
  await recordTrigger(tx, {
    caseId: theCase.id,
    code: releasedBefore[code],
    on: civilDateIn(tx.now, theCase.office.zone),
    at: null,
    subjectId: decisionId,
    source: "notice",
    replacesId: null,
  });
}

const releasedBefore = {
  "reasons-received": "reasons-released",
  "final-decision-received": "final-decision-released",
} as const;

/** The appeal that the person's side opened against the decision, or null. */
async function appealOf(tx: Transaction, decided: Decided): Promise<CaseId | null> {
  const row = await tx.db
    .selectFrom("case_links as l")
    .innerJoin("decisions as d", (join) => join.on("d.id", "=", decided.decision_id))
    .select("l.to_case_id")
    .where("l.from_case_id", "=", decided.case_id)
    .where("l.appellant", "=", "person")
    .whereRef("l.made_at", ">=", "d.released_at")
    .executeTakeFirst();
  return row?.to_case_id ?? null;
}

async function startedBy(tx: Transaction, decided: Decided): Promise<keyof typeof releasedBefore | null> {
  const row = await tx.db
    .selectFrom("decision_cases as dc")
    .innerJoin("decisions as d", "d.id", "dc.decision_id")
    .select(["dc.determination", "d.corrects_id"])
    .where("dc.decision_id", "=", decided.decision_id)
    .where("dc.case_id", "=", decided.case_id)
    .executeTakeFirst();
  const determination = determinationOf(row?.determination ?? "");
  if (row?.corrects_id !== null || determination?.result !== "negative") return null;
  return determination.appeal === "rad" ? "reasons-received" : "final-decision-received";
}
