import http from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aReferral } from "../../../test/stages/referral.ts";
import { aTribunal, type Tribunal } from "../../../test/support/tribunal.ts";
import { openServer } from "../../app/server.ts";
import { nobody, theSystem } from "../../kernel/actor.ts";
import { readConfig } from "../config.ts";
import { defineJob } from "../jobs/job.ts";
import { startWorker } from "../jobs/worker.ts";
import type { Tracer } from "./tracer.ts";
import { openTracer, tracedStore } from "./traces.ts";

interface Span {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly status: { readonly code?: number };
  readonly attributes: readonly { readonly key: string; readonly value: Readonly<Record<string, unknown>> }[];
}

let t: Tribunal;
let collector: http.Server;
let tracer: Tracer;
const received: { path: string; key: string; text: string }[] = [];
let config: ReturnType<typeof readConfig>;

/** Stands for a collector: takes what comes and keeps it. */
beforeAll(async () => {
  t = await aTribunal();
  collector = http.createServer((request, reply) => {
    let text = "";
    request.on("data", (chunk: Buffer) => {
      text += chunk.toString();
    });
    request.on("end", () => {
      received.push({ path: request.url ?? "", key: String(request.headers["x-key"]), text });
      reply.end("{}");
    });
  });
  await new Promise<void>((resolve) => collector.listen(0, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`;
  config = readConfig(
    {
      GREFFE_HOME: t.services.config.home,
      OTEL_EXPORTER_OTLP_ENDPOINT: address,
      OTEL_EXPORTER_OTLP_HEADERS: "x-key=a%20b",
      GREFFE_TRUSTED_PROXIES: "127.0.0.1",
    },
    "/",
  );
  tracer = await openTracer(config, t.services.log);
});
afterAll(async () => {
  await t.close();
  collector.close();
});

const fact = (span: Span | undefined, key: string) =>
  String(Object.values(span?.attributes.find((one) => one.key === key)?.value ?? {})[0]);

test("a request, its transactions and jobs are spans of one shape, and no word of what was sent is in them", async () => {
  const services = { ...t.services, config, tracer, store: tracedStore(t.store, tracer) };
  const officer = await t.person("registry-officer");
  const app = await openServer(services, async (request) =>
    request.headers["x-test-actor"] === "o" ? officer : nobody,
  );
  const traceparent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
  const referral = aReferral();
  const sent = await app.inject({
    method: "POST",
    url: "/api/v1/referrals?secret=Zorvath",
    headers: { "x-test-actor": "o", traceparent, authorization: "Bearer Zorvath" },
    payload: referral as object,
  });
  expect(sent.statusCode).toBe(201);
  await app.inject("/api/v1/cases/Zorvath");
  const worker = await startWorker(
    t.store.pool,
    [
      defineJob({
        name: "job-of-the-test",
        handle: async () => {
          throw new RangeError("Zorvath");
        },
      }),
    ],
    services,
  );
  await t.store.transact(theSystem, (tx) => tx.addJob("job-of-the-test", { name: "Zorvath" }));
  await new Promise((resolve) => setTimeout(resolve, 2500));
  await worker.stop();
  await tracer.stop();
  await app.close();

  expect(received.map(({ path, key }) => [path, key])).toContainEqual(["/v1/traces", "a b"]);
  const spans: Span[] = received.flatMap(({ text }) => JSON.parse(text).resourceSpans[0].scopeSpans[0].spans);
  const request = spans.find((one) => fact(one, "http.response.status_code") === "201");
  expect(request).toMatchObject({
    name: "POST /api/v1/referrals",
    traceId: "0af7651916cd43dd8448eb211c80319c",
    parentSpanId: "b7ad6b7169203331",
  });
  expect(request?.status.code).not.toBe(2);
  const inside = spans.filter((one) => one.parentSpanId === request?.spanId);
  expect(inside.map((one) => [one.name, fact(one, "greffe.actor")])).toContainEqual(["transaction", "system"]);
  const job = spans.find((one) => one.name === "job job-of-the-test");
  expect([fact(job, "error.type"), job?.status.code, job?.parentSpanId]).toEqual(["RangeError", 2, undefined]);
  const all = received.map(({ text }) => text).join("");
  for (const word of ["Zorvath", "Alvo", "Bearer", "@greffe.example", ...wordsOf(referral)])
    expect(all, word).not.toContain(word);
}, 60_000);

/** The names in a referral. */
function wordsOf(value: unknown): string[] {
  const text = JSON.stringify(value);
  return [...text.matchAll(/"(?:givenNames|familyName|given|family|fullName)":"([^"]{3,})"/g)].map(
    ([, word = ""]) => word,
  );
}

test("without a collector nothing is measured, and one that is away costs nothing but the spans", async () => {
  expect(await (await openTracer({ traces: null }, t.services.log)).span("x", 1, {}, async () => 7)).toBe(7);
  const traces = { url: "http://127.0.0.1:9/v1/traces", headers: {}, ratio: 1 };
  const lost = await openTracer({ traces }, t.services.log);
  expect(await lost.span("x", 1, {}, async () => 8)).toBe(8);
  await lost.stop();
  const none = await openTracer({ traces: { ...traces, ratio: 0 } }, t.services.log);
  const before = received.length;
  await none.span("x", 1, {}, async () => 9);
  await none.stop();
  expect(received.length).toBe(before);
});
