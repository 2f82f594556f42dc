import type { DocumentId } from "../../../kernel/ids.ts";

/** Pages of a document, both ends included, counted from 1. */
export interface SourcePages {
  readonly documentId: DocumentId;
  readonly firstPage: number;
  readonly lastPage: number;
}

/** A PDF put together from pages of others, in the blob store and not yet entered on any case. */
export interface PreparedDocument {
  readonly hash: string;
  readonly sizeBytes: number;
  readonly pages: number;
  readonly fileName: string;
  readonly sources: readonly [SourcePages, ...SourcePages[]];
}
