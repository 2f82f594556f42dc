import type { SignatureFault } from "./signature-faults.ts";
import type { SignatureInPdf } from "./signature-in-pdf.ts";

/**
 * What is wrong with the parts of a file that a signature says it covers: the two must be everything but the signature's own
 * string, and that string the signature and nothing else. @param length of the signature itself; behind it stand zeros
 */
export function rangeFaults(
  bytes: Buffer,
  { range, contents }: Pick<SignatureInPdf, "range" | "contents">,
  length: number,
): readonly SignatureFault[] {
  const [start = -1, before = 0, after = 0, rest = 0] = range;
  const isRange = start === 0 && before > 0 && after > before + 2 && after + rest <= bytes.length && rest > 0;
  if (!isRange) return ["range-wrong"];
  const gap = bytes.toString("latin1", before, after);
  const isWhole = gap === `<${contents.toString("hex")}>` || gap === `<${contents.toString("hex").toUpperCase()}>`;
  const faults: SignatureFault[] = [];
  if (!isWhole) faults.push("range-wrong");
  if (contents.subarray(length).some((byte) => byte !== 0)) faults.push("gap-filled");
  if (after + rest < bytes.length) faults.push("appended-after");
  return faults;
}
