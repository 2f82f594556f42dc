import { Type } from "typebox";
import { endpoints } from "../../kernel/endpoint.ts";
import { UploadViewSchema } from "./contract.ts";

const byUpload = Type.Object({ uploadId: Type.String({ maxLength: 40 }) });
const nothing = Type.Unsafe<unknown>({});
const bytes = "application/offset+octet-stream";

/** `answer-tus.ts` names the same address to the protocol's library. */
export const filesEndpoints = endpoints({
  "POST /uploads": { consumes: bytes, produces: "text/plain", answer: nothing, status: 201 },
  "HEAD /uploads/:uploadId": { params: byUpload, produces: "text/plain", answer: nothing },
  "PATCH /uploads/:uploadId": {
    params: byUpload,
    consumes: bytes,
    produces: "text/plain",
    answer: nothing,
    status: 204,
  },
  "DELETE /uploads/:uploadId": { params: byUpload, produces: "text/plain", answer: nothing, status: 204 },
  "GET /uploads/:uploadId": { params: byUpload, answer: UploadViewSchema },
});
