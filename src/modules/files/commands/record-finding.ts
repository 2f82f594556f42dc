import type { TextValues } from "../../../kernel/bilingual.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { releaseBytes } from "../uploads/release-bytes.ts";
import "../db.ts";

/** What the examination found, or the refusal that it came to. */
export type RecordedFinding =
  | {
      readonly ok: true;
      readonly mediaType: string;
      readonly fileName: string;
      readonly pages: number | null;
      readonly pdfHash: string | null;
      readonly remarks: readonly string[];
    }
  | { readonly ok: false; readonly code: string; readonly facts: TextValues };

/** The first finding stands: an examination that ran twice changes nothing. */
export async function recordFinding(tx: Transaction, uploadId: string, finding: RecordedFinding): Promise<void> {
  const outcome = finding.ok
    ? {
        state: "ready" as const,
        media_type: finding.mediaType,
        file_name: finding.fileName,
        pages: finding.pages,
        pdf_hash: finding.pdfHash,
        remarks: [...finding.remarks],
      }
    : { state: "refused" as const, refusal_code: finding.code, refusal_facts: JSON.stringify(finding.facts) };
  const recorded = await tx.db
    .updateTable("uploads")
    .set({ ...outcome, examined_at: tx.now })
    .where("id", "=", uploadId)
    .where("state", "=", "examining")
    .returning("hash")
    .executeTakeFirst();
  if (!finding.ok && recorded?.hash != null) await releaseBytes(tx, recorded.hash);
}
