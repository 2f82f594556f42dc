import { Type } from "typebox";
import { defineRoute } from "../../platform/http/route.ts";
import { UploadViewSchema } from "./contract.ts";
import { viewUpload } from "./queries/view-upload.ts";
import type { Exchange } from "./uploads/answer-tus.ts";
import { uploadsPath } from "./uploads/uploads-path.ts";

const byUpload = Type.Object({ uploadId: Type.String({ maxLength: 40 }) });
const nothing = Type.Unsafe<unknown>({});
/** The protocol's library is loaded for the first upload, not for the start. */
const answerTus = async (exchange: Exchange) => (await import("./uploads/answer-tus.ts")).answerTus(exchange);
const bytes = "application/offset+octet-stream";

/** Uploads by the tus protocol, version 1.0.0, with creation, creation-with-upload, termination and expiration. */
export const routes = [
  defineRoute({
    method: "POST",
    path: uploadsPath,
    action: "upload.send",
    summary: { en: "Begin an upload (tus)", fr: "Commencer un téléversement (tus)" },
    consumes: bytes,
    produces: "text/plain",
    response: nothing,
    status: 201,
    handle: answerTus,
  }),
  defineRoute({
    method: "HEAD",
    path: `${uploadsPath}/:uploadId`,
    action: "upload.send",
    summary: { en: "How much of an upload has arrived (tus)", fr: "Ce qui est arrivé d’un téléversement (tus)" },
    params: byUpload,
    produces: "text/plain",
    response: nothing,
    handle: answerTus,
  }),
  defineRoute({
    method: "PATCH",
    path: `${uploadsPath}/:uploadId`,
    action: "upload.send",
    summary: { en: "Send more of an upload (tus)", fr: "Envoyer la suite d’un téléversement (tus)" },
    params: byUpload,
    consumes: bytes,
    produces: "text/plain",
    response: nothing,
    status: 204,
    handle: answerTus,
  }),
  defineRoute({
    method: "DELETE",
    path: `${uploadsPath}/:uploadId`,
    action: "upload.send",
    summary: { en: "Discard an upload (tus)", fr: "Abandonner un téléversement (tus)" },
    params: byUpload,
    produces: "text/plain",
    response: nothing,
    status: 204,
    handle: answerTus,
  }),
  defineRoute({
    method: "GET",
    path: `${uploadsPath}/:uploadId`,
    action: "upload.send",
    summary: { en: "One upload and what its examination found", fr: "Un téléversement et le résultat de son examen" },
    params: byUpload,
    response: UploadViewSchema,
    handle: ({ params, readOnly, services, language }) =>
      readOnly((tx) => viewUpload(tx, params.uploadId, language, services.config.clamd !== null)),
  }),
];
