import type { Signing } from "./signing.ts";

/**
 * The PDF with the tribunal's signature behind it: PAdES baseline B-B, certified, so that readers tell of any change. The
 * bytes that were there stay, tags and metadata with them. The libraries are loaded when something is first signed: nobody
 * who starts a tribunal waits for them.
 * @throws pdf-not-signable
 */
export async function signPdf(bytes: Buffer, signing: Signing): Promise<Buffer> {
  const { signatureAdded } = await import("./add-signature.ts");
  return signatureAdded(bytes, signing);
}
