import { PDFiumLibrary } from "@hyzyla/pdfium";
import { expect, test } from "vitest";
import type { Language } from "../../kernel/bilingual.ts";
import type { Instant } from "../../kernel/time.ts";
import { breakable, inLatinLetters } from "./printable.ts";
import { typeset } from "./typeset.ts";

const template = {
  name: "test",
  source: "= #input.title\n#data.text\n\n#table(columns: 2, table.header[A][B], data.cell, [x])\n",
};
const at = "2026-11-24T15:00:00.000Z" as Instant;
const print = (text: string, language: Language = "en") =>
  typeset(template, { text, cell: "cell" }, { language, title: "A notice", at });

async function textOf(pdf: Buffer): Promise<string> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(pdf);
  const text = [...document.pages()].map((page) => page.getText()).join("\n");
  document.destroy();
  library.destroy();
  return text.replaceAll(/\s+/g, " ");
}

test("a document says its words, its language and its title, and is tagged for assistive technology", async () => {
  const pdf = await print("L’audience aura lieu le 1er décembre", "fr");
  expect(await textOf(pdf)).toContain("L’audience aura lieu le 1er décembre");
  const raw = pdf.toString("latin1");
  expect(raw).toContain("/Lang (fr-CA)");
  expect(raw).toContain("/StructTreeRoot");
  expect(raw).toContain("<pdfuaid:part>1</pdfuaid:part>");
  expect(raw).toContain("/DisplayDocTitle true");
});

test.each([
  '#panic("no")',
  "$ x $ *bold* _em_ `raw` <label> @ref // comment /* no */",
  '"]) #import "/etc/passwd" : *',
  "\\#let x = 1 \\u{41}",
  "{{data}} ${data} %s",
  "= not a heading",
])("the text %j is printed as it stands", async (hostile) => {
  expect(await textOf(await print(hostile))).toContain(hostile);
});

test("names in Cyrillic and accents are printed in their own letters", async () => {
  const text = await textOf(await print("Зорвамар Лумия, Éloïse Nguyễn"));
  expect(text).toContain("Зорвамар Лумия, Éloïse Nguyễn");
});

test("a letter that no font has is told in Latin letters instead of losing the document", async () => {
  const text = await textOf(await print("before \u{10FFFD}"));
  expect(text).toContain("before [U+10FFFD]");
});

test("only the words with a missing letter are written in Latin letters", () => {
  expect(inLatinLetters("Sara ሰላም x", new Set([..."ሰላም"]))).toBe("Sara [selam] x");
});

test("control characters, halves of a pair and direction overrides are left out", async () => {
  expect(await textOf(await print("a\u0000b\u202ec\ud800d"))).toMatch(/abc.+d/);
});

test("the same data gives the same bytes", async () => {
  expect((await print("same")).equals(await print("same"))).toBe(true);
});

test("a broken template is a bug with its name", async () => {
  const broken = { name: "broken", source: "#nothing-of-that-name" };
  await expect(typeset(broken, {}, { language: "en", title: "x", at })).rejects.toThrow(/broken/);
});

test("a text without a break gets places at which a line may end, but a code or an address none", () => {
  expect(
    breakable("a".repeat(60))
      .split("\u200b")
      .map((part) => part.length),
  ).toEqual([12, 12, 12, 12, 12]);
  expect(breakable(`letter ${"நி".repeat(50)}.pdf`)).toMatch(/^letter (நி){12}\u200b/u);
  for (const kept of [
    "0123456789abcdef".repeat(4),
    `https://tribunal.example/${"x".repeat(60)}`,
    "a few words of a letter",
    // Characters as people count them: twenty-one, and forty.
    "நி".repeat(21),
    "👍".repeat(40),
  ])
    expect(breakable(kept)).toBe(kept);
});

test("a template that is wrong is told by its name, and what waits behind it is made", async () => {
  const options = { language: "en", title: "A notice", at } as const;
  const [wrong, next] = await Promise.allSettled([
    typeset({ name: "broken", source: "#no-such-thing" }, {}, options),
    print("made all the same"),
  ]);
  expect(wrong).toMatchObject({ status: "rejected", reason: { message: expect.stringContaining("Template broken") } });
  expect(next.status === "fulfilled" && (await textOf(next.value))).toContain("made all the same");
});

test("whoever is served meanwhile is not kept waiting by a document that is being made", async () => {
  let [turns, isMade] = [0, false];
  const count = () => {
    turns++;
    if (!isMade) setImmediate(count);
  };
  setImmediate(count);
  await print(Array.from({ length: 4000 }, (_, place) => `word ${place}`).join(" "));
  isMade = true;
  expect(turns).toBeGreaterThan(1);
});
