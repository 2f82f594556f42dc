import type { Selectable } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { Bilingual } from "../../../kernel/bilingual.ts";
import { isUuid, type SubmissionId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import {
  civilDateIn,
  civilTimeIn,
  easternZone,
  type Instant,
  instantOf,
  momentText,
  type Zone,
} from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { divisionNames, named } from "../../cases/text.ts";
import { documentTypeNames } from "../../documents/index.ts";
import type { Receipt } from "../contract.ts";
import type { SubmissionDocumentsTable } from "../db.ts";
import { receiptService } from "../receipt/receipt-service.ts";
import { channelNames } from "../rules/channels.ts";
import { filedAsNames, staffForMinister } from "../text.ts";
import { type SubmissionRow, submissionQuery } from "./submission-rows.ts";

type DocumentRow = Selectable<SubmissionDocumentsTable>;

/** What was acknowledged: exactly what is stored, whatever has happened to the documents since. @throws submission-not-found */
export async function receiptOf(tx: Transaction, submissionId: string): Promise<Receipt> {
  if (!isUuid(submissionId)) throw new Refused("submission-not-found");
  const row = await submissionQuery(tx)
    .select((of) =>
      jsonArrayFrom(
        of
          .selectFrom("submission_documents as d")
          .selectAll("d")
          .whereRef("d.submission_id", "=", "s.id")
          .where("d.origin", "=", "filed")
          .orderBy("d.position"),
      ).as("documents"),
    )
    .where("s.id", "=", submissionId as SubmissionId)
    .executeTakeFirst();
  if (row === undefined) throw new Refused("submission-not-found");
  return receiptView(row, row.documents);
}

export function receiptView(row: SubmissionRow, documents: readonly DocumentRow[]): Receipt {
  const receivedAt = instantOf(row.received_at);
  const zone = row.office_zone as Zone;
  return {
    submissionId: row.id,
    receiptNumber: row.receipt_number,
    caseId: row.case_id,
    fileNumber: row.file_number,
    division: named(row.division, divisionNames),
    office: { id: row.office_id, name: { en: row.name_en, fr: row.name_fr }, zone },
    filedBy: row.filer_name,
    filedAs:
      row.filed_as === "staff" && row.side === "minister"
        ? { code: row.filed_as, ...staffForMinister }
        : named(row.filed_as, filedAsNames),
    channel: named(row.channel, channelNames),
    receivedAt,
    recordedAt: instantOf(row.recorded_at),
    stamp: momentIn(receivedAt, easternZone),
    receipt: momentIn(receivedAt, zone),
    zoneDatabase: row.zone_database,
    service: receiptService(row.service),
    documents: documents.map(receiptDocument),
    event: { id: row.event_id, sha256: row.event_hash },
  };
}

export function receiptDocument(row: DocumentRow): Receipt["documents"][number] {
  return {
    documentId: row.document_id,
    position: row.position,
    type: named(row.type_code, documentTypeNames),
    description: row.description,
    language: row.language,
    fileName: row.file_name,
    mediaType: row.media_type,
    sizeBytes: row.size_bytes,
    pages: row.pages,
    sha256: row.hash,
    pdfSha256: row.pdf_hash === row.hash ? null : row.pdf_hash,
  };
}

function momentIn(at: Instant, zone: Zone): Receipt["stamp"] {
  const text: Bilingual = { en: momentText(at, zone, "en"), fr: `le ${momentText(at, zone, "fr")}` };
  return { zone, on: civilDateIn(at, zone), time: civilTimeIn(at, zone), text };
}
