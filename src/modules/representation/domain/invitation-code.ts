import { createHash, timingSafeEqual } from "node:crypto";
import { newTypedCode, signsOf } from "../../../kernel/typed-code.ts";

/** A new code of 16 signs, about 78 bits, written in groups of four. */
export function newCode(): string {
  return newTypedCode(16);
}

/** SHA-256 of the code without its dashes and in capitals: what the database keeps in its place. */
export function codeHash(code: string): string {
  return sha256(signsOf(code));
}

/** The facts of the case that the person must know, reduced to one hash. */
export function checkHash(
  salt: string,
  facts: { readonly licenceNumber: string; readonly fileNumber: string; readonly bornOn: string | null },
): string {
  return sha256([salt, signsOf(facts.licenceNumber), signsOf(facts.fileNumber), facts.bornOn ?? ""].join("\n"));
}

export function sameHash(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
