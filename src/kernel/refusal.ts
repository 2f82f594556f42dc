import type { Bilingual, TextValues } from "./bilingual.ts";

/** One way the product says no. The code (its key in a registry) is permanent; the words are not. */
export interface Refusal {
  /** HTTP status: 400 malformed, 401 signed out, 403 not allowed, 404 unseen, 409 state, 413 size, 415 type, 422 content, 429 rate. */
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 423 | 429 | 503;
  /** What happened, in a few words. */
  readonly title: Bilingual;
  /** What the person can do next. `{name}` places take the refusal's facts. */
  readonly next: Bilingual;
}

export type RefusalRegistry = Readonly<Record<string, Refusal>>;

/** A field the sender can mend: `path` is a JSON pointer into what was sent. */
export interface FieldProblem {
  readonly path: string;
  readonly code: string;
  readonly text: Bilingual;
}

/**
 * Thrown by a command or query that refuses. One HTTP function renders it; nothing else catches it.
 * `facts` are shown to the reader: never put a secret or another person's data there.
 */
export class Refused extends Error {
  readonly code: string;
  readonly facts: TextValues;
  readonly fields: readonly FieldProblem[];

  constructor(code: string, facts: TextValues = {}, fields: readonly FieldProblem[] = []) {
    super(code);
    this.name = "Refused";
    this.code = code;
    this.facts = facts;
    this.fields = fields;
  }
}

/** The codes of several registries. */
type CodeOf<Registry> = Registry extends unknown ? Extract<keyof Registry, string> : never;

/** Puts the registries of several contexts together. A code in two of them is a bug and throws at start. */
export function mergeRefusals<const Registries extends readonly RefusalRegistry[]>(
  ...registries: Registries
): Readonly<Record<CodeOf<Registries[number]>, Refusal>> {
  const all: Record<string, Refusal> = {};
  for (const registry of registries) {
    for (const [code, refusal] of Object.entries(registry)) {
      if (all[code] !== undefined) throw new Error(`Refusal code ${code} is registered twice`);
      all[code] = refusal;
    }
  }
  return all as Readonly<Record<CodeOf<Registries[number]>, Refusal>>;
}
