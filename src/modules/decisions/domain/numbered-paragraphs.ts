import type { Block, DecisionText } from "./decision-text.ts";

/** Without a word: a paragraph takes no number then, and nothing is printed of it. */
export function isEmpty(block: Block): boolean {
  const runs = "items" in block ? block.items.flat() : block.runs;
  return runs.every((run) => run.text.trim() === "");
}

/** How many paragraphs bear a number. */
export const numberedIn = (text: DecisionText): number =>
  text.sections.flatMap((one) => one.blocks).filter((block) => block.type === "paragraph" && !isEmpty(block)).length;
