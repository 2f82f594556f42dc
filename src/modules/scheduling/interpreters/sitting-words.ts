import { type Bilingual, type Language, say } from "../../../kernel/bilingual.ts";
import { durationWords, momentWords } from "../../../kernel/moment-words.ts";
import { type CivilDate, instantOf, type Zone } from "../../../kernel/time.ts";
import type { HearingMode } from "../../hearings/contract.ts";
import { languageNamed } from "../../parties/index.ts";
import { placeWords } from "./text.ts";

interface SittingRow {
  readonly held_on: CivilDate;
  readonly starts_at: Date;
  readonly ends_at: Date;
  readonly zone: string;
  readonly name_en: string;
  readonly name_fr: string;
  readonly mode: HearingMode;
  readonly interpreter_language: string;
  readonly interpreter_dialect: string | null;
}

/** What an e-mail says of a sitting to whoever interprets it: when, how long, in what language and where, and nothing of the case. */
export function sittingWords(row: SittingRow) {
  const spoken = languageNamed(row.interpreter_language);
  const office: Bilingual = { en: row.name_en, fr: row.name_fr };
  const both = (text: (language: Language) => string): Bilingual => ({ en: text("en"), fr: text("fr") });
  return {
    moment: momentWords(row.held_on, instantOf(row.starts_at), row.zone as Zone),
    length: durationWords(Math.round((row.ends_at.getTime() - row.starts_at.getTime()) / 60_000)),
    spoken: both((language) => [spoken[language], row.interpreter_dialect].filter((one) => one !== null).join(", ")),
    place: both((language) => say(placeWords[row.mode], language, { office: office[language] })),
  };
}
