import { Server } from "@tus/server";
import type { FastifyReply, FastifyRequest } from "fastify";
import type pg from "pg";
import type { Actor } from "../../../kernel/actor.ts";
import { newId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import { civilDateIn, easternZone } from "../../../kernel/time.ts";
import type { Services } from "../../../platform/http/route.ts";
import { uploadPolicy } from "../rules/upload-policy.ts";
import { UploadLocker } from "./upload-locker.ts";
import { UploadStore } from "./upload-store.ts";
import { uploadsPath } from "./uploads-path.ts";

// Locks are per process: the same for all requests that share a database pool.
const lockers = new WeakMap<pg.Pool, UploadLocker>();

function lockerOf(pool: pg.Pool): UploadLocker {
  const known = lockers.get(pool) ?? new UploadLocker(pool);
  lockers.set(pool, known);
  return known;
}

/** The refusal that stands for an error of the tus server; its status is what clients of the protocol act on. */
const codeOfStatus: Readonly<Record<number, string>> = {
  404: "upload-not-found",
  409: "upload-offset-wrong",
  410: "upload-not-found",
  413: "upload-misused",
};

export interface Exchange {
  readonly actor: Actor;
  readonly services: Services;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/**
 * Answers one request of the tus protocol (1.0.0). The request's body never passes through the protocol library: the
 * store reads it from the socket, so memory stays flat. Refusals are rendered by the edge like all others.
 */
export async function answerTus({ actor, services, request, reply }: Exchange): Promise<FastifyReply> {
  let failed: unknown = null;
  const today = civilDateIn(services.store.clock(), easternZone);
  const server = new Server({
    path: uploadsPath,
    datastore: new UploadStore(actor, services, request.raw),
    // A PATCH whose client has come back on another connection is dead or dying: its socket is closed.
    locker: lockerOf(services.store.pool).forRequest(() => {
      if (request.method === "PATCH") request.raw.destroy();
    }),
    maxSize: 0,
    relativeLocation: true,
    allowedOrigins: [],
    namingFunction: () => newId<string>(),
    onResponseError: (_request, error) => {
      failed = error;
      return undefined;
    },
  });
  void reply.header("tus-resumable", "1.0.0");
  const answer = await server.handleWeb(withoutBody(request, services.config.publicUrl));
  if (answer.status >= 400) throw refusedOf(failed, answer.status);
  answer.headers.forEach((value, name) => {
    if (!name.startsWith("access-control-") && name !== "content-length") void reply.header(name, value);
  });
  void reply.header("tus-max-size", String(uploadPolicy(today).maxBytes));
  return reply.code(answer.status).send();
}

function refusedOf(failed: unknown, status: number): unknown {
  if (failed instanceof Error) return failed;
  return new Refused(codeOfStatus[status] ?? "upload-misused");
}

function withoutBody(request: FastifyRequest, publicUrl: string): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) if (typeof value === "string") headers.set(name, value);
  return new Request(new URL(request.url, publicUrl), { method: request.method, headers });
}
