import { randomUUID } from "node:crypto";
import type { Logger } from "../log.ts";
import type { CollectorAccess } from "./collector-access.ts";
import type { FinishedSpan, SpanFacts } from "./tracer.ts";

const batchSize = 512;
const mostWaiting = 8192;
const everyMs = 5000;
const patienceMs = 10_000;

export interface Exporter {
  take(span: FinishedSpan): void;
  stop(): Promise<void>;
}

/**
 * Sends spans to a collector in batches: OTLP over HTTP as JSON. A collector that is away costs nothing but the spans:
 * they are dropped beyond a number, and the log says so once until it answers again.
 */
export function createExporter(access: CollectorAccess, log: Logger): Exporter {
  const resource = {
    attributes: attributesOf({ "service.name": "greffe", "service.instance.id": randomUUID() }),
  };
  let waiting: FinishedSpan[] = [];
  let sending: Promise<void> = Promise.resolve();
  let isAway = false;
  const send = async (spans: readonly FinishedSpan[]) => {
    const body = {
      resourceSpans: [{ resource, scopeSpans: [{ scope: { name: "greffe" }, spans: spans.map(written) }] }],
    };
    try {
      const answer = await fetch(access.url, {
        method: "POST",
        headers: { ...access.headers, "content-type": "application/json" },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(patienceMs),
        redirect: "error",
      });
      await answer.body?.cancel();
      if (!answer.ok) throw new Error(`The collector answered ${answer.status}`);
      isAway = false;
    } catch (error) {
      if (!isAway) log.warn({ err: error }, "the collector of traces does not take them: they are dropped");
      isAway = true;
    }
  };
  const flush = () => {
    const spans = waiting;
    waiting = [];
    if (spans.length > 0) sending = sending.then(() => send(spans));
    return sending;
  };
  const timer = setInterval(() => void flush(), everyMs);
  timer.unref();
  return {
    take: (span) => {
      if (waiting.length >= mostWaiting) return;
      waiting.push(span);
      if (waiting.length === batchSize && !isAway) void flush();
    },
    stop: async () => {
      clearInterval(timer);
      await flush();
    },
  };
}

function written(span: FinishedSpan) {
  return {
    traceId: span.traceId,
    spanId: span.spanId,
    ...(span.parentSpanId === null ? {} : { parentSpanId: span.parentSpanId }),
    name: span.name,
    kind: span.kind,
    startTimeUnixNano: span.beganAt.toString(),
    endTimeUnixNano: span.endedAt.toString(),
    attributes: attributesOf(span.facts),
    status: span.failed ? { code: 2 } : {},
  };
}

function attributesOf(facts: SpanFacts) {
  return Object.entries(facts).map(([key, value]) => ({ key, value: anyValue(value) }));
}

function anyValue(value: string | number | boolean) {
  if (typeof value === "string") return { stringValue: value };
  if (typeof value === "boolean") return { boolValue: value };
  return Number.isInteger(value) ? { intValue: String(value) } : { doubleValue: value };
}
