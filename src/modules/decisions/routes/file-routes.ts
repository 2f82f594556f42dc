import { Refused } from "../../../kernel/refusal.ts";
import { handle } from "../../../platform/http/route.ts";
import { disposition, harmless, marksInFile, sendBlob } from "../../files/index.ts";
import { putFile, takeFileOut } from "../commands/put-file.ts";
import { printDecision } from "../document/print-decision.ts";
import { decisionsEndpoints } from "../endpoints.ts";
import { decisionFor } from "../queries/decision-for.ts";
import { fileOf } from "../queries/file-of.ts";
import { fileToPut } from "../queries/file-to-put.ts";
import { viewDecision } from "../queries/view-decision.ts";

/** A document of the member’s own in place of reasons written here. */
export const fileRoutes = [
  handle(decisionsEndpoints["PUT /decisions/:decisionId/file"], {
    action: "decision.write",
    summary: { en: "Decide with a document of one’s own", fr: "Décider au moyen de son propre document" },
    handle: ({ params, body, readOnly, prepared, services }) =>
      prepared(
        async () => {
          const found = await readOnly(async (tx) => ({
            ...(await fileToPut(tx, params.decisionId, body)),
            at: tx.now,
          }));
          const { owner, at, cover, pdfHash } = found;
          // That it can be printed at all is known before the member relies on it.
          await printDecision(services, cover, pdfHash, { at, owner });
          return marksInFile(services.blobs, found, owner);
        },
        async (tx, found) => viewDecision(tx, await putFile(tx, params.decisionId, body, found)),
      ),
  }),
  handle(decisionsEndpoints["POST /decisions/:decisionId/file/take-out"], {
    action: "decision.write",
    summary: { en: "Take the document out of a draft", fr: "Retirer le document d’un projet" },
    handle: ({ params, body, transact }) =>
      transact(async (tx) => viewDecision(tx, await takeFileOut(tx, params.decisionId, body.version))),
  }),
  handle(decisionsEndpoints["GET /decisions/:decisionId/file"], {
    action: "decision.read-draft",
    summary: { en: "The member’s document as it was sent", fr: "Le document du commissaire tel qu’il a été envoyé" },
    handle: async ({ params, readOnly, services, request, reply }) => {
      const file = await readOnly(async (tx) => {
        const { row } = await decisionFor(tx, params.decisionId, "decision.read-draft");
        return fileOf(tx, row);
      });
      if (file === null) throw new Refused("decision-file-none");
      void reply.headers({
        ...harmless,
        "content-type": file.media_type,
        "content-disposition": disposition("attachment", file.file_name),
      });
      return sendBlob(services, request.headers, reply, file.hash);
    },
  }),
];
