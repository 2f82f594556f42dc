import { sql } from "kysely";
import { Refused } from "../../../kernel/refusal.ts";
import { type CivilDate, civilDateIn, dateText } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { Services } from "../../../platform/http/route.ts";
import { append } from "../../audit/index.ts";
import { type AuthorizedCase, decisionStepOf, requireNotExcluded } from "../../cases/index.ts";
import { standingOn } from "../../deadlines/index.ts";
import { finishTasks, openTask } from "../../work/index.ts";
import type { DecisionId } from "../db.ts";
import { printSigned } from "../document/print-signed.ts";
import { requireSignable } from "../domain/requirements.ts";
import type { FoundDecision } from "../queries/decision-for.ts";
import type { DecisionRow } from "../queries/decision-rows.ts";
import { draftText } from "../queries/draft-text.ts";
import { factsOfDecision } from "../queries/facts-of-decision.ts";
import { fileOf } from "../queries/file-of.ts";
import { panelOf } from "../queries/panel-of.ts";
import { citationRuleOf } from "../rules/citations.ts";
import { requireFileHarmless } from "./require-file.ts";

/**
 * Whether a draft can be signed as it stands, and its cases wait for a decision still.
 * @throws decision-no-longer-possible, member-excluded, determination-missing, reasons-missing, decision-too-early
 */
export async function requireReady(tx: Transaction, { row, cases }: FoundDecision): Promise<void> {
  const [first] = cases;
  if (row.corrects_id === null) await requireDecidable(tx, { row, cases });
  const today = civilDateIn(tx.now, first.office.zone);
  const toDecide = cases.map((one) => ({
    ...one,
    determination: row.cases.find((of) => of.id === one.id)?.determination ?? null,
    mustAllow: row.corrects_id === null && decisionStepOf(one, tx.now)?.guards.includes("allows-the-claim") === true,
  }));
  // A document of the member’s own is the reasons.
  const isWritten = row.file_version === null;
  requireSignable(toDecide, isWritten ? await draftText(tx, row.id) : null, today);
  await requireAnswersIn(tx, row, cases, today);
}

/**
 * The reasons are printed with their citation, signed with the tribunal’s key and kept; releasing them becomes work of the
 * registry. The decision takes effect on the day on which it was stated at the hearing, or on which it is signed, by the last
 * of a panel (RPD Rules, r. 68; RAD Rules, r. 52).
 * @throws what `requireReady` and `requireFileHarmless` refuse, and what keeps the tribunal from signing: `signing-…`
 */
export async function finishSigning(
  tx: Transaction,
  services: Pick<Services, "blobs" | "config">,
  found: FoundDecision,
): Promise<void> {
  await requireReady(tx, found);
  const { row, cases } = found;
  const [first] = cases;
  const text = await draftText(tx, row.id);
  const today = civilDateIn(tx.now, first.office.zone);
  const effectiveOn = await effectiveDay(tx, row, today);
  const cited = await citationFor(tx, row, Number(today.slice(0, 4)));
  const document = await factsOfDecision(tx, { row, cases, text, effectiveOn, reasonsOn: today, ...cited });
  const file = await fileOf(tx, row);
  await requireFileHarmless(tx, services, file);
  const of = { at: tx.now, owner: row.author_id };
  const printed = await printSigned(services, document, file?.pdf_hash ?? null, of);
  await writeSigned(tx, row.id, { printed, effectiveOn, reasonsOn: today, ...cited });
  for (const one of cases)
    await append(tx, {
      chain: { caseId: one.id },
      type: "decision-signed",
      payload: { decisionId: row.id, hash: printed.hash },
    });
  if (row.corrects_id === null) for (const one of cases) await finishTasks(tx, one.id, "decision-signed", "signed");
  await openTask(tx, {
    queue: "decisions-to-release",
    caseId: first.id,
    subject: { kind: "decision", id: row.id },
    officeId: row.office_id,
    division: row.division,
  });
}

interface Signed {
  readonly printed: Awaited<ReturnType<typeof printSigned>>;
  readonly effectiveOn: CivilDate;
  readonly reasonsOn: CivilDate;
  readonly year: number;
  readonly number: number;
}

async function writeSigned(tx: Transaction, decisionId: DecisionId, signed: Signed): Promise<void> {
  const { printed } = signed;
  await tx.db
    .updateTable("decisions")
    .set({
      status: "signed",
      signed_at: tx.now,
      effective_on: signed.effectiveOn,
      reasons_on: signed.reasonsOn,
      citation_year: signed.year,
      citation_number: signed.number,
      hash: printed.hash,
      size_bytes: printed.sizeBytes,
      pages: printed.pages,
    })
    .where("id", "=", decisionId)
    .execute();
}

/** Each case waits for a decision still, and nobody of a panel declared a conflict since. @throws decision-no-longer-possible, member-excluded */
async function requireDecidable(tx: Transaction, { row, cases }: FoundDecision): Promise<void> {
  const gone = cases.find((one) => decisionStepOf(one, tx.now) === null);
  if (gone !== undefined) throw new Refused("decision-no-longer-possible", { fileNumber: gone.file_number });
  for (const one of await panelOf(tx, row)) await requireNotExcluded(tx, cases, one.member_id);
}

/** An appeal is decided once those who answer it had their time (RAD Rules, r. 7 and 13). @throws decision-too-early */
async function requireAnswersIn(
  tx: Transaction,
  row: Pick<DecisionRow, "corrects_id">,
  cases: readonly AuthorizedCase[],
  today: CivilDate,
): Promise<void> {
  if (row.corrects_id !== null) return;
  for (const one of cases) {
    if (decisionStepOf(one, tx.now)?.guards.includes("time-to-answer-passed") !== true) continue;
    const { items } = await standingOn(tx, one);
    const wait = items.find((of) => of.rule.code === "rad-may-decide" && of.dueOn > today && of.state === "coming");
    if (wait !== undefined)
      throw new Refused("decision-too-early", {
        fileNumber: one.file_number,
        dayEn: dateText(wait.dueOn, "en"),
        dayFr: dateText(wait.dueOn, "fr"),
      });
  }
}

/** Stated at the hearing, or signed (RPD Rules, r. 68; RAD Rules, r. 51); a correction changes neither. */
async function effectiveDay(
  tx: Transaction,
  row: Pick<DecisionRow, "stated_on" | "corrects_id">,
  today: CivilDate,
): Promise<CivilDate> {
  if (row.corrects_id === null) return row.stated_on ?? today;
  const former = await tx.db
    .selectFrom("decisions")
    .select("effective_on")
    .where("id", "=", row.corrects_id)
    .executeTakeFirstOrThrow();
  return former.effective_on ?? today;
}

/** Held until the transaction ends, so that a series has no gap; a correction is cited as what it corrects. */
async function citationFor(
  tx: Transaction,
  row: Pick<DecisionRow, "division" | "corrects_id">,
  year: number,
): Promise<{ readonly year: number; readonly number: number }> {
  if (row.corrects_id !== null) {
    const former = await tx.db
      .selectFrom("decisions")
      .select(["citation_year", "citation_number"])
      .where("id", "=", row.corrects_id)
      .executeTakeFirstOrThrow();
    return { year: former.citation_year ?? year, number: former.citation_number ?? 0 };
  }
  const { series } = citationRuleOf(row.division, year);
  const { last_number: number } = await tx.db
    .insertInto("citation_series")
    .values({ series, year, last_number: 1 })
    .onConflict((on) =>
      on.columns(["series", "year"]).doUpdateSet({ last_number: sql`citation_series.last_number + 1` }),
    )
    .returning("last_number")
    .executeTakeFirstOrThrow();
  return { year, number };
}
