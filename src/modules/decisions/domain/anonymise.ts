import type { DecisionText, Run } from "./decision-text.ts";
import { isCaseless, isLikeName, type Word, wordsIn } from "./folded-words.ts";
import { type IdentifierKind, identifiersIn, type KnownIdentifiers } from "./identifiers-in-text.ts";
import { isParticle, knownNames, namesIn } from "./names-in-text.ts";
import { mapRuns, type Passage, passagesOf, textOf } from "./words-of-text.ts";

/** Whom a published text must not name: the case's persons and those who appear in it, in every writing that is known. */
export interface ToHide extends KnownIdentifiers {
  readonly names: readonly string[];
}

/** Something in a text that tells who somebody is, or may: a person looks at each and confirms it or not. */
export interface Proposal {
  readonly kind: "name" | IdentifierKind;
  /** `passage` without its text: which one; `from` and `to` in its words. */
  readonly place: Omit<Passage, "text"> & { readonly from: number; readonly to: number };
  readonly text: string;
  /** Known to be the case's own, and written as such things are. */
  readonly isSure: boolean;
}

/** What stands in place of what was taken out, as the tribunal's published reasons have it. */
export const hidden = "XXXX";

export function proposalsIn(text: DecisionText, hide: ToHide): readonly Proposal[] {
  const known = knownNames(hide.names);
  return passagesOf(text).flatMap(({ text: words, ...passage }) => {
    const identifiers = identifiersIn(words, hide).map((one) => ({ ...one, isSure: one.isKnown }));
    const names = namesIn(words, known).map((one) => ({ ...one, kind: "name" as const }));
    const apart = names.filter((one) => !identifiers.some((other) => one.from < other.to && other.from < one.to));
    return [...identifiers, ...apart]
      .toSorted((a, b) => a.from - b.from)
      .map(({ kind, from, to, isSure }) => ({
        kind,
        place: { ...passage, from, to },
        text: words.slice(from, to),
        isSure,
      }));
  });
}

export interface Confirmed {
  readonly kind: Proposal["kind"];
  readonly place: Proposal["place"];
  /** As it stood when the person confirmed it. */
  readonly text: string;
  readonly shownAs?: string;
}

/** The text is no longer the one in which the words were confirmed. */
export class TextChanged extends Error {
  readonly text: string;

  constructor(text: string) {
    super("The words are no longer where they were confirmed");
    this.name = "TextChanged";
    this.text = text;
  }
}

/** The text without what was confirmed. @throws TextChanged */
export function anonymise(text: DecisionText, confirmed: readonly Confirmed[]): DecisionText {
  const at = (place: Omit<Passage, "text">) => `${place.section} ${place.block} ${place.item ?? "-"}`;
  const byPassage = Map.groupBy(confirmed, (one) => at(one.place));
  const changed = mapRuns(text, (runs, place) => {
    const here = byPassage.get(at(place)) ?? [];
    byPassage.delete(at(place));
    const words = textOf(runs);
    for (const { place: where, text: said } of here)
      if (words.slice(where.from, where.to) !== said) throw new TextChanged(said);
    return here.length === 0 ? runs : without(runs, merged(here));
  });
  for (const [one] of byPassage.values()) if (one !== undefined) throw new TextChanged(one.text);
  return changed;
}

interface Gap {
  readonly from: number;
  readonly to: number;
  readonly shownAs: string;
}

/** In their order; those that overlap are one. */
function merged(confirmed: readonly Confirmed[]): readonly Gap[] {
  const gaps: Gap[] = [];
  for (const { place, shownAs = hidden } of confirmed.toSorted((a, b) => a.place.from - b.place.from)) {
    const before = gaps.at(-1);
    if (before !== undefined && place.from < before.to)
      gaps[gaps.length - 1] = { ...before, to: Math.max(before.to, place.to) };
    else gaps.push({ from: place.from, to: place.to, shownAs });
  }
  return gaps;
}

/** A name may begin in one run and end in another: what is shown instead stands where it began. */
function without(runs: readonly Run[], gaps: readonly Gap[]): readonly Run[] {
  let start = 0;
  return runs
    .map((run) => {
      const [from, to] = [start, start + run.text.length];
      start = to;
      let text = "";
      let at = from;
      for (const gap of gaps.filter((one) => one.from < to && from < one.to)) {
        text += run.text.slice(at - from, Math.max(at, gap.from) - from);
        if (gap.from >= from) text += gap.shownAs;
        at = Math.min(Math.max(at, gap.to), to);
      }
      return { ...run, text: text + run.text.slice(at - from) };
    })
    .filter((run) => run.text !== "");
}

/**
 * What was confirmed and stands in these texts all the same, elsewhere or in other words of it: nothing with such a rest is
 * published. Of a word in small letters only one that was confirmed in small letters is a rest.
 */
export function remainsOf(texts: readonly string[], confirmed: readonly Confirmed[]): readonly string[] {
  const words = (those: readonly Confirmed[]) => those.map((one) => wordsIn(one.text));
  const parts = words(confirmed.filter((one) => one.kind === "name")).flat();
  const named = parts.filter((part) => !isParticle(part.folded) && [...part.folded].length > 1);
  const names = new Set(named.map((part) => part.folded));
  const written = new Set(named.map((part) => part.text));
  const identifiers = words(confirmed.filter((one) => one.kind !== "name")).map(letters);
  const caseless = words(confirmed.filter((one) => one.kind === "name" && isCaseless(one.text))).map(letters);
  const inside = [
    ...identifiers.filter((one) => one.length > 5),
    ...caseless.filter((one) => [...one].length > (/\p{Script=Han}/u.test(one) ? 1 : 2)),
  ];
  return texts.flatMap((text) => {
    const here = wordsIn(text);
    const left = here.filter((one) => names.has(one.folded) && (isLikeName(one.text) || written.has(one.text)));
    const whole = letters(here);
    return [...left.map((one) => one.text), ...inside.filter((one) => whole.includes(one))];
  });
}

const letters = (words: readonly Word[]): string => words.map((one) => one.folded).join("");
