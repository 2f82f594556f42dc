import { expect, test } from "vitest";
import type { Block, DecisionText, SectionCode } from "./decision-text.ts";
import { structureDifference } from "./same-structure.ts";

const paragraph = (text: string): Block => ({ type: "paragraph", runs: [{ text }] });
const heading = (text: string): Block => ({ type: "heading", runs: [{ text }] });
const list: Block = { type: "bulleted-list", items: [[{ text: "a passport" }]] };
const reasons = (sections: Partial<Record<SectionCode, readonly Block[]>>): DecisionText => ({
  sections: Object.entries(sections).map(([code, blocks]) => ({ code: code as SectionCode, blocks })),
});
const original = reasons({
  facts: [paragraph("One."), list],
  analysis: [heading("On law"), paragraph("Two."), paragraph("Three.")],
});

test.each<[string, DecisionText, ReturnType<typeof structureDifference>]>([
  [
    "paragraph for paragraph is the same",
    reasons({ facts: [paragraph("Un."), list], analysis: [paragraph("Deux."), paragraph("Trois.")] }),
    null,
  ],
  [
    "an empty paragraph bears no number",
    reasons({ facts: [paragraph("Un."), paragraph(" ")], analysis: [paragraph("Deux."), paragraph("Trois.")] }),
    null,
  ],
  [
    "a paragraph in another section is another",
    reasons({ facts: [paragraph("Un."), paragraph("Deux.")], analysis: [paragraph("Trois.")] }),
    { section: "facts", original: 1, translated: 2 },
  ],
  [
    "a paragraph less",
    reasons({ facts: [paragraph("Un.")], analysis: [paragraph("Deux.")] }),
    { section: "analysis", original: 2, translated: 1 },
  ],
  [
    "a section that the original has not",
    reasons({
      facts: [paragraph("Un.")],
      analysis: [paragraph("Deux."), paragraph("Trois.")],
      issues: [heading("Questions")],
    }),
    { section: "issues", original: 0, translated: 0 },
  ],
  [
    "a section of a list alone left out",
    reasons({ facts: [list], analysis: [paragraph("Deux."), paragraph("Trois.")] }),
    { section: "facts", original: 1, translated: 0 },
  ],
])("%s", (_, translated, difference) => {
  expect(structureDifference(original, translated)).toEqual(difference);
});

test("a section of headings and lists alone is not left out", () => {
  expect(structureDifference(reasons({ issues: [list] }), reasons({}))).toEqual({
    section: "issues",
    original: 0,
    translated: 0,
  });
});
