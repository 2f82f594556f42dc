import type { FastifyInstance } from "fastify";
import { admitToMetrics } from "../platform/http/metrics-access.ts";
import type { Services } from "../platform/http/route.ts";
import { isDraining } from "./drain.ts";
import { createMetrics } from "./metrics.ts";

/** Alive, ready, and what the machine counts. None of them names a person or a case. */
export function mountHealth(app: FastifyInstance, services: Services): void {
  const registry = createMetrics(app, services);
  app.get("/healthz", { config: { rateLimit: false } }, async () => ({ status: "alive" }));
  app.get("/readyz", { config: { rateLimit: false } }, async (_request, reply) => {
    if (isDraining(app)) return reply.code(503).send({ status: "ending" });
    try {
      await services.store.pool.query("select 1");
      return { status: "ready" };
    } catch (error) {
      services.log.error({ err: error }, "the database does not answer");
      return reply.code(503).send({ status: "not ready" });
    }
  });
  app.get("/metrics", { config: { rateLimit: false } }, async (request, reply) => {
    admitToMetrics(request, services.config);
    void reply.type(registry.contentType);
    return registry.metrics();
  });
}
