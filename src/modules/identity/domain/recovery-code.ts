import { createHash } from "node:crypto";
import { newTypedCode, signsOf } from "../../../kernel/typed-code.ts";

const amount = 10;
/** 117 bits: from 112 on a hash without salt and without slowness is enough (ASVS 5.0, 6.5.2). */
const signs = 24;
const mark = "sha256:";

export function newRecoveryCodes(): string[] {
  return Array.from({ length: amount }, () => newTypedCode(signs));
}

/**
 * What is kept of a code, and compared with what is kept: its SHA-256. Also of a code that was typed in small letters or
 * without its dashes, and of former codes (sixteen signs, in which capitals count).
 */
export function keptOfCode(typed: string): string {
  const plain = signsOf(typed);
  return (
    mark +
    createHash("sha256")
      .update(plain.length === signs ? plain : typed.trim())
      .digest("hex")
  );
}

/** The list as it is kept: former lists held the codes themselves. */
export function keptCodes(list: readonly string[]): string[] {
  return list.map((one) => (one.startsWith(mark) ? one : keptOfCode(one)));
}
