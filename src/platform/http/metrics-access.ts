import { createHash, timingSafeEqual } from "node:crypto";
import type { FastifyRequest } from "fastify";
import { Refused } from "../../kernel/refusal.ts";
import type { Config } from "../config.ts";

const forwarding = ["forwarded", "via", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-real-ip"];

/**
 * Who may read the metrics: whoever shows the operator's token. Without a token, a tribunal whose public address is this
 * very machine (a demonstration) shows them to the machine itself, and any other shows them to nobody.
 * @throws not-found
 */
export function admitToMetrics(request: FastifyRequest, config: Pick<Config, "metricsToken" | "publicUrl">): void {
  if (config.metricsToken === null ? isThisMachine(request, config.publicUrl) : hasToken(request, config.metricsToken))
    return;
  throw new Refused("not-found");
}

function hasToken(request: FastifyRequest, token: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(request.headers.authorization ?? ""), digest(`Bearer ${token}`));
}

function isThisMachine(request: FastifyRequest, publicUrl: string): boolean {
  if (!/^(localhost|127\.0\.0\.1|\[::1\])$/.test(new URL(publicUrl).hostname)) return false;
  if (forwarding.some((name) => request.headers[name] !== undefined)) return false;
  return /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/.test(request.raw.socket.remoteAddress ?? "");
}
