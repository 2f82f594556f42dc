import { type Bilingual, type Language, say, type TextValues } from "../../../src/kernel/bilingual.ts";
import type { Stage } from "../stage.ts";

/** One telling of the story, in one language. */
export interface Scene {
  readonly stage: Stage;
  readonly language: Language;
  /** The page's own words, so that the test follows them. */
  say(text: Bilingual, values?: TextValues): string;
  /** An address of the tribunal in the language of the telling. */
  at(path: string): string;
}

/** The case that the story is about. */
export interface StoryCase {
  readonly caseId: string;
  readonly fileNumber: string;
}

export function aScene(stage: Stage, language: Language): Scene {
  return {
    stage,
    language,
    say: (text, values) => say(text, language, values),
    at: (path) => `${stage.address}/${language}${path}`,
  };
}

/** The people of the story: names that no e-mail may carry. */
export const claimant = { script: "Зорвамар", given: "Лумия", latin: "Zorvamar", bornOn: "1990-05-17" } as const;
export const counselOf = (language: Language) => ({
  name: "Ari Samplesworth",
  familyName: `Samplesworth${language}`,
  licence: `STORY-${language.toUpperCase()}`,
  email: `${language}@counsel.example`,
  password: "several plain words",
});
/** And each a room. */
export const roomOf = (language: Language) => `Room ${language}`;
/** Nobody sits twice at one hour: each telling has a member of its own. */
export const memberOf = (language: Language) => `member-${language}`;
