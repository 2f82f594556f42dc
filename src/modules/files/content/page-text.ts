import { Refused } from "../../../kernel/refusal.ts";
import type { Services } from "../../../platform/http/route.ts";
import { readings } from "../examination/sandboxes.ts";
import { usualLimits } from "../sandbox/sandbox.ts";

/** The text of a page; empty when the page is a picture. @throws document-page-not-found, pdf-too-complex */
export async function pageText(
  services: Services,
  wanted: { readonly pdfHash: string; readonly page: number },
  reader: string,
): Promise<string> {
  const found = await services.blobs.withFile(wanted.pdfHash, (file) =>
    readings.run({ kind: "page-text", file, page: wanted.page }, usualLimits, reader),
  );
  if (!found.ok) throw new Refused(found.code, found.facts);
  return found.text ?? "";
}
