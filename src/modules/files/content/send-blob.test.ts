import type { IncomingHttpHeaders } from "node:http";
import type { FastifyReply } from "fastify";
import { expect, test } from "vitest";
import type { Services } from "../../../platform/http/route.ts";
import { sendBlob } from "./send-blob.ts";

/** What is answered for a file of ten bytes: the code, the headers and which bytes. */
async function answered(headers: IncomingHttpHeaders, size: number | null = 10) {
  const sent = { code: 200, headers: {} as Record<string, unknown>, body: undefined as unknown };
  const reply = {
    code: (code: number) => Object.assign(sent, { code }) && reply,
    header: (name: string, value: unknown) => Object.assign(sent.headers, { [name]: value }) && reply,
    headers: (all: object) => Object.assign(sent.headers, all) && reply,
    send: (body: unknown) => Object.assign(sent, { body }) && reply,
  };
  const blobs = { size: async () => size, open: (hash: string, part: unknown = "whole") => [hash, part] };
  await sendBlob({ blobs } as unknown as Services, headers, reply as unknown as FastifyReply, "a-hash");
  return sent;
}

test.each([
  [undefined, 200, { "content-length": 10 }, ["a-hash", "whole"]],
  ["bytes=2-4", 206, { "content-range": "bytes 2-4/10", "content-length": 3 }, ["a-hash", { from: 2, to: 4 }]],
  ["bytes=10-", 416, { "content-range": "bytes */10" }, undefined],
] as const)("who asks for %s is answered %i", async (range, code, headers, body) => {
  expect(await answered({ range })).toEqual({ code, headers: { etag: '"a-hash"', ...headers }, body });
});

test.each([
  ['"a-hash"', 206],
  ['"another"', 200],
  ["Mon, 30 Nov 2026 00:00:00 GMT", 200],
])("who has a part of %s is answered %i", async (name, code) => {
  expect((await answered({ range: "bytes=2-4", "if-range": name })).code).toBe(code);
});

test("a blob that is not there is a fault of ours", async () => {
  await expect(answered({}, null)).rejects.toThrow("a-hash is missing");
});
