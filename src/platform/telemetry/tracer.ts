import { AsyncLocalStorage } from "node:async_hooks";
import { randomBytes } from "node:crypto";
import { Refused } from "../../kernel/refusal.ts";

/** What a span says: codes, routes, names of tasks, numbers. Never a person, a file, an address or what was asked for. */
export type SpanFacts = Readonly<Record<string, string | number | boolean>>;

/** Request from outside, work inside, job: as OTLP numbers them. */
export const spanKinds = { internal: 1, server: 2, consumer: 5 } as const;

export interface FinishedSpan {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId: string | null;
  readonly name: string;
  readonly kind: number;
  /** Nanoseconds since 1970. */
  readonly beganAt: bigint;
  readonly endedAt: bigint;
  readonly facts: SpanFacts;
  readonly failed: boolean;
}

export interface OpenSpan {
  /** Whatever runs in here belongs to the span. */
  within<T>(run: () => T): T;
  /** Once; the last name counts. */
  end(outcome: { readonly name?: string; readonly facts?: SpanFacts; readonly failed?: boolean }): void;
}

export interface Tracer {
  /** Begins a span below the one in which this is called, or below a parent from elsewhere (`traceparent`). */
  begin(name: string, kind: number, facts: SpanFacts, traceparent?: string): OpenSpan;
  /** A span around some work; an error of the work ends it as failed and goes on. */
  span<T>(name: string, kind: number, facts: SpanFacts, run: () => Promise<T>): Promise<T>;
  /** Sends what waits. */
  stop(): Promise<void>;
}

/** Traces are not configured: nothing is measured and nothing is kept. */
export const noTracer: Tracer = {
  begin: () => ({ within: (run) => run(), end: () => undefined }),
  span: (_name, _kind, _facts, run) => run(),
  stop: async () => undefined,
};

interface Place {
  readonly traceId: string;
  readonly spanId: string;
  readonly kept: boolean;
}

export interface TracerParts {
  /** From 0 to 1: how many of the traces that begin here are kept. */
  readonly ratio: number;
  take(span: FinishedSpan): void;
  stop(): Promise<void>;
}

export function createTracer({ ratio, take, stop }: TracerParts): Tracer {
  const here = new AsyncLocalStorage<Place>();
  const begin: Tracer["begin"] = (name, kind, facts, traceparent) => {
    const parent = placeIn(traceparent) ?? here.getStore() ?? null;
    const place: Place = {
      traceId: parent?.traceId ?? randomBytes(16).toString("hex"),
      spanId: randomBytes(8).toString("hex"),
      kept: parent?.kept ?? Math.random() < ratio,
    };
    const [beganAt, clock] = [BigInt(Date.now()) * 1_000_000n, process.hrtime.bigint()];
    return {
      within: (run) => here.run(place, run),
      end: (outcome) => {
        if (!place.kept) return;
        take({
          traceId: place.traceId,
          spanId: place.spanId,
          parentSpanId: parent?.spanId ?? null,
          name: outcome.name ?? name,
          kind,
          beganAt,
          endedAt: beganAt + process.hrtime.bigint() - clock,
          facts: { ...facts, ...outcome.facts },
          failed: outcome.failed === true,
        });
      },
    };
  };
  const span: Tracer["span"] = async (name, kind, facts, run) => {
    const open = begin(name, kind, facts);
    try {
      const result = await open.within(run);
      open.end({});
      return result;
    } catch (error) {
      // A refusal is an answer. The words of an error may hold what somebody sent: only its kind is said.
      const code = codeOf(error);
      open.end({ facts: { "error.type": code ?? nameOf(error) }, failed: code === null });
      throw error;
    }
  };
  return { begin, span, stop };
}

function codeOf(error: unknown): string | null {
  return error instanceof Refused ? error.code : null;
}

const nameOf = (error: unknown) => (error instanceof Error ? error.constructor.name : "unknown");

/** The place in a trace that began elsewhere: W3C Trace Context, version 00. */
function placeIn(traceparent: string | undefined): Place | null {
  const [, traceId, spanId, flags] = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/.exec(traceparent ?? "") ?? [];
  if (traceId === undefined || spanId === undefined || /^0+$/.test(traceId) || /^0+$/.test(spanId)) return null;
  return { traceId, spanId, kept: (Number.parseInt(flags ?? "0", 16) & 1) === 1 };
}
