import { Refused } from "../../../kernel/refusal.ts";
import { civilDateIn, type Instant } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { DecisionDocument } from "../domain/decision-text.ts";
import { decisionFor } from "./decision-for.ts";
import { draftText } from "./draft-text.ts";
import { factsOfDecision } from "./facts-of-decision.ts";
import { fileOf } from "./file-of.ts";

/** A draft as it would be printed today, without its citation. @throws decision-not-found, action-not-allowed */
export async function previewOf(
  tx: Transaction,
  decisionId: string,
): Promise<{
  readonly document: DecisionDocument;
  readonly pdfHash: string | null;
  readonly at: Instant;
  readonly owner: string;
}> {
  const found = await decisionFor(tx, decisionId, "decision.read-draft");
  const [first] = found.cases;
  const { row } = found;
  // Signed reasons are the file that was signed; their draft is printed for nobody any more.
  if (row.status !== "draft") throw new Refused("decision-not-a-draft");
  const text = await draftText(tx, row.id);
  const today = civilDateIn(tx.now, first.office.zone);
  const effectiveOn = row.stated_on ?? today;
  const year = Number(today.slice(0, 4));
  const document = await factsOfDecision(tx, { ...found, text, effectiveOn, reasonsOn: today, year, number: null });
  const file = await fileOf(tx, row);
  return { document, pdfHash: file?.pdf_hash ?? null, at: tx.now, owner: row.author_id };
}
