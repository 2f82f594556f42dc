/** Said of an office file of which no PDF will be made, however often it is tried. */
export const withoutPdfRemarks: readonly string[] = ["pdf-not-made", "pdf-beyond-limits"];
/** Said of an office file's PDF; the last word holds. */
export const pdfRemarks: readonly string[] = ["pdf-awaited", "pdf-made", ...withoutPdfRemarks];

/** What became of the PDF of some bytes that had been received before; null: none can be made. */
export type LaterPdf = { readonly pdfHash: string; readonly pages: number | null } | null;
