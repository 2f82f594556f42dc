import type { Lexer, PdfDictionary, PdfValue } from "./lexer.ts";

export interface StreamPlace {
  readonly start: number;
  readonly end: number;
  /** False when its length is wrong or its end is missing: readers search for `endstream` then. */
  readonly asDeclared: boolean;
  /** False when the file ends before the stream does. */
  readonly closed: boolean;
}

const ends = /^[\0\t\n\f\r ]{0,4}endstream/;

/**
 * The stream that follows a dictionary, or null when none does. Leaves the lexer behind it.
 * @param values what stands in objects of their own: a length may be one of them
 */
export function streamAfter(
  lexer: Lexer,
  dictionary: PdfDictionary,
  values: ReadonlyMap<number, PdfValue>,
): StreamPlace | null {
  lexer.skipSpace();
  const { bytes, position } = lexer;
  if (bytes.toString("latin1", position, position + 6) !== "stream") return null;
  let start = position + 6;
  if (bytes[start] === 13) start++;
  if (bytes[start] === 10) start++;
  const declared = dictionary.get("Length");
  const length =
    typeof declared === "object" && declared !== null && "ref" in declared ? values.get(declared.ref) : declared;
  if (typeof length === "number" && length >= 0 && start + length <= bytes.length) {
    const end = start + length;
    const after = ends.exec(bytes.toString("latin1", end, end + 14));
    if (after !== null) {
      lexer.position = end + after[0].length;
      return { start, end, asDeclared: true, closed: true };
    }
  }
  const found = bytes.indexOf("endstream", start);
  const end = found < 0 ? bytes.length : found;
  lexer.position = found < 0 ? bytes.length : found + 9;
  // A length in an object further on is not known yet: that is no fault.
  const unknown = typeof declared === "object" && length === undefined;
  return { start, end, asDeclared: unknown && found >= 0, closed: found >= 0 };
}
