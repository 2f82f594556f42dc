import { createHash, type KeyObject } from "node:crypto";
import { sql } from "kysely";
import { canonicalJson, type Json } from "../../../kernel/canonical-json.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { tileWidth } from "../domain/incremental-tree.ts";
import { type LogKey, originOf, signText } from "../domain/log-key.ts";
import { logKeys } from "../queries/log-keys.ts";
import { hashedEventOf } from "../queries/prove-event.ts";
import { hex } from "../view.ts";
import { endText, type LineOf, type RecordLine } from "./record-line.ts";
import "../db.ts";

const page = 1000;

export interface RecordSigner {
  readonly keyId: string;
  readonly key: KeyObject;
}

/**
 * The whole record, line by line, as one snapshot sees it. It writes what the tables say, right or wrong: to judge is
 * the verifier's work.
 */
export async function* writeRecord(tx: Transaction, signer: RecordSigner): AsyncGenerator<Buffer> {
  const digest = createHash("sha256");
  let lines = 0;
  const written = (line: RecordLine): Buffer => {
    const bytes = Buffer.from(`${canonicalJson(line as unknown as Json)}\n`, "utf8");
    digest.update(bytes);
    lines++;
    return bytes;
  };
  const keys = await logKeys(tx);
  const origin = originOf(keys[0]?.keyId ?? signer.keyId);
  yield written({ kind: "record", version: 1, origin, signedBy: signer.keyId });
  for (const key of keys) yield written(keyLine(key));
  for await (const line of logLines(tx)) yield written(line);
  for await (const line of uncoveredLines(tx)) yield written(line);
  for await (const line of chainLines(tx)) yield written(line);
  const end = { lines, digest: digest.copy().digest("hex") };
  yield written({ kind: "end", ...end, signature: hex(signText(endText(origin, end), signer.key)) });
}

function keyLine(key: LogKey): LineOf<"key"> {
  return {
    kind: "key",
    keyId: key.keyId,
    publicKey: hex(key.publicKey),
    validFrom: key.validFrom,
    previousKeyId: key.previousKeyId,
    signature: hex(key.signature),
    successionSignature: key.successionSignature === null ? null : hex(key.successionSignature),
  };
}

/** Each event at its position, each tile and head where it became due. */
async function* logLines(tx: Transaction): AsyncGenerator<RecordLine> {
  yield* headLines(tx, 0, 0);
  let next = 0;
  for (let rows = await entriesFrom(tx, 0); rows.length > 0; rows = await entriesFrom(tx, next)) {
    const heads = await linesBySize(tx, next + 1, (rows.at(-1)?.position ?? 0) + 1);
    for (const row of rows) {
      const { position, leaf_hash } = row;
      if (row.hash === null) yield { kind: "missing", position, leaf: hex(leaf_hash) };
      else
        yield {
          kind: "event",
          position,
          hash: hex(row.hash),
          leaf: hex(leaf_hash),
          ...hashedEventOf(row as FoundEvent),
        };
      yield* tileLines(tx, position + 1);
      yield* heads.get(position + 1) ?? [];
      next = position + 1;
    }
  }
  yield* headLines(tx, next + 1, Number.MAX_SAFE_INTEGER);
}

type FoundEvent = Parameters<typeof hashedEventOf>[0] & { hash: Buffer };
type Entry = { position: number; leaf_hash: Buffer } & (FoundEvent | { hash: null });

async function entriesFrom(tx: Transaction, position: number): Promise<Entry[]> {
  const rows = await sql<Entry>`
    select l.position, l.leaf_hash, e.* from log_entries l left join events e on e.id = l.event_id
    where l.position >= ${position} order by l.position limit ${page}`.execute(tx.db);
  return rows.rows;
}

async function* tileLines(tx: Transaction, size: number): AsyncGenerator<LineOf<"tile">> {
  for (let level = 0, count = size / tileWidth; Number.isInteger(count); level++, count /= tileWidth) {
    const index = count - 1;
    const tile = await tx.db
      .selectFrom("log_tiles")
      .selectAll()
      .where("level", "=", level)
      .where("index", "=", index)
      .executeTakeFirst();
    if (tile !== undefined) yield { kind: "tile", level, index, hashes: hex(tile.hashes), root: hex(tile.root) };
  }
}

async function* headLines(tx: Transaction, from: number, to: number): AsyncGenerator<RecordLine> {
  for (const lines of (await linesBySize(tx, from, to)).values()) yield* lines;
}

async function linesBySize(tx: Transaction, from: number, to: number): Promise<Map<number, RecordLine[]>> {
  const heads = tx.db.selectFrom("log_heads").selectAll().where("size", ">=", from).where("size", "<=", to);
  const stamps = tx.db.selectFrom("log_timestamps").selectAll().where("head_size", ">=", from);
  const bySize = new Map<number, RecordLine[]>();
  const at = (size: number) => bySize.get(size) ?? bySize.set(size, []).get(size) ?? [];
  for (const head of await heads.orderBy("size").execute())
    at(head.size).push({
      kind: "head",
      size: head.size,
      rootHash: hex(head.root_hash),
      at: head.signed_at.toISOString(),
      keyId: head.key_id,
      signature: hex(head.signature),
    });
  for (const stamp of await stamps.where("head_size", "<=", to).orderBy("head_size").orderBy("token").execute())
    at(stamp.head_size).push({ kind: "timestamp", size: stamp.head_size, token: hex(stamp.token) });
  return bySize;
}

async function* uncoveredLines(tx: Transaction): AsyncGenerator<LineOf<"uncovered">> {
  const rows = await sql<FoundEvent>`
    select e.* from events e where not exists (select from log_entries l where l.event_id = e.id) order by e.id`.execute(
    tx.db,
  );
  for (const row of rows.rows) yield { kind: "uncovered", hash: hex(row.hash), ...hashedEventOf(row) };
}

async function* chainLines(tx: Transaction): AsyncGenerator<LineOf<"chain">> {
  for (let after: string | null = null; ; ) {
    let query = tx.db.selectFrom("chain_heads").selectAll().orderBy("chain_id").limit(page);
    if (after !== null) query = query.where("chain_id", ">", after);
    const rows: { chain_id: string; seq: number; hash: Buffer }[] = await query.execute();
    for (const row of rows) yield { kind: "chain", chainId: row.chain_id, seq: row.seq, hash: hex(row.hash) };
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.chain_id;
  }
}
