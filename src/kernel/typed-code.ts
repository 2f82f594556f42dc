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
  return typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, "");
}
