import { randomUUID } from "node:crypto";
import { type Context, defaultTextMapGetter, ROOT_CONTEXT, SpanStatusCode, trace } from "@opentelemetry/api";
import { AsyncLocalStorageContextManager } from "@opentelemetry/context-async-hooks";
import { type ExportResult, ExportResultCode, W3CTraceContextPropagator } from "@opentelemetry/core";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { resourceFromAttributes } from "@opentelemetry/resources";
import {
  BasicTracerProvider,
  BatchSpanProcessor,
  ParentBasedSampler,
  type ReadableSpan,
  type SpanExporter,
  TraceIdRatioBasedSampler,
} from "@opentelemetry/sdk-trace-base";
import { endWithin } from "../end-within.ts";
import type { Logger } from "../log.ts";
import type { CollectorAccess } from "./collector-access.ts";
import { spanAround, type Tracer } from "./tracer.ts";

const timeoutMs = 5000;
/** A tribunal that ends does not wait for a collector that is away. */
const secondsToEnd = 3;

/** Traces by OpenTelemetry's own SDK. Nothing is registered for the whole process: a part that looks for it finds nothing. */
export function createTracer(access: CollectorAccess & { readonly ratio: number }, log: Logger): Tracer {
  const provider = new BasicTracerProvider({
    resource: resourceFromAttributes({ "service.name": "greffe", "service.instance.id": randomUUID() }),
    sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(access.ratio) }),
    spanProcessors: [
      new BatchSpanProcessor(toldOnce(exporterTo(access), log), {
        maxQueueSize: 8192,
        exportTimeoutMillis: timeoutMs,
      }),
    ],
  });
  const own = provider.getTracer("greffe");
  const here = new AsyncLocalStorageContextManager().enable();
  const elsewhere = new W3CTraceContextPropagator();
  const begin: Tracer["begin"] = (name, kind, facts, traceparent) => {
    const parent: Context =
      traceparent === undefined
        ? here.active()
        : elsewhere.extract(ROOT_CONTEXT, { traceparent }, defaultTextMapGetter);
    const span = own.startSpan(name, { kind, attributes: facts }, parent);
    const within = trace.setSpan(parent, span);
    return {
      within: (run) => here.with(within, run),
      end: (outcome) => {
        if (outcome.name !== undefined) span.updateName(outcome.name);
        if (outcome.facts !== undefined) span.setAttributes(outcome.facts);
        if (outcome.failed === true) span.setStatus({ code: SpanStatusCode.ERROR });
        span.end();
      },
    };
  };
  return {
    begin,
    span: spanAround(begin),
    stop: async () => {
      const dropped = (error: unknown) => log.warn({ err: error }, "the last spans were not taken by the collector");
      await endWithin(secondsToEnd, () => provider.shutdown().catch(dropped));
      here.disable();
    },
  };
}

const exporterTo = ({ url, headers }: CollectorAccess) =>
  new OTLPTraceExporter({ url, headers: { ...headers }, timeoutMillis: timeoutMs });

/** A collector that is away costs nothing but the spans: the log says so once, until it answers again. */
export function toldOnce(exporter: SpanExporter, log: Pick<Logger, "warn">): SpanExporter {
  let isAway = false;
  return {
    export: (spans: ReadableSpan[], done: (result: ExportResult) => void) =>
      exporter.export(spans, (result) => {
        const failed = result.code !== ExportResultCode.SUCCESS;
        if (failed && !isAway)
          log.warn({ err: result.error }, "the collector of traces does not take them: they are dropped");
        isAway = failed;
        done(result);
      }),
    shutdown: () => exporter.shutdown(),
    forceFlush: async () => exporter.forceFlush?.(),
  };
}
