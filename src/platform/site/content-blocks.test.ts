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
