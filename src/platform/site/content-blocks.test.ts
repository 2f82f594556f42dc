import { expect, test } from "vitest";
import { contentBlocks } from "./content-blocks.ts";

test("headings, paragraphs, lists, stress and links are taken as they are meant", () => {
  expect(
    contentBlocks(
      "## By task\n\nWrite to **us** at [the office](mailto:office@tribunal.example).\n\n1. First\n2. *Then*",
    ),
  ).toEqual([
    { kind: "heading", level: 2, words: [{ text: "By task" }] },
    {
      kind: "paragraph",
      words: [
        { text: "Write to " },
        { text: "us", strong: true },
        { text: " at " },
        { text: "the office", href: "mailto:office@tribunal.example" },
        { text: "." },
      ],
    },
    { kind: "list", ordered: true, items: [[{ text: "First" }], [{ text: "Then", emphasis: true }]] },
  ]);
});

test.each(["<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "text <b onclick=alert(1)>bold</b>"])(
  "%s is shown in its letters and does nothing",
  (text) => {
    const said = contentBlocks(text).flatMap((block) => (block.kind === "paragraph" ? block.words : []));
    expect(said.map((one) => one.text).join("")).toBe(text);
    expect(said.every((one) => one.href === undefined)).toBe(true);
  },
);

test.each([
  "javascript:alert(1)",
  "JAVASCRIPT:alert(1)",
  "data:text/html,x",
  "http://plain.example",
  "//elsewhere.example",
])("a link to %s leads nowhere", (href) => {
  expect(JSON.stringify(contentBlocks(`[here](${href})`))).not.toContain('"href"');
});

test("a line broken in the file is one line on the page, and a non-breaking space stays one", () => {
  expect(contentBlocks("Une\nligne\u00a0:\nfin")).toEqual([
    { kind: "paragraph", words: [{ text: "Une ligne\u00a0: fin" }] },
  ]);
});

test.each(["/en/help", "https://elsewhere.example", "mailto:office@tribunal.example", "tel:+16045550100", "#top"])(
  "a link to %s leads there, in the stress it stands in",
  (href) => {
    expect(contentBlocks(`**[here *now*](${href})**`)).toEqual([
      {
        kind: "paragraph",
        words: [
          { text: "here ", strong: true, href },
          { text: "now", strong: true, emphasis: true, href },
        ],
      },
    ]);
  },
);

test.each([
  ["# One", { kind: "heading", level: 2, words: [{ text: "One" }] }],
  ["## Two", { kind: "heading", level: 2, words: [{ text: "Two" }] }],
  ["### Three", { kind: "heading", level: 3, words: [{ text: "Three" }] }],
  ["#### Four", { kind: "heading", level: 3, words: [{ text: "Four" }] }],
  ["- a\n- b", { kind: "list", ordered: false, items: [[{ text: "a" }], [{ text: "b" }]] }],
  // With blank lines between them, each item is a paragraph of its own.
  ["- a\n\n- *b*", { kind: "list", ordered: false, items: [[{ text: "a" }], [{ text: "b", emphasis: true }]] }],
  ["```\ncode\n```", { kind: "paragraph", words: [{ text: "```\ncode\n```" }] }],
  ["> said", { kind: "paragraph", words: [{ text: "> said" }] }],
  ["![a](b.png)", { kind: "paragraph", words: [{ text: "![a](b.png)" }] }],
  ["~~gone~~", { kind: "paragraph", words: [{ text: "~~gone~~" }] }],
  ["one  \ntwo", { kind: "paragraph", words: [{ text: "one" }, { text: " " }, { text: "two" }] }],
  ["2 \\* 3", { kind: "paragraph", words: [{ text: "2 " }, { text: "*" }, { text: " 3" }] }],
])("%j is one block", (markdown, block) => {
  expect(contentBlocks(`${markdown}\n\n`)).toEqual([block]);
});
