import type { Bilingual } from "../../../kernel/bilingual.ts";

/** What the page of fairness is called where one goes to it from elsewhere. */
export const fairnessLink: Bilingual = { en: "Fairness: waits and loads", fr: "Équité\u00a0: attentes et charges" };
