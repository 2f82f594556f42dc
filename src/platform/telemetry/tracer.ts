import { Refused } from "../../kernel/refusal.ts";

/** What a span says: codes, routes, names of tasks, numbers. Never a person, a case, an address or what was asked for. */
type SpanFacts = Readonly<Record<string, string | number | boolean>>;

/** Request from outside, work inside, job: as OpenTelemetry numbers them (`SpanKind`). */
export const spanKinds = { internal: 0, server: 1, consumer: 4 } as const;

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

/** What `span` does with the beginnings of a tracer. */
export function spanAround(begin: Tracer["begin"]): Tracer["span"] {
  return async (name, kind, facts, run) => {
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
}

function codeOf(error: unknown): string | null {
  return error instanceof Refused ? error.code : null;
}

const nameOf = (error: unknown) => (error instanceof Error ? error.constructor.name : "unknown");
