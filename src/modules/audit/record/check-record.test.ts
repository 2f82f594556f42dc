import { createHash, generateKeyPairSync, type KeyObject } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { canonicalJson, type Json } from "../../../kernel/canonical-json.ts";
import type { Instant } from "../../../kernel/time.ts";
import { eventHash, noHash } from "../domain/event-hash.ts";
import { IncrementalTree } from "../domain/incremental-tree.ts";
import { keyIdOf, keyText, originOf, rawPublicKey, signText } from "../domain/log-key.ts";
import { leafHash } from "../domain/merkle.ts";
import { headText } from "../domain/tree-head.ts";
import { RecordCheck } from "./check-record.ts";
import { endText, type RecordLine } from "./record-line.ts";
import { verifyRecord } from "./verify-record.ts";

const at = "2026-11-24T15:00:00.000Z" as Instant;
const newKey = () => generateKeyPairSync("ed25519").privateKey;
const idOf = (key: KeyObject) => keyIdOf(rawPublicKey(key));
const [first, second] = [newKey(), newKey()];
const origin = originOf(idOf(first));

const begin = (signedBy = first): RecordLine => ({ kind: "record", version: 1, origin, signedBy: idOf(signedBy) });
function keyLine(key: KeyObject, before: KeyObject | null = null, isVouched = true): RecordLine {
  const stated = { keyId: idOf(key), validFrom: at, previousKeyId: before === null ? null : idOf(before) };
  const signed = (by: KeyObject) => signText(keyText(stated), by).toString("hex");
  const successionSignature = before === null || !isVouched ? null : signed(before);
  const publicKey = rawPublicKey(key).toString("hex");
  return { kind: "key", ...stated, publicKey, signature: signed(key), successionSignature };
}

const tree = new IncrementalTree();
const heads: RecordLine[] = [];
/** Two events, each the first of a chain of its own, and the head after each. */
const [one, other] = ["a", "b"].map((chainId, position): RecordLine => {
  const event = { chainId, seq: 1, type: "case-opened", caseId: null, actorId: null, actorKind: "system" };
  const hash = eventHash({ ...event, occurredAt: at, payload: {}, previousHash: noHash });
  const leaf = leafHash(Buffer.from(hash, "hex"));
  tree.add(leaf);
  const rootHash = tree.root();
  const size = position + 1;
  const signature = signText(headText({ origin, size, rootHash, at }), first).toString("hex");
  heads.push({ kind: "head", size, rootHash: rootHash.toString("hex"), at, keyId: idOf(first), signature });
  const hashed = { ...event, occurredAt: at, payload: {}, previousHash: noHash };
  return { kind: "event", position, hash, leaf: leaf.toString("hex"), ...hashed };
}) as [RecordLine, RecordLine];
const [headOfOne, head] = heads as [RecordLine, RecordLine];
const chainOf = (event: RecordLine): RecordLine =>
  event.kind === "event" ? { kind: "chain", chainId: event.chainId, seq: event.seq, hash: event.hash } : event;
const chains = [chainOf(one), chainOf(other)];

/** What a reader who trusts the first key says of these lines, with the last line as an export would sign it. */
function judged(lines: readonly RecordLine[], signer = first): string {
  const check = new RecordCheck(rawPublicKey(first));
  const digest = createHash("sha256");
  const written = (line: RecordLine) => Buffer.from(canonicalJson(line as unknown as Json));
  try {
    for (const line of lines) {
      digest.update(written(line)).update("\n");
      check.accept(written(line));
    }
    const end = { lines: lines.length, digest: digest.digest("hex") };
    const signature = signText(endText(origin, end), signer).toString("hex");
    check.accept(written({ kind: "end", ...end, signature }));
    const { summary, chainsFit } = check.finish();
    return chainsFit ? `whole, ${summary.events} events` : "chains do not fit";
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}
const start = [begin(), keyLine(first)];
const tile: RecordLine = { kind: "tile", level: 0, index: 0, hashes: "", root: "" };
const stamp = (size: number): RecordLine => ({ kind: "timestamp", size, token: "00" });

test.each<[string, readonly RecordLine[], string]>([
  ["a record", [...start, one, headOfOne, other, head, ...chains], "whole, 2 events"],
  ["one head for both events", [...start, one, other, head, ...chains], "whole, 2 events"],
  ["no first line", [keyLine(first), one, head], "record-unreadable"],
  ["a form of tomorrow", [{ ...begin(), version: 2 } as never, keyLine(first)], "record-unreadable"],
  ["no head at all", [...start, one, other, ...chains], "head-missing"],
  ["an event after the last head", [...start, one, headOfOne, other, ...chains], "head-missing"],
  ["a head of events that are not there", [...start, one, head], "event-missing"],
  ["a head twice", [...start, one, other, head, head, ...chains], "line-out-of-place"],
  ["a head of before", [...start, one, other, headOfOne, head, ...chains], "line-out-of-place"],
  ["a tile where none is full", [...start, one, tile], "line-out-of-place"],
  ["a stamp before any head", [...start, stamp(1)], "timestamp-wrong"],
  ["a stamp of another head", [...start, one, headOfOne, stamp(2)], "timestamp-wrong"],
  ["a stamp that is none", [...start, one, headOfOne, stamp(1)], "record-unreadable"],
  ["chains in another order", [...start, one, other, head, ...chains.toReversed()], "line-out-of-place"],
  ["a chain twice", [...start, one, other, head, ...chains, chainOf(other)], "line-out-of-place"],
  ["a chain left out", [...start, one, other, head, chainOf(one)], "chains do not fit"],
  ["a key after the events", [...start, one, headOfOne, keyLine(second, first)], "line-out-of-place"],
])("%s: %o is judged %s", (_what, lines, said) => {
  expect(judged(lines)).toBe(said);
});

test("a key that follows is vouched for by the one before it, and the last signs the record", () => {
  const log = [one, other, head, ...chains];
  const rotated = [begin(second), keyLine(first), keyLine(second, first)];
  expect(judged([...rotated, ...log], second)).toBe("whole, 2 events");
  expect(judged([...rotated, ...log], first)).toBe("end-wrong");
  expect(judged([begin(second), keyLine(first), keyLine(second, first, false), ...log])).toBe("key-not-vouched-for");
  expect(judged([begin(first), keyLine(first), keyLine(second, first), ...log])).toBe("another-key");
  expect(judged([begin(second), keyLine(second), ...log])).toBe("another-key");
});

test("a line longer than any that is written is not read to its end", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "greffe-long-"));
  const file = path.join(folder, "record");
  writeFileSync(file, Buffer.alloc(17 * 1024 * 1024, "x"));
  const read = verifyRecord(file, { publicKey: rawPublicKey(first) });
  await expect(read).rejects.toMatchObject({ code: "record-unreadable", facts: { line: 1 } });
  rmSync(folder, { recursive: true });
});
