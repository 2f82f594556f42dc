import type { FastifyRequest } from "fastify";
import { Refused } from "../../kernel/refusal.ts";

/** What the database keeps of a key: signs that anybody can read, up to two hundred. */
const keyForm = /^[\x21-\x7e]{1,200}$/;

/**
 * Headers that a request cannot have. A form of another site can send three types of content without asking first
 * (`text/plain` among them), with a body or without one: no write of ours takes any of the three.
 * @throws idempotency-key-malformed, media-type-not-accepted
 */
export function refuseHeaders(request: FastifyRequest, consumes: string | null): void {
  const { "idempotency-key": key, "content-type": type } = request.headers;
  if (key !== undefined && !keyForm.test(String(key))) throw new Refused("idempotency-key-malformed");
  if (type === undefined || request.method === "GET" || request.method === "HEAD") return;
  const essence = type.split(";")[0]?.trim().toLowerCase();
  if (essence !== (consumes ?? "application/json")) throw new Refused("media-type-not-accepted");
}
