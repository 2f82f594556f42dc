/** An upload that has been examined, in the hands of the command that files it. */
export interface TakenUpload {
  readonly uploadId: string;
  /** SHA-256 in hex of the bytes as received. */
  readonly hash: string;
  readonly sizeBytes: number;
  readonly mediaType: string;
  /** Pages of the PDF that people read; null where there is none (an office file kept as received). */
  readonly pages: number | null;
  readonly fileName: string;
  /** The PDF that people read: `hash` itself for a PDF, another blob for an image, null when there is none. */
  readonly pdfHash: string | null;
  /** Codes of faults that do not make it unusable: `pdf-repaired`, `pdf-stream-damaged`. */
  readonly remarks?: readonly string[];
  /** Made and signed by the tribunal itself: nothing that was received, and nothing that a scanner looks at. */
  readonly isOwn?: boolean;
}

export type TakenFile = Omit<TakenUpload, "uploadId">;

/** A file as the tables of uploads and of submitted documents both keep it. */
export interface KeptFile {
  readonly hash: string;
  readonly size_bytes: number;
  readonly media_type: string;
  readonly pages: number | null;
  readonly file_name: string;
  readonly pdf_hash: string | null;
}

export const takenFileOf = (row: KeptFile): TakenFile => ({
  hash: row.hash,
  sizeBytes: row.size_bytes,
  mediaType: row.media_type,
  pages: row.pages,
  fileName: row.file_name,
  pdfHash: row.pdf_hash,
});
