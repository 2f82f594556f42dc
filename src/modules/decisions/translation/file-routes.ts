import { Refused } from "../../../kernel/refusal.ts";
import { handle } from "../../../platform/http/route.ts";
import { disposition, harmless, marksInFile, sendBlob } from "../../files/index.ts";
import { printDecision } from "../document/print-decision.ts";
import { translationEndpoints } from "./endpoints.ts";
import { putTranslationFile, takeTranslationFileOut } from "./put-translation-file.ts";
import { fileOfTranslation } from "./translation-file.ts";
import { translationFileToPut } from "./translation-file-to-put.ts";
import { translationFor } from "./translation-rows.ts";
import { viewTranslation } from "./view-translation.ts";

/** A translation that was made elsewhere, in place of words written here. */
export const translationFileRoutes = [
  handle(translationEndpoints["PUT /translations/:translationId/file"], {
    action: "decision.translate",
    summary: { en: "Put in a translation made elsewhere", fr: "Verser une traduction faite ailleurs" },
    handle: ({ params, body, readOnly, prepared, services }) =>
      prepared(
        async () => {
          const found = await readOnly(async (tx) => ({
            ...(await translationFileToPut(tx, params.translationId, body)),
            at: tx.now,
          }));
          const { owner, at, cover, pdfHash } = found;
          // That it can be printed at all is known before anybody relies on it.
          await printDecision(services, cover, pdfHash, { at, owner });
          return marksInFile(services.blobs, found, owner);
        },
        async (tx, found) => {
          await putTranslationFile(tx, params.translationId, body, found);
          return viewTranslation(tx, params.translationId);
        },
      ),
  }),
  handle(translationEndpoints["POST /translations/:translationId/file/take-out"], {
    action: "decision.translate",
    summary: { en: "Take the document out of a translation", fr: "Retirer le document d’une traduction" },
    handle: ({ params, body, transact }) =>
      transact(async (tx) => {
        await takeTranslationFileOut(tx, params.translationId, body.version);
        return viewTranslation(tx, params.translationId);
      }),
  }),
  handle(translationEndpoints["GET /translations/:translationId/file"], {
    action: "decision.translate",
    summary: { en: "The translation as it was sent", fr: "La traduction telle qu’elle a été envoyée" },
    handle: async ({ params, readOnly, services, request, reply }) => {
      const file = await readOnly(async (tx) => {
        const { translation } = await translationFor(tx, params.translationId, "decision.translate");
        return fileOfTranslation(tx, translation);
      });
      if (file === null) throw new Refused("translation-file-none");
      void reply.headers({
        ...harmless,
        "content-type": file.media_type,
        "content-disposition": disposition("attachment", file.file_name),
      });
      return sendBlob(services, request.headers, reply, file.hash);
    },
  }),
];
