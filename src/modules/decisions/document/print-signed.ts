import type { Instant } from "../../../kernel/time.ts";
import type { Services } from "../../../platform/http/route.ts";
import type { DecisionDocument } from "../domain/decision-text.ts";
import { typesetDecision } from "./decision-document.ts";

export interface PrintedDecision {
  readonly hash: string;
  readonly sizeBytes: number;
  readonly pages: number;
}

/**
 * The reasons as a signed PDF, kept under its hash: what was signed is this file and no other.
 * @throws signing-key-missing
 */
export async function printSigned(
  { blobs }: Pick<Services, "blobs" | "config">,
  document: DecisionDocument,
  of: { readonly at: Instant; readonly decisionId: string },
): Promise<PrintedDecision> {
  const pdf = await typesetDecision(document, of.at);
  const { hash, sizeBytes } = await blobs.put([pdf]);
  return { hash, sizeBytes, pages: pagesOf(pdf) };
}

/** Typst writes one page tree; its pages are counted there. */
function pagesOf(pdf: Buffer): number {
  return (pdf.toString("latin1").match(/\/Type\s*\/Page(?![a-z])/gi) ?? []).length;
}
