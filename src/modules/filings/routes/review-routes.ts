import { civilDateIn, easternZone } from "../../../kernel/time.ts";
import { handle } from "../../../platform/http/route.ts";
import { correctFiledDocument } from "../commands/correct-filed-document.ts";
import { decideDocuments } from "../commands/decide-documents.ts";
import { replaceDocuments } from "../commands/replace-documents.ts";
import { filingsEndpoints } from "../endpoints.ts";
import { viewSubmission } from "../queries/view-submission.ts";
import { prepareMerge, prepareSplit } from "../review/prepare-parts.ts";
import { returnReasonsOn } from "../rules/return-reasons.ts";

export const reviewRoutes = [
  handle(filingsEndpoints["GET /return-reasons"], {
    action: "filing.review-reasons",
    summary: { en: "Why a document may be returned", fr: "Motifs de retour d’un document" },
    handle: async ({ services }) => ({
      items: returnReasonsOn(civilDateIn(services.store.clock(), easternZone)).map((one) => ({
        code: one.code,
        ...one.name,
        mend: one.mend,
        wordsRequired: one.wordsRequired,
        source: one.source,
      })),
    }),
  }),
  handle(filingsEndpoints["PATCH /submissions/:submissionId/documents/:documentId"], {
    action: "filing.review",
    summary: { en: "Correct a document’s type or description", fr: "Corriger le type ou la description d’un document" },
    handle: ({ params, body, transact }) =>
      transact(async (tx) => {
        await correctFiledDocument(tx, params.submissionId, params.documentId, body);
        return viewSubmission(tx, params.submissionId);
      }),
  }),
  handle(filingsEndpoints["POST /submissions/:submissionId/decisions"], {
    action: "filing.review",
    summary: { en: "Docket or return documents", fr: "Inscrire ou retourner des documents" },
    handle: ({ params, body, transact }) =>
      transact(async (tx) => {
        await decideDocuments(tx, params.submissionId, body);
        return viewSubmission(tx, params.submissionId);
      }),
  }),
  handle(filingsEndpoints["POST /submissions/:submissionId/documents/:documentId/split"], {
    action: "filing.review",
    summary: { en: "Split a document into parts", fr: "Diviser un document en parties" },
    handle: ({ params, body, services, actor, prepared }) =>
      prepared(
        () => prepareSplit(services, actor, params.submissionId, params.documentId, body),
        async (tx, pieces) => {
          const made = body.parts.flatMap(({ typeCode, description }, index) => {
            const part = pieces[index];
            return part === undefined ? [] : [{ prepared: part, typeCode, description }];
          });
          const documentIds = [params.documentId];
          await replaceDocuments(tx, params.submissionId, { ...body, documentIds, how: "split", made });
          return viewSubmission(tx, params.submissionId);
        },
      ),
  }),
  handle(filingsEndpoints["POST /submissions/:submissionId/merge"], {
    action: "filing.review",
    summary: { en: "Merge documents into one", fr: "Fusionner des documents" },
    handle: ({ params, body, services, actor, prepared }) =>
      prepared(
        () => prepareMerge(services, actor, params.submissionId, body),
        async (tx, whole) => {
          const made = [{ prepared: whole, typeCode: body.typeCode, description: body.description }];
          await replaceDocuments(tx, params.submissionId, { ...body, how: "merged", made });
          return viewSubmission(tx, params.submissionId);
        },
      ),
  }),
];
