import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { languageOf } from "./language-of.ts";

/**
 * What an answer of the interface says of itself: the language of its words, and a name of what it holds, so that a program
 * that asks again with that name in `If-None-Match` is told that nothing changed (RFC 9110, s. 13). Bytes that are kept under
 * their hash go by that; what comes as a stream and has none has no name. Nothing is kept by anybody in between: `no-store`
 * goes with it.
 */
export function nameAnswers(app: FastifyInstance): void {
  app.addHook("onSend", (request, reply, payload: unknown, done) => {
    if (!request.url.startsWith("/api/")) return done(null, payload);
    if (typeof payload === "string" && !reply.hasHeader("content-language"))
      void reply.header("content-language", languageOf(request));
    const name = request.method === "GET" && reply.statusCode === 200 ? nameOf(request, reply, payload) : null;
    if (name === null) return done(null, payload);
    void reply.header("etag", name);
    if (!names(request.headers["if-none-match"], name)) return done(null, payload);
    if (payload instanceof Readable) payload.destroy();
    void reply.code(304).removeHeader("content-length").removeHeader("content-type");
    done(null, "");
  });
}

function nameOf(request: FastifyRequest, reply: FastifyReply, payload: unknown): string | null {
  const own = reply.getHeader("etag");
  if (typeof own === "string") return own;
  if (typeof payload !== "string" && !Buffer.isBuffer(payload)) return null;
  return `W/"${createHash("sha256").update(languageOf(request)).update(payload).digest("base64url")}"`;
}

const names = (given: string | undefined, name: string): boolean =>
  (given ?? "").split(",").some((one) => one.trim() === "*" || one.trim() === name);

/** Says where a list goes on (RFC 8288): the address that was asked, after the last item answered. */
export function linkNext(request: FastifyRequest, reply: FastifyReply, answer: unknown): void {
  if (typeof answer !== "object" || answer === null || !("next" in answer) || typeof answer.next !== "string") return;
  const [path = "", query] = request.url.split("?");
  const asked = new URLSearchParams(query);
  asked.set("after", answer.next);
  void reply.header("link", `<${path}?${asked}>; rel="next"`);
}
