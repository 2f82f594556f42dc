import { type ExportResult, ExportResultCode } from "@opentelemetry/core";
import { fastify } from "fastify";
import { afterAll, expect, test } from "vitest";
import { toldOnce } from "./otel-tracer.ts";
import { noTracer, type Tracer } from "./tracer.ts";
import { tracedStore, traceRequests } from "./traces.ts";

const begun: unknown[] = [];
const ended: { readonly name?: string; readonly failed?: boolean; readonly facts?: object }[] = [];
let within = 0;
const tracer = {
  begin: (...given: readonly unknown[]) => {
    begun.push(given);
    return {
      within: (run: () => unknown) => {
        within++;
        return run();
      },
      end: (outcome: (typeof ended)[number]) => void ended.push(outcome),
    };
  },
} as unknown as Tracer;

function aServer(trustsParents: boolean) {
  const app = fastify();
  traceRequests(app, tracer, trustsParents);
  app.get("/status/:code", async (request, reply) =>
    reply.code(Number((request.params as { code: string }).code)).send("x"),
  );
  return app;
}
const [trusting, alone] = [aServer(true), aServer(false)];
afterAll(async () => {
  await trusting.close();
  await alone.close();
});

test("a trace that began elsewhere goes on only where whoever sends it is trusted", async () => {
  begun.length = 0;
  await trusting.inject({ url: "/status/200", headers: { traceparent: "00-a-b-01" } });
  await trusting.inject({ url: "/status/200" });
  await alone.inject({ url: "/status/200", headers: { traceparent: "00-a-b-01" } });
  expect(begun.map((given) => (given as unknown[])[3])).toEqual(["00-a-b-01", undefined, undefined]);
});

test.each([
  ["/status/200", "GET /status/:code", false],
  ["/status/499", "GET /status/:code", false],
  ["/status/500", "GET /status/:code", true],
  ["/status/503", "GET /status/:code", true],
  ["/nothing", "GET none", false],
])("%s is a span named %s, failed or not", async (url, name, failed) => {
  [ended.length, within] = [0, 0];
  await alone.inject({ url });
  expect(ended).toMatchObject([{ name, failed }]);
  expect(within).toBe(2);
});

test("without a tracer the store is as it was", () => {
  const store = { transact: async () => 1 } as never;
  expect(tracedStore(store, noTracer)).toBe(store);
  expect(tracedStore(store, tracer)).not.toBe(store);
});

test("a collector that is away is told of once, until it answers again", () => {
  const told: unknown[] = [];
  const results: ExportResult[] = [];
  const error = new Error("away");
  const [fails, works] = [{ code: ExportResultCode.FAILED, error }, { code: ExportResultCode.SUCCESS }];
  const answers = [fails, fails, works, works, fails];
  const exporter = toldOnce(
    {
      export: (_spans, done) => done(answers.shift() ?? works),
      shutdown: async () => undefined,
    },
    { warn: (facts: unknown) => void told.push(facts) } as never,
  );
  for (let n = 0; n < 5; n++) exporter.export([], (result) => results.push(result));
  expect(told).toEqual([{ err: error }, { err: error }]);
  expect(results).toEqual([fails, fails, works, works, fails]);
});
