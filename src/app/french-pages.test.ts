import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { productRoot } from "../kernel/product-root.ts";

const read = (file: string): string => readFileSync(path.join(productRoot, file), "utf8");

/** What users and operators read: each page stands in both languages. */
const pages = [
  ...readdirSync(path.join(productRoot, "docs/users")).map((name) => `docs/users/${name}`),
  "README.md",
  "CHANGELOG.md",
  "docs/operating.md",
  "docs/planning.md",
  "docs/api.md",
  "docs/referral/README.md",
  "docs/simulation.md",
  "docs/keys-and-clicks.md",
];

/** The page to which a page leads under the name of the other language. */
function twinOf(page: string, name: "Français" | "English"): string | null {
  const [, link] = new RegExp(`^\\[${name}\\]\\(([^)]+)\\)`, "m").exec(read(page)) ?? [];
  return link === undefined ? null : path.posix.join(path.posix.dirname(page), link);
}

/** The parts of a page: headings, paragraphs that begin with a bold title, rows of tables, items of lists. */
function partsOf(page: string) {
  const lines = read(page).split("\n");
  const count = (form: RegExp) => lines.filter((line) => form.test(line)).length;
  return {
    headings: count(/^#{1,4} /),
    titles: count(/^\*\*[^*]/),
    rows: count(/^\|/),
    items: count(/^\s*(?:-|\d+\.) /),
  };
}

test.each(pages)("%s has a French twin with the same parts, which leads back", (page) => {
  const twin = twinOf(page, "Français");
  expect(twin !== null && existsSync(path.join(productRoot, twin))).toBe(true);
  expect(twinOf(twin ?? "", "English")).toBe(page);
  expect(partsOf(twin ?? "")).toEqual(partsOf(page));
});

test("each French page is the twin of one of these", () => {
  const french = readdirSync(path.join(productRoot, "docs/fr"), { recursive: true, encoding: "utf8" });
  const twins = new Set(pages.map((page) => twinOf(page, "Français")));
  expect(french.filter((name) => name.endsWith(".md") && !twins.has(`docs/fr/${name}`))).toEqual([]);
});

test.each(pages)("no line of the twin of %s breaks before a mark that belongs to what precedes it", (page) => {
  const text = read(twinOf(page, "Français") ?? "").replace(/```[\s\S]*?```/g, "");
  expect(text.match(/[^|\s-] :(?=\s|$)|« | »/gm) ?? []).toEqual([]);
});
