import { createReadStream } from "node:fs";
import { noHash } from "../domain/event-hash.ts";
import { RecordCheck, type RecordSummary } from "./check-record.ts";
import { RecordFault } from "./record-fault.ts";
import type { RecordLine } from "./record-line.ts";

const longestLine = 16 * 1024 * 1024;
const newline = 0x0a;

/** The lines of a file without their ends. @throws RecordFault `truncated` when the last line has no end */
async function* linesOf(file: string): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  let line = 0;
  for await (const chunk of createReadStream(file, { highWaterMark: 256 * 1024 }) as AsyncIterable<Buffer>) {
    const bytes: Buffer = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let from = 0;
    for (let at = bytes.indexOf(newline); at !== -1; at = bytes.indexOf(newline, from)) {
      line++;
      yield bytes.subarray(from, at);
      from = at + 1;
    }
    rest = bytes.subarray(from);
    if (rest.length > longestLine) throw new RecordFault("record-unreadable", { line: line + 1, position: line });
  }
  if (rest.length > 0) throw new RecordFault("truncated", { line, position: line });
}

export interface KeptHead {
  readonly size: number;
  readonly rootHash: string;
}

export interface VerifyOptions {
  /** The 32 bytes of the public key that the reader trusts. */
  readonly publicKey: Buffer;
  /** A head that the reader kept from earlier: it must be in the record. */
  readonly kept?: KeptHead | null;
  readonly onLine?: (line: number) => void;
}

/** Judges the record in a file, in constant memory. @throws RecordFault naming the first thing that is wrong */
export async function verifyRecord(file: string, options: VerifyOptions): Promise<RecordSummary> {
  const kept = options.kept ?? null;
  let found = kept === null;
  const check = new RecordCheck(options.publicKey, (head) => {
    found ||= head.size === kept?.size && head.rootHash === kept.rootHash;
  });
  let line = 0;
  for await (const bytes of linesOf(file)) {
    check.accept(bytes);
    options.onLine?.(++line);
  }
  const { summary, chainsFit } = check.finish();
  if (!chainsFit) throw await brokenChain(file, line);
  if (!found) throw new RecordFault("head-not-kept", { size: kept?.size ?? 0 });
  return summary;
}

const buckets = "0123456789abcdef";

/** Only after the balance said that some chain is broken: names the first, a sixteenth of the chains in memory at a time. */
async function brokenChain(file: string, lines: number): Promise<RecordFault> {
  let first = new RecordFault("end-wrong", { line: lines });
  for (const bucket of buckets) {
    const fault = await brokenChainIn(file, bucket, lines);
    if (fault !== null && Number(fault.facts["line"]) < Number(first.facts["line"])) first = fault;
  }
  return first;
}

async function brokenChainIn(file: string, bucket: string, lines: number): Promise<RecordFault | null> {
  const ends = new Map<string, { seq: number; hash: string }>();
  let line = 0;
  for await (const bytes of linesOf(file)) {
    line++;
    const parsed: RecordLine = JSON.parse(bytes.toString("utf8"));
    if (!("chainId" in parsed) || parsed.chainId.at(-1) !== bucket) continue;
    const end = ends.get(parsed.chainId) ?? { seq: 0, hash: noHash };
    if (parsed.kind === "chain") {
      if (end.seq !== parsed.seq || end.hash !== parsed.hash) return headFault(line, parsed.chainId, end.seq);
      ends.delete(parsed.chainId);
      continue;
    }
    if (parsed.seq !== end.seq + 1 || parsed.previousHash !== end.hash)
      return new RecordFault("chain-broken", { line, event: `${parsed.chainId}:${parsed.seq}` });
    ends.set(parsed.chainId, { seq: parsed.seq, hash: parsed.hash });
  }
  const [left] = ends;
  return left === undefined ? null : headFault(lines - 1, left[0], left[1].seq);
}

function headFault(line: number, chain: string, seq: number): RecordFault {
  return new RecordFault("chain-head-wrong", { line, chain, event: seq === 0 ? "—" : `${chain}:${seq}` });
}
