import { describe, expect, test } from "vitest";
import { type Block, toBlocks, toDocument } from "./section-text.ts";

const every: Block[] = [
  { type: "heading", runs: [{ text: "Credibility" }] },
  {
    type: "paragraph",
    runs: [
      { text: "The testimony was " },
      { text: "consistent", marks: ["bold"] },
      { text: " and ", marks: ["italic"] },
      { text: "whole", marks: ["bold", "italic"] },
    ],
  },
  { type: "quotation", runs: [{ text: "I left at night." }] },
  { type: "bulleted-list", items: [[{ text: "a passport" }], [{ text: "two letters", marks: ["italic"] }]] },
  { type: "numbered-list", items: [[{ text: "persecution" }]] },
  { type: "paragraph", runs: [] },
];

describe("the words of a section", () => {
  test("come back from the editor as they went in, with every kind of block and mark", () => {
    const document = toDocument(every);
    document.check();
    expect(toBlocks(document)).toEqual(every);
  });

  test("that are not written yet are an empty paragraph in the editor and nothing in the decision", () => {
    const document = toDocument([]);
    expect(document.childCount).toBe(1);
    expect(toBlocks(document)).toEqual([]);
    expect(toBlocks(toDocument([{ type: "paragraph", runs: [{ text: "   " }] }]))).toEqual([]);
  });

  test("longer than a run may be are cut into several runs, without losing a character", () => {
    const text = "x".repeat(45_000);
    const [block] = toBlocks(toDocument([{ type: "paragraph", runs: [{ text }] }]));
    const runs = block !== undefined && "runs" in block ? block.runs : [];
    expect(runs.map((run) => run.text.length)).toEqual([20_000, 20_000, 5_000]);
    expect(runs.map((run) => run.text).join("")).toBe(text);
  });

  test("a list without items is left out: the editor has none", () => {
    expect(toDocument([{ type: "bulleted-list", items: [] }]).childCount).toBe(1);
  });
});
