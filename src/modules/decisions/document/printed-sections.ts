import type { Language } from "../../../kernel/bilingual.ts";
import type { Json } from "../../../kernel/canonical-json.ts";
import { type Block, type DecisionText, type Run, sectionCodes } from "../domain/decision-text.ts";
import { isEmpty } from "../domain/numbered-paragraphs.ts";
import { sectionHeadings } from "../text.ts";
import { withNoBreakSpaces } from "./no-break-spaces.ts";

/**
 * Sections in their order, without the empty ones; paragraphs numbered from the first of the first to the last of the last.
 * `after`: the last number of what stands before, where a dissent goes on with it.
 */
export function printedSections(text: DecisionText, language: Language, after = 0): Json[] {
  let number = after;
  const printed = (block: Block): Json => {
    if ("items" in block) return { type: block.type, items: block.items.map((item) => printedRuns(item, language)) };
    if (block.type === "paragraph") number += 1;
    return { type: block.type, runs: printedRuns(block.runs, language), number: `[${number}]` };
  };
  return sectionCodes.flatMap((code) => {
    const blocks = text.sections.filter((section) => section.code === code).flatMap((section) => section.blocks);
    const filled = blocks.filter((block) => !isEmpty(block)).map(printed);
    return filled.length === 0 ? [] : [{ heading: sectionHeadings[code][language], blocks: filled }];
  });
}

function printedRuns(runs: readonly Run[], language: Language): Json[] {
  return runs.map(({ text, marks }) => ({
    text: withNoBreakSpaces(text, language),
    bold: marks?.includes("bold") ?? false,
    italic: marks?.includes("italic") ?? false,
  }));
}
