import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseSync } from "vite";
import { expect, test } from "vitest";
import { productRoot } from "../kernel/product-root.ts";

const sources = path.join(productRoot, "src");

interface Text {
  readonly file: string;
  readonly text: string;
}

/** Every text that stands in a source: strings, the fixed parts of templates, the words between tags. */
function textsIn(file: string): readonly Text[] {
  const { program } = parseSync(file, readFileSync(path.join(sources, file), "utf8"));
  const texts: Text[] = [];
  const gather = (node: unknown): void => {
    if (Array.isArray(node)) for (const one of node) gather(one);
    if (typeof node !== "object" || node === null || Array.isArray(node)) return;
    const text = textOf(node as Node);
    if (text !== null) texts.push({ file, text });
    for (const inner of Object.values(node)) gather(inner);
  };
  gather(program);
  return texts;
}

type Node = { readonly type?: string; readonly value?: unknown };

function textOf({ type, value }: Node): string | null {
  if (type === "TemplateElement") return (value as { cooked: string }).cooked;
  return (type === "Literal" || type === "JSXText") && typeof value === "string" ? value : null;
}

const texts = readdirSync(sources, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.tsx?$/.test(name) && !name.includes(".test."))
  .flatMap(textsIn);

// A line that breaks there begins with a colon or ends with an opening mark. English has no space there at all.
test.each([
  ["before a colon", /(?<=^|[\p{L}\d)}»\]"]) :(?=\s|$)/u],
  ["before a closing mark", / »/],
  ["after an opening mark", /« /],
  ["before a per cent sign", /[\d}] %(?=[\s.,;]|$)/],
])("no text of the sources has an ordinary space %s", (_where, ordinary) => {
  expect(texts.length).toBeGreaterThan(10_000);
  expect(texts.filter(({ text }) => ordinary.test(text))).toEqual([]);
});

// Usage of French Canada: unlike France's, no space of any kind there.
test("no text of the sources has a space before a semicolon, a question mark or an exclamation mark", () => {
  expect(texts.filter(({ text }) => /(?<=[\p{L}»)}])[ \u00a0\u202f][;?!](?=\s|$)/u.test(text))).toEqual([]);
});
