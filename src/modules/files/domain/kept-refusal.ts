import type { TextValues } from "../../../kernel/bilingual.ts";
import { Refused } from "../../../kernel/refusal.ts";
import { fileRefusals } from "../file-refusals.ts";

const codes: ReadonlySet<string> = new Set(Object.keys(fileRefusals));

/**
 * Why a file was refused, as its row has it; of one among several, which it is.
 * @throws Error for a code that no file is refused with: a bug
 */
export function keptRefusal(code: string, facts: TextValues, fileName?: string): Refused {
  if (!codes.has(code)) throw new Error(`No file is refused with ${code}`);
  if (fileName === undefined) return new Refused(code, facts);
  const text = { en: `The file is “${fileName}”.`, fr: `Il s’agit du fichier «\u00a0${fileName}\u00a0».` };
  return new Refused(code, facts, [{ path: "/documents", code, text }]);
}
