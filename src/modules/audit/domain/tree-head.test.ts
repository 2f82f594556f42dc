import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import type { Instant } from "../../../kernel/time.ts";
import { headText, noteOf } from "./tree-head.ts";

const head = {
  origin: "greffe.log/0123456789abcdef",
  size: 3,
  rootHash: Buffer.alloc(32, 1),
  at: "2026-11-24T15:00:00.000Z" as Instant,
  keyId: "0123456789abcdef",
  signature: Buffer.alloc(64, 2),
};

test("a head is signed as a checkpoint: origin, size, root and, as its extension, the moment", () => {
  const root = Buffer.alloc(32, 1).toString("base64");
  expect(headText(head)).toBe(`greffe.log/0123456789abcdef\n3\n${root}\nat 2026-11-24T15:00:00.000Z\n`);
});

test("as a note it names its key by four bytes before the signature (C2SP signed-note)", () => {
  const publicKey = Buffer.alloc(32, 3);
  const [text, signed = ""] = noteOf(head, { publicKey }).split("\n\n");
  expect(`${text}\n`).toBe(headText(head));
  const [, name, encoded = ""] = /^— (\S+) (\S+)\n$/.exec(signed) ?? [];
  expect(name).toBe(head.origin);
  const bytes = Buffer.from(encoded, "base64");
  const named = createHash("sha256").update(`${head.origin}\n`).update(Buffer.of(1)).update(publicKey).digest();
  expect(bytes).toEqual(Buffer.concat([named.subarray(0, 4), head.signature]));
});
