import { Type } from "typebox";
import { Nullable } from "../../../kernel/nullable.ts";
import { defineRoute } from "../../../platform/http/route.ts";
import { ProvenEventSchema } from "../../audit/index.ts";
import { draftFromReturned } from "../commands/draft-from-returned.ts";
import { submit } from "../commands/submit.ts";
import {
  DraftViewSchema,
  FilingFormSchema,
  ReceiptSchema,
  SubmissionContentSchema,
  SubmissionPageSchema,
  SubmissionViewSchema,
} from "../contract.ts";
import { filingForm } from "../queries/filing-form.ts";
import { listSubmissions } from "../queries/list-submissions.ts";
import { readReceipt, receiptOf } from "../queries/receipt-of.ts";
import { receiptProof } from "../queries/receipt-proof.ts";
import { viewDraft } from "../queries/view-draft.ts";
import { lookAtSubmission } from "../queries/view-submission.ts";
import { receiptPdf } from "../receipt/receipt-pdf.ts";

const byCase = Type.Object({ caseId: Type.String({ maxLength: 40 }) });
const bySubmission = Type.Object({ submissionId: Type.String({ maxLength: 40 }) });

/** With what anybody can check it by: null until the log covers the event, within a second. */
const ProvenReceiptSchema = Type.Object({
  ...ReceiptSchema.properties,
  proof: Nullable(
    Type.Object({ ...ProvenEventSchema.properties, event: Nullable(ProvenEventSchema.properties.event) }),
  ),
});

export const submissionRoutes = [
  defineRoute({
    method: "GET",
    path: "/api/v1/cases/:caseId/filing-form",
    action: "filing.submit",
    summary: { en: "What can be filed on a case", fr: "Ce qui peut être déposé à un dossier" },
    params: byCase,
    response: FilingFormSchema,
    handle: ({ params, readOnly }) => readOnly((tx) => filingForm(tx, params.caseId)),
  }),
  defineRoute({
    method: "POST",
    path: "/api/v1/cases/:caseId/submissions",
    action: "filing.submit",
    summary: { en: "File documents, all or none", fr: "Déposer des documents, tous ou aucun" },
    params: byCase,
    body: SubmissionContentSchema,
    response: ReceiptSchema,
    status: 201,
    handle: ({ params, body, transact }) =>
      transact(async (tx) => receiptOf(tx, await submit(tx, params.caseId, body))),
  }),
  defineRoute({
    method: "GET",
    path: "/api/v1/submissions",
    action: "filing.list",
    summary: { en: "Submission history", fr: "Historique des dépôts" },
    query: Type.Object({
      caseId: Type.Optional(Type.String({ maxLength: 40 })),
      after: Type.Optional(Type.String({ maxLength: 80 })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
    }),
    response: SubmissionPageSchema,
    handle: ({ query, readOnly }) =>
      readOnly((tx) =>
        listSubmissions(tx, {
          caseId: query.caseId ?? null,
          after: query.after ?? null,
          limit: query.limit ?? 25,
        }),
      ),
  }),
  defineRoute({
    method: "GET",
    path: "/api/v1/submissions/:submissionId",
    action: "filing.view",
    summary: { en: "One submission as it stands", fr: "Un dépôt et où il en est" },
    params: bySubmission,
    response: SubmissionViewSchema,
    handle: ({ params, transact }) => transact((tx) => lookAtSubmission(tx, params.submissionId)),
  }),
  defineRoute({
    method: "GET",
    path: "/api/v1/submissions/:submissionId/receipt",
    action: "filing.view",
    summary: { en: "The receipt of a submission", fr: "L’accusé de réception d’un dépôt" },
    params: bySubmission,
    response: ProvenReceiptSchema,
    handle: ({ params, transact }) =>
      transact(async (tx) => {
        const receipt = await readReceipt(tx, params.submissionId);
        return { ...receipt, proof: await receiptProof(tx, receipt) };
      }),
  }),
  defineRoute({
    method: "GET",
    path: "/api/v1/submissions/:submissionId/receipt.pdf",
    action: "filing.view",
    summary: { en: "The receipt as a PDF", fr: "L’accusé de réception en PDF" },
    params: bySubmission,
    query: Type.Object({ language: Type.Optional(Type.Union([Type.Literal("en"), Type.Literal("fr")])) }),
    response: Nullable(Type.String()),
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
  defineRoute({
    method: "POST",
    path: "/api/v1/submissions/:submissionId/drafts",
    action: "filing.submit",
    summary: { en: "A new draft of what was returned", fr: "Un nouveau brouillon de ce qui a été retourné" },
    params: bySubmission,
    response: DraftViewSchema,
    status: 201,
    handle: ({ params, language, transact }) =>
      transact(async (tx) => viewDraft(tx, await draftFromReturned(tx, params.submissionId), language)),
  }),
];
