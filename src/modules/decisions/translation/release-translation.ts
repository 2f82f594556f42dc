import type { Transaction } from "../../../platform/database/store.ts";
import type { Services } from "../../../platform/http/route.ts";
import { append } from "../../audit/index.ts";
import { type AuthorizedCase, divisionNames, proceedingNames } from "../../cases/index.ts";
import { languageNames } from "../../cases/text.ts";
import { issueNotice } from "../../notices/index.ts";
import { type PrintedDecision, printSigned } from "../document/print-signed.ts";
import { citationOf } from "../rules/citations.ts";
import { docketPrinted } from "../steps/docket-printed.ts";
import { documentText } from "../text.ts";
import { endTask } from "./commands.ts";
import { requireWhole, translatedDocument } from "./print-translation.ts";
import { fileOfTranslation, requireTranslationHarmless, requireTranslationMarksSeen } from "./translation-file.ts";
import { type FoundTranslation, openTranslation, signedWords } from "./translation-rows.ts";

/**
 * Releases a translation as it was last saved: printed under the tribunal’s signature, a document of its own on every case,
 * and everybody is told. What was decided, and every time limit, stays as it was.
 * @throws what `openTranslation` refuses, translation-translator-missing, translation-words-missing,
 *   translation-paragraphs-differ, translation-file-marks, translation-file-waits-for-scan, decision-file-infected,
 *   task-claimed-by-another, what keeps the tribunal from signing: `signing-…`
 */
export async function releaseTranslation(
  tx: Transaction,
  services: Pick<Services, "blobs" | "config">,
  id: string,
  { version, marksSeen = false }: { readonly version: number; readonly marksSeen?: boolean },
): Promise<void> {
  const all = await openTranslation(tx, id, version);
  requireWhole(all, await signedWords(tx, all.found));
  const file = await fileOfTranslation(tx, all.translation);
  requireTranslationMarksSeen(file, marksSeen);
  await requireTranslationHarmless(tx, services, file);
  await endTask(tx, id, "translated");
  const document = await translatedDocument(tx, all, file);
  const printed = await printSigned(services, document, file?.pdf_hash ?? null, {
    at: tx.now,
    owner: tx.actor.accountId ?? id,
  });
  await tx.db
    .updateTable("decision_translations")
    .set({
      status: "released",
      released_at: tx.now,
      released_by: tx.actor.accountId,
      hash: printed.hash,
      size_bytes: printed.sizeBytes,
      pages: printed.pages,
    })
    .where("id", "=", id)
    .execute();
  for (const one of all.found.cases) await place(tx, all, one, printed);
}

async function place(
  tx: Transaction,
  { translation, found }: FoundTranslation,
  one: AuthorizedCase,
  printed: PrintedDecision,
): Promise<void> {
  const { language } = translation;
  const description = documentText.translation[language];
  const documentId = await docketPrinted(tx, one, {
    ...printed,
    typeCode: "decision-translation",
    description,
    language,
  });
  const { row } = found;
  await append(tx, {
    chain: { caseId: one.id },
    type: "decision-translated",
    payload: { decisionId: row.id, language, hash: printed.hash },
  });
  await issueNotice(tx, {
    caseId: one.id,
    kind: "notice-of-translation",
    subjectKey: `translation:${translation.id}`,
    enclosures: [documentId],
    facts: {
      fileNumber: one.file_number,
      division: divisionNames[row.division] ?? row.division,
      proceeding: proceedingNames[one.proceeding_type] ?? one.proceeding_type,
      citation: citationOf(row.division, row.citation_year ?? 0, row.citation_number ?? 0),
      translation: languageNames[language] ?? language,
    },
  });
}
