import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { languages } from "../../kernel/bilingual.ts";
import { contentPages } from "../../kernel/content.ts";
import { tribunalName } from "../../kernel/site.ts";
import { readSite } from "./read-site.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "greffe-site-"));
});
afterEach(() => rmSync(folder, { recursive: true }));
const put = (name: string, text: string) => {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), text);
};

test("without a folder the name stands in words, no mark is shown, and each page has its text in both languages", () => {
  const { site, marks, pages } = readSite(null, false);
  expect(site).toEqual({ name: tribunalName, signature: false, wordmark: null, demo: false });
  expect(marks.size).toBe(0);
  for (const language of languages)
    for (const name of Object.keys(contentPages)) {
      const page = pages.get(`${language}/${name}`);
      expect(page?.title, name).toBeTruthy();
      expect(page?.modifiedOn, name).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(page?.blocks.length, name).toBeGreaterThan(2);
    }
});

test("the two languages of a page have the same headings and lists", () => {
  const { pages } = readSite(null, false);
  const shape = (key: string) => pages.get(key)?.blocks.map((block) => block.kind);
  for (const name of Object.keys(contentPages)) expect(shape(`fr/${name}`), name).toEqual(shape(`en/${name}`));
});

test("French texts keep « » and : from the end and the beginning of a line", () => {
  const { pages } = readSite(null, false);
  const french = JSON.stringify([...pages].filter(([key]) => key.startsWith("fr/")));
  expect(french.match(/« |[^\u00a0]»| :| [;?!]/g)).toBeNull();
});

test("the tribunal's own name, marks and texts take the place of the product's", () => {
  put("tribunal.json", '{"name":{"en":"A Tribunal","fr":"Un tribunal"},"wordmark":{"en":"A leaf","fr":"Une feuille"}}');
  for (const file of ["signature-en.svg", "signature-fr.svg", "wordmark.svg"]) put(file, "<svg/>");
  put("en/terms.md", "---\nmodified: 2026-01-02\n---\n# Our terms\n\nBe kind.\n");
  put("fr/terms.md", "# Nos conditions\n\nSoyez aimables.\n");
  const { site, marks, pages } = readSite(folder, true);
  expect(site.name.fr).toBe("Un tribunal");
  expect([site.signature, site.wordmark?.en, site.demo]).toEqual([true, "A leaf", true]);
  expect([...marks.keys()]).toEqual(["signature-en", "signature-fr", "wordmark"]);
  expect(pages.get("en/terms")).toEqual({
    title: "Our terms",
    modifiedOn: "2026-01-02",
    blocks: [{ kind: "paragraph", words: [{ text: "Be kind." }] }],
  });
  expect(pages.get("fr/terms")?.modifiedOn).toBeNull();
  expect(pages.get("fr/help")?.title).toBe(readSite(null, false).pages.get("fr/help")?.title);
});

test.each([
  ["one language of two", { "en/terms.md": "# Ours\n" }, /both languages/],
  ["a text without a title", { "en/help.md": "Help", "fr/help.md": "Aide" }, /begins with its title/],
  ["a signature in one language", { "signature-en.svg": "<svg/>" }, /signature-fr/],
  ["a wordmark without its words", { "wordmark.svg": "<svg/>" }, /wordmark/],
  ["a name in one language", { "tribunal.json": '{"name":{"en":"A"}}' }, /tribunal\.json/],
  ["a word that means nothing", { "tribunal.json": '{"nom":{"en":"A","fr":"B"}}' }, /tribunal\.json/],
  ["no JSON", { "tribunal.json": "{" }, /tribunal\.json/],
])("a folder with %s is refused with what is wrong", (_what, files, words) => {
  for (const [name, text] of Object.entries(files)) put(name, text);
  expect(() => readSite(folder, false)).toThrow(words);
});

test("a folder that is not there is named", () => {
  expect(() => readSite(path.join(folder, "elsewhere"), false)).toThrow(/there is no folder .*elsewhere/);
});
