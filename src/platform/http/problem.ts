import { type Language, say } from "../../kernel/bilingual.ts";
import type { FieldProblem, RefusalRegistry, Refused } from "../../kernel/refusal.ts";

/** RFC 9457 problem details, in the reader's language. `code` is permanent, the words are not. */
export interface Problem {
  readonly type: string;
  readonly status: number;
  readonly code: string;
  readonly title: string;
  /** What the reader can do next. */
  readonly detail: string;
  readonly fields?: readonly { readonly path: string; readonly code: string; readonly text: string }[];
}

/** @throws Error for a code that no registry has: a bug, which a test over all codes catches first */
export function problemOf(refused: Refused, registry: RefusalRegistry, language: Language): Problem {
  const refusal = registry[refused.code];
  if (refusal === undefined) throw new Error(`Refusal code ${refused.code} is in no registry`);
  return {
    type: `https://greffe.invalid/problems/${refused.code}`,
    status: refusal.status,
    code: refused.code,
    title: say(refusal.title, language, refused.facts),
    detail: say(refusal.next, language, refused.facts),
    ...(refused.fields.length > 0 ? { fields: refused.fields.map((field) => fieldOf(field, language)) } : {}),
  };
}

function fieldOf(field: FieldProblem, language: Language) {
  return { path: field.path, code: field.code, text: field.text[language] };
}
