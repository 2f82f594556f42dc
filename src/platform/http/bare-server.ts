import { randomUUID } from "node:crypto";
import { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest, fastify } from "fastify";
import type { TlsFiles } from "../config/tls.ts";
import type { Services } from "./route.ts";
import { schemasWhenAsked } from "./schemas-when-asked.ts";
import { trustIn } from "./trust-in.ts";

/** What each server is set to. */
export const optionsOf = (trustedProxies: readonly string[]) => ({
  bodyLimit: 1_048_576,
  trustProxy: trustedProxies.length > 0 ? trustIn(trustedProxies) : false,
  logger: false as const,
  genReqId: () => randomUUID(),
  // A server that ends finishes what reaches it on a connection that was open: nobody is turned away.
  return503OnClosing: false,
  schemaController: { compilersFactory: schemasWhenAsked },
});

/** Answers an address that cannot be read, before any route or hook. */
type AnswerUnreadable = (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => void;

/** A server without hooks and routes. */
export async function bareServer(services: Services, frameworkErrors: AnswerUnreadable): Promise<FastifyInstance> {
  const { tls, trustedProxies } = services.config;
  return tls === null
    ? fastify({ ...optionsOf(trustedProxies), frameworkErrors })
    : secured(tls, services, frameworkErrors);
}

/** The same behind TLS of its own, which is loaded where it is used only. */
async function secured(
  files: TlsFiles,
  { config, log }: Services,
  frameworkErrors: AnswerUnreadable,
): Promise<FastifyInstance> {
  const { followRenewals, secureOptions } = await import("./own-tls.ts");
  const own = { files, publicUrl: config.publicUrl };
  const app = fastify({ ...optionsOf(config.trustedProxies), frameworkErrors, https: secureOptions(own) });
  // In all that routes and hooks use of it an HTTPS server is an HTTP server.
  const same = app as unknown as FastifyInstance;
  followRenewals(same, own, log);
  return same;
}
