import type { Bilingual } from "../../../kernel/bilingual.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { CivilDate } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { officeMediaTypes } from "../../files/index.ts";
import { type DecisionDocument, sectionCodes } from "../domain/decision-text.ts";
import { numberedIn } from "../domain/numbered-paragraphs.ts";
import { hasWords } from "../domain/requirements.ts";
import { structureDifference } from "../domain/same-structure.ts";
import { factsOfDecision } from "../queries/facts-of-decision.ts";
import { sectionHeadings } from "../text.ts";
import type { TranslatedDissent } from "./contract.ts";
import { translationFieldTexts } from "./field-texts.ts";
import type { TranslationFileRow } from "./translation-file.ts";
import { type FoundTranslation, type SignedWords, signedWords } from "./translation-rows.ts";

const nothing = { sections: [] };
const notSaid = { en: "(not said yet)", fr: "(pas encore indiqué)" };

/** What is printed of a translation: the decision’s own particulars, and the other words. */
export async function translatedDocument(
  tx: Transaction,
  { translation, found }: FoundTranslation,
  file: Pick<TranslationFileRow, "pages" | "hash" | "media_type"> | null,
): Promise<DecisionDocument> {
  const { row, cases } = found;
  const { language, content, dissents, translator, correction_note: note } = translation;
  const document = await factsOfDecision(tx, {
    row: { ...row, language, correction_note: note ?? row.correction_note },
    cases,
    text: nothing,
    effectiveOn: (row.effective_on ?? "") as CivilDate,
    reasonsOn: (row.reasons_on ?? "") as CivilDate,
    year: row.citation_year ?? 0,
    number: row.citation_number,
  });
  const words = await signedWords(tx, found);
  return {
    ...document,
    text: file === null ? content : nothing,
    dissents: words.dissents.map((one) => ({ name: one.name, text: textOf(dissents, one.member_id) })),
    enclosed:
      file === null
        ? null
        : { pages: file.pages, hash: file.hash, isConverted: officeMediaTypes.includes(file.media_type) },
    translation: { from: row.language, translator: translator ?? notSaid[language] },
  };
}

export const textOf = (dissents: readonly TranslatedDissent[], memberId: string) =>
  dissents.find((one) => one.memberId === memberId)?.text ?? nothing;

/**
 * Whether a translation can be released as it stands.
 * @throws translation-translator-missing, translation-words-missing, translation-paragraphs-differ
 */
export function requireWhole({ translation, found }: FoundTranslation, words: SignedWords): void {
  const { content, dissents, translator, correction_note: note } = translation;
  if (translator === null || translator.trim() === "")
    throw new Refused("translation-translator-missing", {}, [
      { path: "/translator", code: "required", text: translationFieldTexts.translator },
    ]);
  if (found.row.corrects_id !== null && (note ?? "").trim() === "")
    throw missing("what was corrected", "ce qui a été rectifié");
  // A document that was put in is the translation.
  if (translation.file_version === null && words.isUploaded && !sectionCodes.some((code) => hasWords(content, code)))
    throw missing("the reasons", "les motifs");
  if (!words.isUploaded) requireSameParagraphs(words.text, content, theReasons);
  for (const { member_id: id, name, dissent } of words.dissents)
    if (dissent !== null) requireSameParagraphs(dissent, textOf(dissents, id), dissentOf(name));
}

/** Which reasons are meant, where a member did not agree. */
interface Reasons {
  readonly words: Bilingual;
  /** Before the name of a section; empty for the reasons of the decision. */
  readonly before: Bilingual;
}
const theReasons: Reasons = { words: { en: "the reasons", fr: "les motifs" }, before: { en: "", fr: "" } };
const dissentOf = (name: string): Reasons => ({
  words: { en: `the dissenting reasons of ${name}`, fr: `les motifs dissidents de ${name}` },
  before: { en: `Dissenting reasons of ${name}, `, fr: `Motifs dissidents de ${name}, ` },
});

const missing = (part: string, partFr: string) => new Refused("translation-words-missing", { part, partFr });

function requireSameParagraphs(
  original: DecisionDocument["text"],
  translated: DecisionDocument["text"],
  { words, before }: Reasons,
): void {
  if (numberedIn(original) > 0 && !sectionCodes.some((code) => hasWords(translated, code)))
    throw missing(words.en, words.fr);
  const difference = structureDifference(original, translated);
  if (difference === null) return;
  const { section, ...counts } = difference;
  const { en, fr } = sectionHeadings[section];
  throw new Refused("translation-paragraphs-differ", {
    section: `${before.en}${en}`,
    sectionFr: `${before.fr}${fr}`,
    ...counts,
  });
}
