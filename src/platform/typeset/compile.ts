import type { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import type { Json } from "../../kernel/canonical-json.ts";
import { fontFamilies, fontFiles } from "./fonts.ts";
import { breakable, inLatinLetters, mapStrings, printable } from "./printable.ts";
import type { ToTypeset, TypesetOptions, TypstTemplate } from "./to-typeset.ts";

// What is printed comes in as JSON, never as source: no text of a file can become Typst.
const frame = `#let input = json(bytes(sys.inputs.json))
#let data = input.data
#set document(title: input.title, date: auto)
#set text(lang: input.language, region: "CA", size: 11pt, font: input.fonts, hyphenate: false)
#set par(justify: false, leading: 0.7em)
#set page(paper: "us-letter", margin: (x: 25mm, y: 25mm), numbering: "1 / 1")
`;

const rounds = 8;
let opened: Promise<NodeCompiler> | null = null;

/** Loaded and given its fonts when something is first printed: nobody who starts a tribunal waits for it. */
function openCompiler(): Promise<NodeCompiler> {
  opened ??= import("@myriaddreamin/typst-ts-node-compiler").then((typst) =>
    typst.NodeCompiler.create({ fontArgs: [{ fontPaths: [...fontFiles()] }] }),
  );
  return opened;
}

/** What `typeset` gives, in the thread that asks. */
export async function compileDocument({ template, data, options }: ToTypeset): Promise<Buffer> {
  const compiler = await openCompiler();
  const missing = new Set<string>();
  const given = { data, title: options.title, language: options.language, fonts: [...fontFamilies] };
  let fit = mapStrings(given, (text) => breakable(printable(text)));
  for (let round = 0; round < rounds; round++) {
    const outcome = compile(compiler, template, fit, options);
    if (!isLetters(outcome)) return options.archival === true ? archived(outcome.pdf) : outcome.pdf;
    const before = missing.size;
    for (const letter of outcome) missing.add(letter);
    if (missing.size === before) break;
    fit = mapStrings(fit, (text) => inLatinLetters(text, missing));
  }
  throw new Error(`Template ${template.name}: letters remain that no font has`);
}

async function archived(pdf: Buffer): Promise<Buffer> {
  const { withAccessibilityClaim } = await import("./archival.ts");
  return withAccessibilityClaim(pdf);
}

type Letters = readonly string[];
const isLetters = (outcome: Letters | { readonly pdf: Buffer }): outcome is Letters => Array.isArray(outcome);

/** The PDF, or the letters that no font of this machine has. */
function compile(
  compiler: NodeCompiler,
  template: TypstTemplate,
  json: Json,
  { at, archival }: TypesetOptions,
): { readonly pdf: Buffer } | Letters {
  const mainFileContent = frame + template.source;
  const compiled = compiler.compile({ mainFileContent, inputs: { json: JSON.stringify(json) } });
  if (compiled.result === null) {
    const error = compiled.takeError();
    throw new Error(
      `Template ${template.name}: ${error === null ? "no result" : JSON.stringify(error.shortDiagnostics)}`,
    );
  }
  try {
    const creationTimestamp = Math.floor(Date.parse(at) / 1000);
    // Each standard has its own checks: what is to be both passes both.
    const accessible = compiler.pdf(compiled.result, { pdfStandard: "ua-1", creationTimestamp });
    if (archival !== true) return { pdf: accessible };
    return { pdf: compiler.pdf(compiled.result, { pdfStandard: "a-2a", creationTimestamp }) };
  } catch (error) {
    const letters = missingLetters(error instanceof Error ? error.message : String(error));
    if (letters.length === 0) throw error;
    return letters;
  } finally {
    compiler.evictCache(10);
  }
}

// No font has it; or PDF/A knows no private letters, which a font of this machine may have.
const toldLetters = /the text `\\?"(.+?)\\?"` could not be displayed|the PDF contains the codepoint `\\?"(.+?)\\?"`/g;

/** The compiler tells each letter that it cannot show in its message, written as a Rust string. */
function missingLetters(message: string): string[] {
  const told = [...message.matchAll(toldLetters)].map((match) => match[1] ?? match[2] ?? "");
  const plain = told.map((text) =>
    text.replaceAll(/\\+u\{([0-9a-f]+)\}/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16))),
  );
  return plain.flatMap((text) => [...text]);
}
