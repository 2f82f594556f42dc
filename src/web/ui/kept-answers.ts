import { createContext } from "react";

/** Where an answer of the interface is kept in the browser: the key of `callRoom.key(…)`. */
export type AnswerPlace = readonly unknown[];

/** The answers that the pages keep. A page that stands without the library that keeps them has none. */
export interface KeptAnswers {
  /** Asks again what is shown of these. */
  renew(places: readonly AnswerPlace[]): Promise<unknown>;
  keep(place: AnswerPlace, answer: unknown): void;
}

export const KeptAnswersContext = createContext<KeptAnswers>({
  renew: () => Promise.resolve(),
  keep: () => undefined,
});
