import { handle } from "../../platform/http/route.ts";
import { filesEndpoints } from "./endpoints.ts";
import { viewUpload } from "./queries/view-upload.ts";
import type { Exchange } from "./uploads/answer-tus.ts";

/** The protocol's library is loaded for the first upload, not for the start. */
const answerTus = async (exchange: Exchange) => (await import("./uploads/answer-tus.ts")).answerTus(exchange);

/** Uploads by the tus protocol, version 1.0.0, with creation, creation-with-upload, termination and expiration. */
export const routes = [
  handle(filesEndpoints["POST /uploads"], {
    action: "upload.send",
    summary: { en: "Begin an upload (tus)", fr: "Commencer un téléversement (tus)" },
    handle: answerTus,
  }),
  handle(filesEndpoints["HEAD /uploads/:uploadId"], {
    action: "upload.send",
    summary: { en: "How much of an upload has arrived (tus)", fr: "Ce qui est arrivé d’un téléversement (tus)" },
    handle: answerTus,
  }),
  handle(filesEndpoints["PATCH /uploads/:uploadId"], {
    action: "upload.send",
    summary: { en: "Send more of an upload (tus)", fr: "Envoyer la suite d’un téléversement (tus)" },
    handle: answerTus,
  }),
  handle(filesEndpoints["DELETE /uploads/:uploadId"], {
    action: "upload.send",
    summary: { en: "Discard an upload (tus)", fr: "Abandonner un téléversement (tus)" },
    handle: answerTus,
  }),
  handle(filesEndpoints["GET /uploads/:uploadId"], {
    action: "upload.send",
    summary: { en: "One upload and what its examination found", fr: "Un téléversement et le résultat de son examen" },
    handle: ({ params, readOnly, services, language }) =>
      readOnly((tx) => viewUpload(tx, params.uploadId, language, services.config.clamd !== null)),
  }),
];
