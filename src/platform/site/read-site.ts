import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { Type } from "typebox";
import { Value } from "typebox/value";
import { languages } from "../../kernel/bilingual.ts";
import { type ContentName, type ContentPage, contentPages } from "../../kernel/content.ts";
import { productRoot } from "../../kernel/product-root.ts";
import { type Site, tribunalName } from "../../kernel/site.ts";
import { contentBlocks } from "./content-blocks.ts";

const bilingual = Type.Object({ en: Type.String({ minLength: 1 }), fr: Type.String({ minLength: 1 }) });
const own = Type.Object(
  { name: Type.Optional(bilingual), wordmark: Type.Optional(bilingual) },
  { additionalProperties: false },
);

/** Pictures that a tribunal may put into its folder, by the name under which they are served. */
const markFiles = {
  "signature-en": "signature-en.svg",
  "signature-fr": "signature-fr.svg",
  wordmark: "wordmark.svg",
} as const;

export interface SiteTexts {
  readonly site: Site;
  /** SVG by name; only those that the tribunal has given. */
  readonly marks: ReadonlyMap<string, Buffer>;
  /** By language and name, such as `fr/help`. */
  readonly pages: ReadonlyMap<string, ContentPage>;
}

/**
 * How the tribunal presents itself: what its folder holds, and the product's own texts for what it does not.
 * @throws Error naming the file, when one cannot be understood
 */
export function readSite(folder: string | null, demo: boolean): SiteTexts {
  if (folder !== null && !existsSync(folder)) throw new Error(`GREFFE_CONTENT: there is no folder ${folder}`);
  const given = folder === null ? {} : ownIn(path.join(folder, "tribunal.json"));
  const marks = new Map(folder === null ? [] : marksIn(folder));
  if (marks.has("signature-en") !== marks.has("signature-fr"))
    throw new Error("GREFFE_CONTENT: a signature wants signature-en.svg and signature-fr.svg");
  if (marks.has("wordmark") !== (given.wordmark !== undefined))
    throw new Error("GREFFE_CONTENT: a wordmark wants wordmark.svg and, in tribunal.json, its words as wordmark");
  return {
    site: {
      name: given.name ?? tribunalName,
      signature: marks.has("signature-en"),
      wordmark: given.wordmark ?? null,
      demo,
    },
    marks,
    pages: pagesIn(folder),
  };
}

function marksIn(folder: string): readonly (readonly [string, Buffer])[] {
  return Object.entries(markFiles)
    .map(([name, file]) => [name, path.join(folder, file)] as const)
    .filter(([, place]) => existsSync(place))
    .map(([name, place]) => [name, readFileSync(place)]);
}

function ownIn(file: string) {
  if (!existsSync(file)) return {};
  try {
    return Value.Parse(own, JSON.parse(readFileSync(file, "utf8")));
  } catch (error) {
    throw new Error(`${file} holds name and wordmark, each as {"en": …, "fr": …}, and nothing else`, { cause: error });
  }
}

function pagesIn(folder: string | null): ReadonlyMap<string, ContentPage> {
  const pages = new Map<string, ContentPage>();
  for (const name of Object.keys(contentPages) as ContentName[]) {
    // A text of the tribunal's own stands in both languages, or not at all.
    const isOwn = folder !== null && languages.some((language) => existsSync(fileOf(folder, language, name)));
    const place = isOwn ? folder : path.join(productRoot, "content");
    for (const language of languages) pages.set(`${language}/${name}`, pageIn(fileOf(place, language, name)));
  }
  return pages;
}

const fileOf = (place: string, language: string, name: string) => path.join(place, language, `${name}.md`);

/** A text begins with its title as `# Title`; above it may stand `modified: 2026-11-29` between two lines of dashes. */
function pageIn(file: string): ContentPage {
  if (!existsSync(file)) throw new Error(`${file} is wanted: a text stands in both languages`);
  const whole = readFileSync(file, "utf8").replaceAll("\r\n", "\n");
  const parts = /^(?:---\nmodified: (\d{4}-\d{2}-\d{2})\n---\n)?\s*# (.+)\n([\s\S]*)$/.exec(whole);
  if (parts === null) throw new Error(`${file} begins with its title as "# Title"`);
  const [, modifiedOn, title = "", body = ""] = parts;
  return { title: title.trim(), modifiedOn: modifiedOn ?? null, blocks: contentBlocks(body) };
}
