import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { fastify } from "fastify";
import { afterAll, expect, test } from "vitest";
import { compressAnswers } from "./compressed-answers.ts";

const app = fastify();
compressAnswers(app);
const long = { words: "la même chose ".repeat(200) };
app.get("/api/v1/cases", async () => long);
app.get("/api/v1/auth/session", async () => long);
app.get("/api/v1/of/:length", async (request) => "x".repeat(Number((request.params as { length: string }).length)));
app.get("/api/v1/encoded", async (_request, reply) => reply.header("content-encoding", "own").send("x".repeat(2000)));
app.get("/api/v1/bytes", async (_request, reply) => reply.send(Buffer.alloc(2000)));
app.get("/api/v1/short", async () => ({ words: "peu" }));
afterAll(() => app.close());
const asked = (url: string, takes: string) => app.inject({ url, headers: { "accept-encoding": takes } });

test("a long answer goes as the browser takes it, and is the same", async () => {
  const br = await asked("/api/v1/cases", "gzip, deflate, br");
  expect(br.headers).toMatchObject({ "content-encoding": "br", vary: "accept-encoding" });
  expect(Number(br.headers["content-length"])).toBe(br.rawPayload.length);
  expect(JSON.parse(brotliDecompressSync(br.rawPayload).toString())).toEqual(long);
  const gz = await asked("/api/v1/cases", "gzip");
  expect(JSON.parse(gunzipSync(gz.rawPayload).toString())).toEqual(long);
  expect((await asked("/api/v1/cases", "identity")).json()).toEqual(long);
});

test("a short answer and those of signing in go as they are", async () => {
  for (const url of ["/api/v1/short", "/api/v1/auth/session"])
    expect((await asked(url, "br")).headers["content-encoding"], url).toBeUndefined();
});

test("a thousand characters are long, and what is encoded already, bytes, and what only looks, go as they are", async () => {
  const encodingOf = async (
    url: string,
    method: "GET" | "HEAD" = "GET",
    headers: object = { "accept-encoding": "br" },
  ) => (await app.inject({ method, url, headers: { ...headers } })).headers["content-encoding"];
  expect(await encodingOf("/api/v1/of/999")).toBeUndefined();
  expect(await encodingOf("/api/v1/of/1000")).toBe("br");
  expect(await encodingOf("/api/v1/of/1000", "HEAD")).toBeUndefined();
  expect(await encodingOf("/api/v1/of/1000", "GET", {})).toBeUndefined();
  expect(await encodingOf("/api/v1/encoded")).toBe("own");
  expect(await encodingOf("/api/v1/bytes")).toBeUndefined();
});
