import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { FastifyInstance } from "fastify";

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** Below this a packet carries the answer whole, compressed or not. */
const fewCharacters = 1000;
/** Quick, and a fifth of the size: an answer is made for one reader. */
const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

/**
 * Answers of text go compressed as the browser takes them. Not those of signing in: beside a secret, what somebody else has a
 * browser send would show by the size of the answer (BREACH).
 */
export function compressAnswers(app: FastifyInstance): void {
  app.addHook("onSend", async (request, reply, payload: unknown) => {
    if (typeof payload !== "string" || payload.length < fewCharacters || request.method === "HEAD") return payload;
    if (reply.hasHeader("content-encoding") || request.url.startsWith("/api/v1/auth/")) return payload;
    const takes = String(request.headers["accept-encoding"]);
    const encoding = /\bbr\b/.test(takes) ? "br" : /\bgzip\b/.test(takes) ? "gzip" : null;
    if (encoding === null) return payload;
    void reply.removeHeader("content-length").headers({ "content-encoding": encoding, vary: "accept-encoding" });
    return encoding === "br" ? brotli(payload, quality) : gzipped(payload);
  });
}
