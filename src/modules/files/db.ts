import type { ColumnType, Generated } from "kysely";
import type { TextValues } from "../../kernel/bilingual.ts";
import type { AccountId } from "../../kernel/ids.ts";

type At = ColumnType<Date, string, never>;
type LaterAt = ColumnType<Date | null, string | null, string | null>;

export interface UploadsTable {
  id: string;
  account_id: AccountId;
  file_name: string;
  size_bytes: number;
  state: "growing" | "examining" | "ready" | "refused";
  hash: string | null;
  media_type: string | null;
  pages: number | null;
  pdf_hash: string | null;
  refusal_code: string | null;
  remarks: Generated<string[]>;
  refusal_facts: ColumnType<TextValues, string | undefined, string>;
  created_at: At;
  completed_at: LaterAt;
  examined_at: LaterAt;
  taken_at: LaterAt;
  lease_token: string | null;
  leased_until: LaterAt;
  /** The draft for which it was sent, or which named it first. */
  draft_id: Generated<string | null>;
  examiner: Generated<string | null>;
  examined_by_until: ColumnType<Date | null, never, never>;
  examination_begun_at: ColumnType<Date | null, never, never>;
}

interface BlobScansTable {
  id: Generated<number>;
  hash: string;
  verdict: "clean" | "infected";
  signature: string | null;
  scanned_at: At;
}

interface ReleasedBlobsTable {
  id: Generated<number>;
  sha256: string;
  released_at: At;
}

declare module "../../platform/database/tables.ts" {
  interface Tables {
    uploads: UploadsTable;
    blob_scans: BlobScansTable;
    released_blobs: ReleasedBlobsTable;
  }
}
