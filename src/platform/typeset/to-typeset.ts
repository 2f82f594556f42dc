import type { Language } from "../../kernel/bilingual.ts";
import type { Json } from "../../kernel/canonical-json.ts";
import type { Instant } from "../../kernel/time.ts";

/**
 * The body of a document in Typst, a constant of the program. It reads what it prints from `data`; the page, the
 * fonts, the language and the title are set before it.
 */
export interface TypstTemplate {
  readonly name: string;
  readonly source: string;
}

export interface TypesetOptions {
  readonly language: Language;
  /** Title of the document, as a screen reader announces it. */
  readonly title: string;
  /** Date in the document's properties; the same data at the same moment gives the same bytes. */
  readonly at: Instant;
  /** What is kept for good and signed: PDF/A-2a beside PDF/UA-1. */
  readonly archival?: boolean;
}

/** One document to make. */
export interface ToTypeset {
  readonly template: TypstTemplate;
  readonly data: Json;
  readonly options: TypesetOptions;
}

/** What the thread says of one: its PDF, or what was wrong with the template. */
export type Typeset = { readonly number: number } & ({ readonly pdf: Uint8Array } | { readonly wrong: string });
