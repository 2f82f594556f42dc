import type { Instant } from "../../../kernel/time.ts";
import type { Services } from "../../../platform/http/route.ts";
import { signPdf } from "../../../platform/signing/sign-pdf.ts";
import { openSigner } from "../../../platform/signing/signer.ts";
import { noticePage } from "../../notices/text.ts";
import type { DecisionDocument } from "../domain/decision-text.ts";
import { documentText } from "../text.ts";
import { printDecision } from "./print-decision.ts";

export interface PrintedDecision {
  readonly hash: string;
  readonly sizeBytes: number;
  readonly pages: number;
}

/**
 * The reasons as a PDF under the tribunal’s signature, kept under its hash: what was signed is this file and no other.
 * @throws pdf-not-joinable, pdf-too-complex, signing-not-configured, signing-key-unreadable, signing-certificate-out-of-date, signing-certificate-demonstration
 */
export async function printSigned(
  { blobs, config }: Pick<Services, "blobs" | "config">,
  document: DecisionDocument,
  pdfHash: string | null,
  of: { readonly at: Instant; readonly owner: string },
): Promise<PrintedDecision> {
  const { at } = of;
  const signer = await openSigner(config.signing, at);
  const { pdf, pages } = await printDecision({ blobs }, document, pdfHash, of);
  const { language, citation, members, translation } = document;
  const signed = await signPdf(pdf, {
    signer,
    at,
    // The words of a translation are not the members’.
    name: translation === null ? members.join(", ") : noticePage.tribunal[language],
    reason: `${documentText[translation === null ? "signed" : "translated"][language]} ${citation}`,
    label: documentText.signature[language],
  });
  const { hash, sizeBytes } = await blobs.put([signed]);
  return { hash, sizeBytes, pages };
}
