import type { Actor } from "./actor.ts";
import type { Bilingual } from "./bilingual.ts";

const marks = { en: "to verify", fr: "à vérifier" } as const;

/** The source without the parts in which we note for ourselves that it is still to be verified. */
function withoutMark(source: string, mark: string): string {
  const inBrackets = new RegExp(`\\s*\\([^()]*${mark}[^()]*\\)`, "gu");
  const clause = new RegExp(`\\s*;[^;]*${mark}[^;]*`, "gu");
  return source.replaceAll(inBrackets, "").replaceAll(clause, "").trim();
}

/** The source of a rule as this reader is shown it: our own marks on it are for the staff alone. */
export function sourceFor(actor: Actor, source: Bilingual): Bilingual {
  if (actor.kind === "staff" || actor.kind === "system") return { ...source };
  return { en: withoutMark(source.en, marks.en), fr: withoutMark(source.fr, marks.fr) };
}
