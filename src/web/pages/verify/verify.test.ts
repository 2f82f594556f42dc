import { createHash, generateKeyPairSync, sign } from "node:crypto";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "../../../kernel/canonical-json.ts";
import { isEvent, isHeadSigned, isInLog } from "./check-log.ts";
import { codeOf, readReceipt } from "./read-receipt.ts";

const sha = (...parts: Uint8Array[]) => createHash("sha256").update(Buffer.concat(parts)).digest();
const event = (n: number) => sha(Buffer.of(n));
const leaf = (n: number) => sha(Buffer.of(0), event(n));
const pair = (left: Buffer, right: Buffer) => sha(Buffer.of(1), left, right);
const root = pair(pair(leaf(0), leaf(1)), leaf(2));
const { privateKey, publicKey } = generateKeyPairSync("ed25519");
const raw = publicKey.export({ type: "spki", format: "der" }).subarray(12);
const key = { keyId: sha(raw).toString("hex"), publicKey: raw.toString("base64") };
const at = "2026-11-24T15:00:00.000Z";
const signature = sign(null, Buffer.from(`log\n3\n${root.toString("base64")}\nat ${at}\n`), privateKey).toString(
  "base64",
);
const head = { origin: "log", size: 3, rootHash: root.toString("hex"), at, keyId: key.keyId, signature };
const proofOf = (position: number, ...steps: Buffer[]) => ({
  eventHash: "",
  position,
  proof: steps.map((step) => step.toString("hex")),
  head,
});

describe("the check in the browser", () => {
  it("accepts an event with the proof of its place, and no other event or place", () => {
    const hash = event(1).toString("hex");
    expect(isInLog(hash, proofOf(1, leaf(0), leaf(2)))).toBe(true);
    expect(isInLog(event(2).toString("hex"), proofOf(2, pair(leaf(0), leaf(1))))).toBe(true);
    expect(isInLog(hash, proofOf(0, leaf(0), leaf(2)))).toBe(false);
    expect(isInLog(hash, proofOf(1, leaf(0)))).toBe(false);
    expect(isInLog(hash, proofOf(1, leaf(0), leaf(2), leaf(2)))).toBe(false);
    expect(isInLog(event(0).toString("hex"), proofOf(1, leaf(0), leaf(2)))).toBe(false);
    expect(isInLog(hash, proofOf(3, leaf(0), leaf(2)))).toBe(false);
  });

  it("accepts a head that a published key signed, and no changed head, other key or key under a false name", async () => {
    expect(await isHeadSigned(head, [key])).toBe(true);
    expect(await isHeadSigned({ ...head, size: 4 }, [key])).toBe(false);
    expect(await isHeadSigned({ ...head, at: at.replace("15:", "16:") }, [key])).toBe(false);
    expect(await isHeadSigned(head, [])).toBe(false);
    const other = generateKeyPairSync("ed25519").publicKey.export({ type: "spki", format: "der" }).subarray(12);
    expect(await isHeadSigned(head, [{ ...key, publicKey: other.toString("base64") }])).toBe(false);
  });

  it("recomputes an event from its fields", () => {
    const fields = { chainId: "c", payload: { é: 1 } };
    const hash = sha(Buffer.from(canonicalJson(fields))).toString("hex");
    expect(isEvent(fields, hash)).toBe(true);
    expect(isEvent({ ...fields, chainId: "d" }, hash)).toBe(false);
  });

  it("reads a code as it is typed from paper", () => {
    const code = "ab".repeat(32);
    expect(codeOf(` ${code.toUpperCase().replace(/(.{8})/g, "$1 ")}`)).toBe(code);
    // As a reader of PDFs gives it, with signs between that nobody sees.
    expect(codeOf(`\ufeff${code.replace(/(.{4})/g, "$1\u200b")}\u00ad\u2060`)).toBe(code);
    expect(codeOf(code.slice(1))).toBeNull();
    expect(codeOf(`${code.slice(1)}g`)).toBeNull();
  });

  it("reads a receipt and a proven event, and prefers the documents that the event names", () => {
    const [hash, one, two] = ["aa", "bb", "cc"].map((pairOfLetters) => pairOfLetters.repeat(32)) as [
      string,
      string,
      string,
    ];
    const receipt = { receiptNumber: "R-1", event: { id: "c:1", sha256: hash }, documents: [{ sha256: one }] };
    expect(readReceipt(JSON.stringify(receipt))).toEqual({
      number: "R-1",
      eventHash: hash,
      documents: [one],
      event: null,
    });
    const content = { chainId: "c", payload: { receiptNumber: "R-1", documents: [{ sha256: two }] } };
    const proven = readReceipt(JSON.stringify({ ...receipt, eventHash: hash, event: content }));
    expect(proven).toMatchObject({ eventHash: hash, documents: [two], event: content });
    for (const no of ["", "{", "null", "[]", '{"event":{"sha256":"x"}}']) expect(readReceipt(no)).toBeNull();
  });
});
