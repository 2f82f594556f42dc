import type { Bilingual } from "./bilingual.ts";

/** Pages of text that everybody may read, by their address below the language, in the order of the page's foot. */
export const contentPages = {
  help: { en: "Help and contact", fr: "Aide et coordonnées" },
  terms: { en: "Terms of use", fr: "Conditions d’utilisation" },
  privacy: { en: "Privacy", fr: "Confidentialité" },
  accessibility: { en: "Accessibility", fr: "Accessibilité" },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type ContentName = keyof typeof contentPages;

/** Words of a line: plain, stressed or a link. Nothing else is taken from a text, so that nothing in it can act. */
export interface Words {
  readonly text: string;
  readonly strong?: true;
  readonly emphasis?: true;
  readonly href?: string;
}

export type ContentBlock =
  | { readonly kind: "heading"; readonly level: 2 | 3; readonly words: readonly Words[] }
  | { readonly kind: "paragraph"; readonly words: readonly Words[] }
  | { readonly kind: "list"; readonly ordered: boolean; readonly items: readonly (readonly Words[])[] };

export interface ContentPage {
  readonly title: string;
  /** The day on which the text was last changed; null where its file does not say. */
  readonly modifiedOn: string | null;
  readonly blocks: readonly ContentBlock[];
}
