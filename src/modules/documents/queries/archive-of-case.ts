import type { CaseId } from "../../../kernel/ids.ts";
import { type Instant, instantOf } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { authorizeOnCase } from "../../cases/index.ts";
import { documentsRefusals } from "../refusals.ts";
import { documentTypeNames } from "../rules/document-types.ts";
import { named } from "../text.ts";
import { documentQuery } from "./document-rows.ts";
import { contentRefusal } from "./readable-document.ts";

export interface ArchiveContent {
  readonly caseId: CaseId;
  readonly fileNumber: string;
  readonly officeId: string;
  readonly documents: readonly {
    readonly docketNumber: number | null;
    readonly type: { readonly en: string; readonly fr: string };
    readonly description: string;
    readonly fileName: string;
    readonly pages: number | null;
    readonly sizeBytes: number;
    readonly hash: string;
    readonly receivedAt: Instant;
    /** Why the reader gets no content; null when it is in the archive. */
    readonly leftOut: { readonly en: string; readonly fr: string } | null;
  }[];
}

/** All documents of a case that the actor may see, in the order of the docket. @throws case-not-found, action-not-allowed */
export async function archiveOf(tx: Transaction, caseId: string, scannerConfigured: boolean): Promise<ArchiveContent> {
  const row = await authorizeOnCase(tx, "document.download-all", caseId);
  const rows = await documentQuery(tx)
    .where("d.case_id", "=", row.id)
    .orderBy("k.docket_number", (order) => order.asc().nullsLast())
    .orderBy("d.entry")
    .execute();
  return {
    caseId: row.id,
    fileNumber: row.file_number,
    officeId: row.office_id,
    documents: rows.map((one) => {
      const refusal = contentRefusal(one, tx.actor.accountId, scannerConfigured);
      return {
        docketNumber: one.docket_number,
        type: named(one.type_code, documentTypeNames),
        description: one.description,
        fileName: one.file_name,
        pages: one.pages,
        sizeBytes: one.size_bytes,
        hash: one.hash,
        receivedAt: instantOf(one.received_at),
        leftOut: refusal === null ? null : documentsRefusals[refusal].title,
      };
    }),
  };
}
