import { type DocumentId, newId, type SubmissionId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import { civilDateIn } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append, lastEventOf } from "../../audit/index.ts";
import { authorizeOnCase, type CaseRow, type Office } from "../../cases/index.ts";
import { type AddedDocument, addDocument, type DocumentType, documentTypes, mayFile } from "../../documents/index.ts";
import type { TakenFile } from "../../files/index.ts";
import { openTask } from "../../work/index.ts";
import type { SubmissionContent } from "../contract.ts";
import { checkContent } from "../domain/check-content.ts";
import { counterStamp } from "../domain/counter-stamp.ts";
import { drawReceiptNumber } from "./draw-receipt-number.ts";
import { type Filer, filerOf } from "./filer-of.ts";
import { takenFiles } from "./taken-files.ts";
import "../db.ts";

type Described = SubmissionContent["documents"][number];
interface FiledDocument {
  readonly described: Described;
  readonly taken: TakenFile;
  readonly added: AddedDocument;
}

/**
 * Files everything or nothing, in the caller's transaction: the documents, the receipt number, the event, the
 * registry's task and the job that tells the others. Whoever calls acknowledges only after the commit.
 * @throws case-not-found, action-not-allowed, signed-out, submission-empty, submission-incomplete,
 *   counter-stamp-missing, counter-for-registry-only, returned-document-not-found,
 *   upload-not-found, upload-not-ready, upload-taken, or the code with which a file itself was refused
 */
export async function fileSubmission(
  tx: Transaction,
  caseId: string,
  content: SubmissionContent,
  from: { readonly draftId: string; readonly mends: SubmissionId | null } | null,
): Promise<SubmissionId> {
  const row = await authorizeOnCase(tx, "filing.submit", caseId);
  const { office } = row;
  const types = documentTypes(row.division, row.proceeding_type, civilDateIn(tx.now, office.zone));
  check(tx, row, office, types, content);
  const filer = filerOf(tx, row, office.zone, content.counter);
  const submissionId = newId<SubmissionId>(Date.parse(tx.now));
  const filed: FiledDocument[] = [];
  for (const { described, taken } of await takenFiles(tx, content.documents, from?.draftId ?? null)) {
    const added = await addDocument(tx, {
      caseId: row.id,
      taken,
      typeCode: described.typeCode ?? "",
      description: described.description,
      language: described.language ?? "other",
      submissionId,
      receivedAt: filer.receivedAt,
      types,
    });
    filed.push({ described, taken, added });
  }
  await record(tx, { submissionId, row, office, filer, content, mends: from?.mends ?? null, filed });
  await openTask(tx, {
    queue: "filings-review",
    caseId: row.id,
    subject: { kind: "submission", id: submissionId },
    openedAt: filer.receivedAt,
    officeId: office.id,
    division: row.division,
    filed: { kinds: filed.map(({ described }) => described.typeCode ?? ""), as: filer.filedAs },
  });
  await tx.addJob("after-submission-received", { caseId: row.id, submissionId });
  return submissionId;
}

function check(
  tx: Transaction,
  row: CaseRow,
  office: Office,
  types: readonly DocumentType[],
  content: SubmissionContent,
): void {
  if (content.documents.length === 0) throw new Refused("submission-empty");
  const today = civilDateIn(tx.now, office.zone);
  const known = types.map((type) => [type.code, { mayFile: mayFile(type, tx.actor.roles) }] as const);
  // What is wrong with the stamp and with the documents is said at once, in the order of the page.
  const read =
    content.counter === null || tx.actor.kind !== "staff" ? null : counterStamp(content.counter, office.zone, tx.now);
  const problems = [
    ...(read === null || read.ok ? [] : read.problems),
    ...checkContent(content, { division: row.division, types: new Map(known), today }),
  ];
  if (problems.length > 0) throw new Refused("submission-incomplete", {}, problems);
}

interface Recorded {
  readonly submissionId: SubmissionId;
  readonly row: CaseRow;
  readonly office: Office;
  readonly filer: Filer;
  readonly content: SubmissionContent;
  readonly mends: SubmissionId | null;
  readonly filed: readonly FiledDocument[];
}

async function record(tx: Transaction, of: Recorded): Promise<void> {
  const year = Number(civilDateIn(tx.now, of.office.zone).slice(0, 4));
  const number = await drawReceiptNumber(tx, of.office.id, year);
  await appendReceived(tx, of, number);
  const submitted = tx.db
    .with("submitted", (db) => db.insertInto("submissions").values(submissionRow(tx, of, number)))
    .with("reviewed", (db) =>
      db.insertInto("submission_reviews").values({
        submission_id: of.submissionId,
        case_id: of.row.id,
        pending: of.filed.length,
        changed_at: tx.now,
        changed_by: null,
        closed_at: null,
      }),
    )
    .insertInto("submission_documents")
    .values(of.filed.map((one, index) => documentRow(of, one, index + 1)));
  await tx.postpone(submitted);
}

const zoneDatabase = () => process.versions["tz"] ?? "unknown";

async function appendReceived(tx: Transaction, of: Recorded, number: string): Promise<void> {
  const { row, office, filer } = of;
  await append(tx, {
    chain: { caseId: row.id },
    type: "submission-received",
    payload: {
      submissionId: of.submissionId,
      receiptNumber: number,
      channel: filer.channel,
      filedAs: filer.filedAs,
      receivedAt: filer.receivedAt,
      officeId: office.id,
      officeZone: office.zone,
      zoneDatabase: zoneDatabase(),
      documents: of.filed.map(({ added, described, taken }) => ({
        documentId: added.documentId,
        sha256: added.hash,
        ...(taken.pdfHash === null || taken.pdfHash === added.hash ? {} : { pdfSha256: taken.pdfHash }),
        pages: added.pages,
        typeCode: described.typeCode,
      })),
    },
  });
}

/** With the event of the case that was written last: its receipt. */
function submissionRow(tx: Transaction, of: Recorded, number: string) {
  const { row, office, filer, content } = of;
  const event = lastEventOf(row.id);
  return {
    id: of.submissionId,
    case_id: row.id,
    receipt_number: number,
    filed_by: filer.accountId,
    filed_as: filer.filedAs,
    side: filer.side,
    channel: filer.channel,
    received_at: filer.receivedAt,
    recorded_at: tx.now,
    office_id: office.id,
    office_zone: office.zone,
    zone_database: zoneDatabase(),
    received_on: civilDateIn(filer.receivedAt, office.zone),
    service: content.service === null ? null : JSON.stringify(content.service),
    note: content.note,
    mends_submission_id: of.mends,
    event_id: event.id,
    event_hash: event.hash,
  };
}

function documentRow(of: Recorded, { described, taken, added }: FiledDocument, position: number) {
  return {
    document_id: added.documentId,
    submission_id: of.submissionId,
    case_id: of.row.id,
    position,
    origin: "filed" as const,
    type_code: described.typeCode ?? "",
    description: described.description.trim(),
    language: described.language ?? ("other" as const),
    file_name: taken.fileName,
    media_type: taken.mediaType,
    size_bytes: taken.sizeBytes,
    pages: taken.pages,
    hash: taken.hash,
    pdf_hash: taken.pdfHash,
    refiles_document_id: described.returnedDocumentId as DocumentId | null,
  };
}
