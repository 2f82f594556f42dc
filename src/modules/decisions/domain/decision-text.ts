/** The parts of written reasons, in the order in which they are read. */
export const sectionCodes = ["introduction", "facts", "issues", "analysis", "determination"] as const;
export type SectionCode = (typeof sectionCodes)[number];

type Mark = "bold" | "italic";

/** A run of words in one appearance. */
export interface Run {
  readonly text: string;
  readonly marks?: readonly Mark[];
}

export type Block =
  | { readonly type: "paragraph" | "heading" | "quotation"; readonly runs: readonly Run[] }
  | { readonly type: "bulleted-list" | "numbered-list"; readonly items: readonly (readonly Run[])[] };

interface Section {
  readonly code: SectionCode;
  readonly blocks: readonly Block[];
}

/** Written reasons as a member writes them, whatever the editor. Empty sections are not printed. */
export interface DecisionText {
  readonly sections: readonly Section[];
}

/** One person whose claim or appeal is decided, with the words of what was decided. */
interface DecidedCase {
  readonly fileNumber: string;
  readonly name: string;
  /** Null where it is not said on paper. */
  readonly clientId: string | null;
  readonly determination: { readonly en: string; readonly fr: string };
}

/** What is printed of a decision. Civil dates are those of the office; nothing here is looked up by the printer. */
export interface DecisionDocument {
  readonly language: "en" | "fr";
  readonly division: "RPD" | "RAD" | "ID" | "IAD";
  readonly proceeding: { readonly en: string; readonly fr: string };
  /** `2026 IRB 412`, as the rules of citation give it. */
  readonly citation: string;
  readonly cases: readonly DecidedCase[];
  /** Names of the members; of a panel all three, who presides first. */
  readonly members: readonly string[];
  /** Reasons of a member of the panel who did not agree. */
  readonly dissents: readonly { readonly name: string; readonly text: DecisionText }[];
  readonly counsel: readonly string[];
  readonly designatedRepresentatives: readonly string[];
  readonly ministerCounsel: readonly string[];
  readonly office: { readonly en: string; readonly fr: string };
  /** Days of the sittings; empty where it was decided without a hearing. */
  readonly heardOn: readonly string[];
  /** The day on which the decision takes effect (RPD Rules, r. 68; RAD Rules, r. 51; ID Rules, r. 7, 11; IAD Rules, r. 104). */
  readonly effectiveOn: string;
  /** The day of the written reasons, where it is another. */
  readonly reasonsOn: string;
  /** Given at the hearing, in words, before these reasons. */
  readonly wasOral: boolean;
  /** What this version corrects of the one before; null in the first. */
  readonly correction: { readonly of: string; readonly note: string } | null;
  /** These are not the words that were signed, but their translation. */
  readonly translation: { readonly from: "en" | "fr"; readonly translator: string } | null;
  readonly text: DecisionText;
  /** A document of the member’s own follows these pages in place of a text. */
  readonly enclosed: {
    readonly pages: number;
    readonly hash: string;
    /** Its pages are those of a PDF that the tribunal made of the Word or OpenDocument file. */
    readonly isConverted: boolean;
  } | null;
}
