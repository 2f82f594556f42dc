import { handle } from "../../../platform/http/route.ts";
import { draftFromReturned } from "../commands/draft-from-returned.ts";
import { consultSubmission } from "../consultations/consult-submission.ts";
import { readReceipt } from "../consultations/read-receipt.ts";
import { filingsEndpoints } from "../endpoints.ts";
import { filingForm } from "../queries/filing-form.ts";
import { listSubmissions } from "../queries/list-submissions.ts";
import { receiptOf } from "../queries/receipt-of.ts";
import { receiptProof } from "../queries/receipt-proof.ts";
import { viewDraft } from "../queries/view-draft.ts";
import { fileSubmission } from "../receipt/file-submission.ts";
import { receiptPdf } from "../receipt/receipt-pdf.ts";

export const submissionRoutes = [
  handle(filingsEndpoints["GET /cases/:caseId/filing-form"], {
    action: "filing.submit",
    summary: { en: "What can be filed on a case", fr: "Ce qui peut être déposé à un dossier" },
    handle: ({ params, readOnly }) => readOnly((tx) => filingForm(tx, params.caseId)),
  }),
  handle(filingsEndpoints["POST /cases/:caseId/submissions"], {
    action: "filing.submit",
    summary: { en: "File documents, all or none", fr: "Déposer des documents, tous ou aucun" },
    handle: ({ params, body, transact }) =>
      transact(async (tx) => receiptOf(tx, await fileSubmission(tx, params.caseId, body, null))),
  }),
  handle(filingsEndpoints["GET /submissions"], {
    action: "filing.list",
    summary: { en: "Submission history", fr: "Historique des dépôts" },
    handle: ({ query, readOnly }) =>
      readOnly((tx) =>
        listSubmissions(tx, {
          caseId: query.caseId ?? null,
          receiptNumber: query.receiptNumber ?? null,
          after: query.after ?? null,
          limit: query.limit ?? 25,
        }),
      ),
  }),
  handle(filingsEndpoints["GET /submissions/:submissionId"], {
    action: "filing.view",
    summary: { en: "One submission as it stands", fr: "Un dépôt et où il en est" },
    handle: ({ params, transact }) => transact((tx) => consultSubmission(tx, params.submissionId)),
  }),
  handle(filingsEndpoints["GET /submissions/:submissionId/receipt"], {
    action: "filing.view",
    summary: { en: "The receipt of a submission", fr: "L’accusé de réception d’un dépôt" },
    handle: ({ params, transact }) =>
      transact(async (tx) => {
        const receipt = await readReceipt(tx, params.submissionId);
        return { ...receipt, proof: await receiptProof(tx, receipt) };
      }),
  }),
  handle(filingsEndpoints["GET /submissions/:submissionId/receipt.pdf"], {
    action: "filing.view",
    summary: { en: "The receipt as a PDF", fr: "L’accusé de réception en PDF" },
    handle: async ({ params, query, language, transact, reply }) => {
      const receipt = await transact((tx) => readReceipt(tx, params.submissionId));
      const pdf = await receiptPdf(receipt, query.language ?? language);
      await reply
        .type("application/pdf")
        .header("content-disposition", `inline; filename="${receipt.receiptNumber}.pdf"`)
        .send(pdf);
      return null;
    },
  }),
  handle(filingsEndpoints["POST /submissions/:submissionId/drafts"], {
    action: "filing.submit",
    summary: { en: "A new draft of what was returned", fr: "Un nouveau brouillon de ce qui a été retourné" },
    handle: ({ params, language, transact }) =>
      transact(async (tx) => viewDraft(tx, await draftFromReturned(tx, params.submissionId), language)),
  }),
];
