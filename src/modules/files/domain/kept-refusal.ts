import type { TextValues } from "../../../kernel/bilingual.ts";
import { Refused } from "../../../kernel/refusal.ts";
import { fileRefusals } from "../file-refusals.ts";

const codes: ReadonlySet<string> = new Set(Object.keys(fileRefusals));

/** Why a file was refused, as its row has it. @throws Error for a code that no file is refused with: a bug */
export function keptRefusal(code: string, facts: TextValues): Refused {
  if (!codes.has(code)) throw new Error(`No file is refused with ${code}`);
  return new Refused(code, facts);
}
