import { createHash } from "node:crypto";
import { canonicalJson, type Json } from "../../../kernel/canonical-json.ts";
import type { Instant } from "../../../kernel/time.ts";
import { eventHash, type HashedEvent } from "../domain/event-hash.ts";
import { IncrementalTree, type Tile } from "../domain/incremental-tree.ts";
import { isSigned, originOf } from "../domain/log-key.ts";
import { leafHash } from "../domain/merkle.ts";
import { headText } from "../domain/tree-head.ts";
import { readTimeStamp } from "../time-stamp/time-stamp.ts";
import { ChainBalance } from "./chain-balance.ts";
import { KeyRing } from "./check-keys.ts";
import { RecordFault, type RecordFaultCode } from "./record-fault.ts";
import { endText, type LineOf, type RecordLine } from "./record-line.ts";

const bytes = (hex: string) => Buffer.from(hex, "hex");
const sections = ["keys", "log", "uncovered", "chains", "end"] as const;
type Section = (typeof sections)[number];

export interface RecordSummary {
  readonly origin: string;
  readonly signedBy: string;
  readonly events: number;
  /** Committed while the export ran: in their chains, and not in the log yet. */
  readonly uncovered: number;
  readonly heads: number;
  readonly chains: number;
  readonly head: { readonly size: number; readonly rootHash: string; readonly at: string } | null;
}

/** Judges a record line by line in constant memory; `accept` throws a RecordFault at the first line that is wrong. */
export class RecordCheck {
  readonly #keys: KeyRing;
  readonly #tree = new IncrementalTree();
  readonly #balance = new ChainBalance();
  readonly #digest = createHash("sha256");
  readonly #onHead: (head: LineOf<"head">) => void;
  #section: Section = "keys";
  #line = 0;
  #begun: LineOf<"record"> | null = null;
  #tiles: Tile[] = [];
  #head: LineOf<"head"> | null = null;
  #lastEvent = "";
  #firstSinceHead = "";
  #lastChain = "";
  #endFits = false;
  #counts = { uncovered: 0, heads: 0, chains: 0 };

  constructor(given: Buffer, onHead: (head: LineOf<"head">) => void = () => undefined) {
    this.#keys = new KeyRing(given);
    this.#onHead = onHead;
  }

  accept(line: Buffer): void {
    this.#line++;
    if (this.#section === "end") throw this.#fault("added-after-end");
    const parsed = this.#read(line);
    if (parsed.kind !== "end") this.#digest.update(line).update("\n");
    try {
      this.#judge(parsed);
    } catch (error) {
      if (error instanceof RecordFault) throw error;
      throw this.#fault("record-unreadable");
    }
  }

  /** @returns whether every chain is whole: false means that some event or chain head does not fit */
  finish(): { summary: RecordSummary; chainsFit: boolean } {
    const begun = this.#begun;
    if (this.#section !== "end" || begun === null) throw this.#fault("truncated");
    const chainsFit = this.#balance.isEven();
    if (chainsFit && !this.#endFits) throw this.#fault("end-wrong");
    const { origin, signedBy } = begun;
    const { size = 0, rootHash = "", at = "" } = this.#head ?? {};
    const head = this.#head === null ? null : { size, rootHash, at };
    return { summary: { origin, signedBy, events: this.#tree.size, ...this.#counts, head }, chainsFit };
  }

  #fault(code: RecordFaultCode, facts: Record<string, string | number> = {}): RecordFault {
    return new RecordFault(code, { line: this.#line, position: this.#tree.size, ...facts });
  }

  #read(line: Buffer): RecordLine {
    try {
      const value: Json = JSON.parse(line.toString("utf8"));
      // One form only: a byte that changes nothing of the meaning is found too.
      if (Buffer.from(canonicalJson(value), "utf8").equals(line)) return value as unknown as RecordLine;
    } catch {
      // Not JSON: refused below, as what is not canonical.
    }
    throw this.#fault("record-unreadable");
  }

  #judge(line: RecordLine): void {
    if (this.#begun === null) this.#begin(line);
    else if (line.kind === "key") this.#key(line);
    else if (line.kind === "event") this.#event(line);
    else if (line.kind === "missing") throw this.#fault("event-missing");
    else if (line.kind === "tile") this.#tile(line);
    else if (line.kind === "head") this.#signedHead(line);
    else if (line.kind === "timestamp") this.#timestamp(line);
    else if (line.kind === "uncovered") this.#uncovered(line);
    else if (line.kind === "chain") this.#chain(line);
    else if (line.kind === "end") this.#end(line);
    else throw this.#fault("record-unreadable");
  }

  #key(key: LineOf<"key">): void {
    this.#enter("keys", key.kind);
    this.#keys.accept(key, this.#line);
  }

  #uncovered(event: LineOf<"uncovered">): void {
    this.#enter("uncovered", event.kind);
    this.#counts.uncovered++;
    this.#inChain(event, event.hash);
  }

  #begin(line: RecordLine): void {
    if (line.kind !== "record" || line.version !== 1) throw this.#fault("record-unreadable");
    this.#begun = line;
  }

  /** Sections follow one another; what one leaves open is named when the next begins. */
  #enter(section: Section, kind: string): void {
    const [from, to] = [sections.indexOf(this.#section), sections.indexOf(section)];
    if (to < from) throw this.#fault("line-out-of-place", { kind });
    if (from === 0 && to > 0) this.#keys.close(this.#begun?.signedBy ?? "");
    if (from <= 1 && to > 1) this.#closeLog();
    this.#section = section;
  }

  #closeLog(): void {
    this.#noTileDue();
    const from = this.#head?.size ?? 0;
    if (this.#head === null || from !== this.#tree.size) throw this.#fault("head-missing", { from });
  }

  #noTileDue(): void {
    const [due] = this.#tiles;
    if (due !== undefined) throw this.#fault("tile-wrong", { tile: `${due.level}/${due.index}` });
  }

  #event(event: LineOf<"event">): void {
    this.#enter("log", event.kind);
    this.#noTileDue();
    const named = { event: `${event.chainId}:${event.seq}` };
    if (event.position !== this.#tree.size)
      throw this.#fault(event.position < this.#tree.size ? "event-repeated" : "event-missing", named);
    this.#inChain(event, event.hash);
    const leaf = leafHash(bytes(event.hash));
    if (event.leaf !== leaf.toString("hex")) throw this.#fault("leaf-wrong", named);
    this.#tiles = this.#tree.add(leaf);
    if (this.#firstSinceHead === "") this.#firstSinceHead = named.event;
  }

  #inChain(event: HashedEvent, hash: string): void {
    const { chainId, seq, type, caseId, actorId, actorKind, occurredAt, payload, previousHash } = event;
    const covered = { chainId, seq, type, caseId, actorId, actorKind, occurredAt, payload, previousHash };
    this.#lastEvent = `${chainId}:${seq}`;
    if (eventHash(covered) !== hash) throw this.#fault("event-changed", { event: this.#lastEvent });
    this.#balance.bring(event, hash);
  }

  #tile(line: LineOf<"tile">): void {
    this.#enter("log", line.kind);
    const due = this.#tiles.shift();
    const tile = `${line.level}/${line.index}`;
    if (due === undefined) throw this.#fault("line-out-of-place", { kind: line.kind });
    const fits =
      tile === `${due.level}/${due.index}` &&
      line.hashes === due.hashes.toString("hex") &&
      line.root === due.root.toString("hex");
    if (!fits) throw this.#fault("tile-wrong", { tile: `${due.level}/${due.index}` });
  }

  #signedHead(head: LineOf<"head">): void {
    this.#enter("log", head.kind);
    this.#noTileDue();
    if (head.size > this.#tree.size) throw this.#fault("event-missing");
    if (head.size < this.#tree.size || head.size === this.#head?.size)
      throw this.#fault("line-out-of-place", { kind: head.kind });
    const named = { size: head.size, from: this.#head?.size ?? 0, event: this.#firstSinceHead || "—" };
    const rootHash = this.#tree.root();
    const text = headText({ origin: this.#begun?.origin ?? "", size: head.size, rootHash, at: head.at as Instant });
    const key = this.#keys.keyOf(head.keyId);
    const isOfThisTree = head.rootHash === rootHash.toString("hex");
    if (!isOfThisTree) throw this.#fault("head-wrong", { ...named, position: Math.max(0, head.size - 1) });
    if (key === null || !isSigned(text, bytes(head.signature), key)) throw this.#fault("head-unsigned", named);
    this.#head = head;
    this.#firstSinceHead = "";
    this.#counts.heads++;
    this.#onHead(head);
  }

  #timestamp(stamp: LineOf<"timestamp">): void {
    this.#enter("log", stamp.kind);
    const head = this.#head;
    if (head === null || stamp.size !== head.size) throw this.#fault("timestamp-wrong", { size: stamp.size });
    const [origin, at] = [this.#begun?.origin ?? "", head.at as Instant];
    const text = headText({ origin, size: head.size, rootHash: bytes(head.rootHash), at });
    const stamped = readTimeStamp(bytes(stamp.token)).hash;
    if (!stamped.equals(createHash("sha256").update(text).digest()))
      throw this.#fault("timestamp-wrong", { size: stamp.size });
  }

  #chain(chain: LineOf<"chain">): void {
    this.#enter("chains", chain.kind);
    if (chain.chainId <= this.#lastChain) throw this.#fault("line-out-of-place", { kind: chain.kind });
    this.#lastChain = chain.chainId;
    this.#counts.chains++;
    this.#balance.take(chain.chainId, chain.seq, chain.hash);
  }

  #end(end: LineOf<"end">): void {
    this.#enter("end", end.kind);
    const { origin = "", signedBy = "" } = this.#begun ?? {};
    const [key, first] = [this.#keys.keyOf(signedBy), this.#keys.first];
    this.#endFits =
      end.lines === this.#line - 1 &&
      end.digest === this.#digest.digest("hex") &&
      first !== null &&
      origin === originOf(first) &&
      key !== null &&
      isSigned(endText(origin, end), bytes(end.signature), key);
  }
}
