import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Authentication } from "./authentication.ts";

/** Hands `/api/v1/auth/*` to the sign-in library: the request goes in as the web's own type, its answer comes back whole. */
export function mountAuthentication(app: FastifyInstance, authentication: Authentication, publicUrl: string): void {
  app.route({
    method: ["GET", "POST"],
    url: "/api/v1/auth/*",
    schema: { hide: true } as object,
    handler: async (request, reply) => {
      const answer = await authentication.handler(webRequest(request, publicUrl));
      void reply.code(answer.status);
      answer.headers.forEach((value, name) => {
        if (name !== "set-cookie") void reply.header(name, value);
      });
      const cookies = answer.headers.getSetCookie();
      if (cookies.length > 0) void reply.header("set-cookie", cookies);
      return reply.send(answer.body === null ? null : await answer.text());
    },
  });
}

function webRequest(request: FastifyRequest, publicUrl: string): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined && name !== "content-length")
      headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  headers.set("x-forwarded-for", request.ip);
  const hasBody = request.method === "POST";
  return new Request(new URL(request.url, publicUrl), {
    method: request.method,
    headers,
    body: hasBody ? JSON.stringify(request.body ?? {}) : null,
  });
}
