import { Refused } from "../../../kernel/refusal.ts";
import type { Parts } from "../../../platform/http/route.ts";
import { readings } from "../examination/workshops.ts";
import { usualLimits } from "../workshop/workshop.ts";

/** The text of a page; empty when the page is a picture. @throws document-page-not-found, pdf-too-complex */
export async function pageText(
  parts: Parts,
  wanted: { readonly pdfHash: string; readonly page: number },
  reader: string,
): Promise<string> {
  const found = await parts.blobs.withFile(wanted.pdfHash, (file) =>
    readings.run({ kind: "page-text", file, page: wanted.page }, usualLimits, reader),
  );
  if (!found.ok) throw new Refused(found.code, found.facts);
  return found.text ?? "";
}
