import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Config } from "../config.ts";
import type { Store } from "../database/store.ts";
import type { Logger } from "../log.ts";
import { noTracer, type OpenSpan, spanKinds, type Tracer } from "./tracer.ts";

/** The tracer of the configuration; without a collector, one that does nothing, and nothing of OpenTelemetry is loaded. */
export async function openTracer({ traces }: Pick<Config, "traces">, log: Logger): Promise<Tracer> {
  if (traces === null) return noTracer;
  const { createTracer } = await import("./otel-tracer.ts");
  return createTracer(traces, log);
}

/** Each transaction a span, below the request or the job that it belongs to. */
export function tracedStore(store: Store, tracer: Tracer): Store {
  if (tracer === noTracer) return store;
  const traced =
    (name: string, run: Store["transact"]): Store["transact"] =>
    (actor, work) =>
      tracer.span(name, spanKinds.internal, { "db.system.name": "postgresql", "greffe.actor": actor.kind }, () =>
        run(actor, work),
      );
  return {
    ...store,
    transact: traced("transaction", store.transact),
    readOnly: traced("read-only", store.readOnly),
    snapshot: traced("snapshot", store.snapshot),
  };
}

/**
 * Each request a span, named by its route and never by its address. A trace that began elsewhere goes on only when it
 * comes through a proxy that the operator trusts.
 */
export function traceRequests(app: FastifyInstance, tracer: Tracer, trustsParents: boolean): void {
  if (tracer === noTracer) return;
  const open = new WeakMap<FastifyRequest, OpenSpan>();
  app.addHook("onRequest", (request, _reply, done) => {
    const parent = request.headers["traceparent"];
    const from = trustsParents && typeof parent === "string" ? parent : undefined;
    const span = tracer.begin(request.method, spanKinds.server, {}, from);
    open.set(request, span);
    span.within(done);
  });
  // A body that was read from the socket brings the socket's own context along: back to the request's.
  app.addHook("preValidation", (request, _reply, done) => {
    const span = open.get(request);
    if (span === undefined) done();
    else span.within(done);
  });
  app.addHook("onResponse", async (request, reply) => {
    const route = request.routeOptions.url ?? "none";
    open.get(request)?.end({
      name: `${request.method} ${route}`,
      facts: {
        "http.request.method": request.method,
        "http.route": route,
        "http.response.status_code": reply.statusCode,
        "greffe.reference": request.id,
      },
      failed: reply.statusCode >= 500,
    });
  });
}
