import { randomInt } from "node:crypto";

// No letter or digit that can be taken for another: a code may be typed from paper.
const alphabet = "ABCDEFGHJKMNPQRSTVWXYZ23456789";

/** A new code of so many signs, 4.9 bits each, written in groups of four. */
export function newTypedCode(signs: number): string {
  const drawn = Array.from({ length: signs }, () => alphabet.charAt(randomInt(alphabet.length)));
  return drawn.join("").replace(/(.{4})(?=.)/g, "$1-");
}

/** What counts of a code as somebody typed it: its signs in capitals, without what stands between them. */
export function signsOf(typed: string): string {
  return typed
    .normalize("NFKC")
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, "");
}

/**
 * A number as somebody typed or pasted it: `123 456`, with a hyphen, with a blank of any kind or a sign that nobody
 * sees, in the digits of any script. Letters stay, so that what is no number does not become one.
 */
export function digitsOf(typed: string): string {
  const plain = typed.normalize("NFKC").replaceAll(/[^\p{L}\p{N}]/gu, "");
  return plain.replaceAll(/\p{Nd}/gu, (digit) => String(digitAt(digit.codePointAt(0) ?? 0)));
}

/** Every script has its ten digits side by side, zero first. */
function digitAt(codePoint: number): number {
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(codePoint - value - 1))) value++;
  return value;
}
