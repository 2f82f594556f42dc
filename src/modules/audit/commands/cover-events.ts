import { sql } from "kysely";
import type { Transaction } from "../../../platform/database/store.ts";
import type { Tile } from "../domain/incremental-tree.ts";
import { leafHash } from "../domain/merkle.ts";
import { incrementalTree } from "../queries/log-tree.ts";
import { currentSigner, signHead } from "../sign-head.ts";
import type { SigningKeys } from "../signing-keys.ts";
import "../db.ts";

const lockKey = 4_732_002;
const most = 5000;

/**
 * What is known to be covered: every event up to `after`, whatever still commits. An identity value is drawn before its
 * transaction commits, so a later id may be seen before an earlier one; `seen` waits until all who drew before it ended.
 * Whoever drew an id had its number as a transaction already, so `before` is a number given out after `id` was seen. The
 * end of a snapshot is no such number: running transactions may be younger than the youngest that ended.
 */
export interface Horizon {
  readonly after: number;
  readonly seen: { readonly id: number; readonly before: bigint } | null;
}

/** Nothing is known: the whole table is looked through once. */
export const fromTheStart: Horizon = { after: 0, seen: null };

export interface Coverage {
  readonly covered: number;
  readonly horizon: Horizon;
}

/**
 * Gives every committed event that has none its position, and signs the new head, in one transaction.
 * Null when another process is doing it. @throws Error when this machine does not hold the log's key
 */
export async function coverEvents(tx: Transaction, keys: SigningKeys, horizon: Horizon): Promise<Coverage | null> {
  const locked = await sql<{ mine: boolean }>`select pg_try_advisory_xact_lock(${lockKey}) as mine`.execute(tx.db);
  if (locked.rows[0]?.mine !== true) return null;
  const present = await horizonNow(tx);
  const rows = await sql<{ id: number; hash: Buffer }>`
    select e.id, e.hash from events e where e.id > ${horizon.after}
      and not exists (select from log_entries l where l.event_id = e.id)
    order by e.id limit ${most}`.execute(tx.db);
  await addToLog(tx, keys, rows.rows);
  const ended = horizon.seen !== null && present.oldest >= horizon.seen.before;
  const safe = ended ? (horizon.seen?.id ?? 0) : horizon.after;
  const reached = rows.rows.length < most ? safe : Math.min(safe, rows.rows.at(-1)?.id ?? 0);
  const after = Math.max(reached, horizon.after);
  const waits = horizon.seen !== null && !ended ? horizon.seen : null;
  // A number of one's own is asked for only when something is new: a log at rest uses none up.
  const isNew = waits === null && present.id > after;
  const seen = isNew ? { id: present.id, before: await ownNumber(tx) } : waits;
  return { covered: rows.rows.length, horizon: { after, seen } };
}

async function horizonNow(tx: Transaction): Promise<{ id: number; oldest: bigint }> {
  const read = await sql<{ id: number; oldest: string }>`
    select coalesce((select max(id) from events), 0) as id, pg_snapshot_xmin(pg_current_snapshot())::text as oldest`.execute(
    tx.db,
  );
  const row = read.rows[0];
  if (row === undefined) throw new Error("No snapshot");
  return { id: row.id, oldest: BigInt(row.oldest) };
}

/** Higher than that of every transaction that had one before. */
async function ownNumber(tx: Transaction): Promise<bigint> {
  const read = await sql<{ own: string }>`select pg_current_xact_id()::text as own`.execute(tx.db);
  const row = read.rows[0];
  if (row === undefined) throw new Error("No transaction");
  return BigInt(row.own);
}

async function addToLog(
  tx: Transaction,
  keys: SigningKeys,
  events: readonly { id: number; hash: Buffer }[],
): Promise<void> {
  const last = await tx.db.selectFrom("log_heads").select("size").orderBy("size", "desc").limit(1).executeTakeFirst();
  if (events.length === 0 && last !== undefined) return;
  const signer = await currentSigner(tx, keys);
  const tree = await incrementalTree(tx, last?.size ?? 0);
  const tiles: Tile[] = [];
  const entries = events.map((event) => {
    const leaf = leafHash(event.hash);
    const position = tree.size;
    tiles.push(...tree.add(leaf));
    return { position, event_id: event.id, leaf_hash: leaf };
  });
  if (entries.length > 0) await tx.db.insertInto("log_entries").values(entries).execute();
  if (tiles.length > 0) await tx.db.insertInto("log_tiles").values(tiles).execute();
  await signHead(tx, signer, tree);
}
