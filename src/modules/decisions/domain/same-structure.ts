import { type DecisionText, type SectionCode, sectionCodes } from "./decision-text.ts";
import { isEmpty, numberedIn } from "./numbered-paragraphs.ts";

/** A section of reasons and how many of its paragraphs bear a number, here and there. */
export interface StructureDifference {
  readonly section: SectionCode;
  readonly original: number;
  readonly translated: number;
}

const only = (text: DecisionText, code: SectionCode): DecisionText => ({
  sections: text.sections.filter((one) => one.code === code),
});
const hasWords = (text: DecisionText) => text.sections.flatMap((one) => one.blocks).some((block) => !isEmpty(block));

/**
 * The first section whose paragraphs are not as many as those of the original, or null. Reasons are cited by the numbers of
 * their paragraphs: a paragraph more or less moves every number after it.
 */
export function structureDifference(original: DecisionText, translated: DecisionText): StructureDifference | null {
  for (const section of sectionCodes) {
    const [there, here] = [only(original, section), only(translated, section)];
    const counts = { original: numberedIn(there), translated: numberedIn(here) };
    if (counts.original !== counts.translated) return { section, ...counts };
    // A section of headings and lists alone bears no number, and is not left out for that.
    if (hasWords(there) !== hasWords(here)) return { section, ...counts };
  }
  return null;
}
