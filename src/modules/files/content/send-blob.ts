import type { IncomingHttpHeaders } from "node:http";
import type { FastifyReply } from "fastify";
import type { Services } from "../../../platform/http/route.ts";
import { byteRange } from "./byte-range.ts";

/** What somebody sent never runs: no script, no frame, no form, no guess at its type. */
export const harmless = {
  "content-security-policy": "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
} as const;

export const shownInBrowsers: ReadonlySet<string> = new Set(["application/pdf", "image/jpeg", "image/png"]);

/** The bytes of a blob under the name of their hash, whole or the part that was asked for (of these very bytes: `If-Range`). */
export async function sendBlob(
  services: Services,
  { range, "if-range": ifRange }: IncomingHttpHeaders,
  reply: FastifyReply,
  hash: string,
): Promise<FastifyReply> {
  const size = await services.blobs.size(hash);
  if (size === null) throw new Error(`Blob ${hash} is missing`);
  const name = `"${hash}"`;
  void reply.header("etag", name);
  const part = ifRange === undefined || ifRange === name ? byteRange(range, size) : null;
  if (part === "unsatisfiable") {
    void reply.code(416).header("content-range", `bytes */${size}`);
    return reply.send();
  }
  if (part === null) return reply.header("content-length", size).send(services.blobs.open(hash));
  void reply.code(206).headers({
    "content-range": `bytes ${part.from}-${part.to}/${size}`,
    "content-length": part.to - part.from + 1,
  });
  return reply.send(services.blobs.open(hash, part));
}
