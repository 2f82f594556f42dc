import type { Bilingual } from "./bilingual.ts";

/** How the tribunal signs its pages. Marks of a government are shown only where its own files are given. */
export interface Site {
  readonly name: Bilingual;
  /** Whether there is a picture of the name for the head of the page. */
  readonly signature: boolean;
  /** What the picture at the foot of the page shows, in words; null: there is none. */
  readonly wordmark: Bilingual | null;
  /** The people and cases are invented. */
  readonly demo: boolean;
}

/** The name in words, where nobody has configured another. */
export const tribunalName = {
  en: "Immigration and Refugee Board of Canada",
  fr: "Commission de l’immigration et du statut de réfugié du Canada",
} as const satisfies Bilingual;

const siteWithoutMarks: Site = { name: tribunalName, signature: false, wordmark: null, demo: false };

/** Reads what the server wrote; without it, the name in words. */
export function siteOf(written: string | null): Site {
  return written === null || written === "" ? siteWithoutMarks : (JSON.parse(written) as Site);
}
