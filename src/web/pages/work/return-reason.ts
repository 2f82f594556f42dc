/** Why a document is returned, and how it is mended. */
export interface ReturnReason {
  readonly code: string;
  readonly en: string;
  readonly fr: string;
  readonly mend: { readonly en: string; readonly fr: string };
  readonly wordsRequired: boolean;
}
