import { createHash, randomInt, timingSafeEqual } from "node:crypto";

// No letter or digit that can be taken for another: the code may be typed from paper.
const alphabet = "ABCDEFGHJKMNPQRSTVWXYZ23456789";
const length = 16;

/** A new code of 16 signs, about 78 bits, written in groups of four. */
export function newCode(): string {
  const signs = Array.from({ length }, () => alphabet.charAt(randomInt(alphabet.length)));
  return signs.join("").replace(/(.{4})(?=.)/g, "$1-");
}

/** SHA-256 of the code without its dashes and in capitals: what the database keeps in its place. */
export function codeHash(code: string): string {
  return sha256(code.toUpperCase().replaceAll(/[^A-Z0-9]/g, ""));
}

/** The facts of the file that the person must know, reduced to one hash. */
export function checkHash(
  salt: string,
  facts: { readonly licenceNumber: string; readonly fileNumber: string; readonly bornOn: string | null },
): string {
  const plain = (text: string) => text.toUpperCase().replaceAll(/[^A-Z0-9]/g, "");
  return sha256([salt, plain(facts.licenceNumber), plain(facts.fileNumber), facts.bornOn ?? ""].join("\n"));
}

export function sameHash(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
