import { type Bilingual, say } from "../../../kernel/bilingual.ts";
import type { Shortage } from "../bound/shortages.ts";
import type { State } from "../state/state.ts";

const texts = {
  proved: {
    en: "At least {atLeast} of the {asked} hearings that want {whom} cannot be held in this period with these calendars, whoever plans; {leftOut} {leftOut|has|have} no place.",
    fr: "Au moins {atLeast} des {asked} audiences qui demandent {whom} {atLeast|ne peut|ne peuvent} avoir lieu dans cette période avec ces calendriers, quel que soit le plan; {leftOut} {leftOut|n’a|n’ont} pas de place.",
  },
  perhaps: {
    en: "For up to {more} of them a place may exist that the search did not find.",
    fr: "Pour {more} d’entre elles au plus, il existe peut-être une place que la recherche n’a pas trouvée.",
  },
  search: {
    en: "Nothing proves that it cannot be held: the search found no place for it.",
    fr: "Rien ne prouve qu’elle ne peut avoir lieu\u00a0: la recherche ne lui a pas trouvé de place.",
  },
  reps: { en: "a representative of the Minister", fr: "un représentant du ministre" },
  rooms: { en: "the same rooms", fr: "les mêmes salles" },
  interpreters: { en: "the same interpreters", fr: "les mêmes interprètes" },
} as const satisfies Readonly<Record<string, Bilingual>>;

/**
 * What is proved about a hearing that is left out and not impossible: with so many others it asks for people of whom too
 * many ask, or nothing is.
 */
export function shortageTexts(state: State, shortages: readonly Shortage[]): (h: number) => Bilingual {
  const told = new Map<number, Bilingual>();
  for (const shortage of shortages) {
    const text = textOf(state, shortage);
    for (const h of shortage.hearings) if (!told.has(h)) told.set(h, text);
  }
  return (h) => told.get(h) ?? texts.search;
}

function textOf(state: State, { of, hearings, atLeast }: Shortage): Bilingual {
  const leftOut = hearings.filter((h) => state.sessionOf[h] === -1).length;
  return both((language) => {
    const whom = texts[of === "ministerReps" ? "reps" : of][language];
    const proved = say(texts.proved, language, { atLeast, asked: hearings.length, whom, leftOut });
    return leftOut > atLeast ? `${proved} ${say(texts.perhaps, language, { more: leftOut - atLeast })}` : proved;
  });
}

const both = (text: (language: "en" | "fr") => string): Bilingual => ({ en: text("en"), fr: text("fr") });
