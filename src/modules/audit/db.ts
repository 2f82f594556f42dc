import type { ColumnType, Generated } from "kysely";
import type { Json } from "../../kernel/canonical-json.ts";

/** One thing that happened. Never updated, never deleted. */
interface EventsTable {
  id: Generated<number>;
  chain_id: string;
  seq: number;
  type: string;
  case_id: string | null;
  actor_id: string | null;
  actor_kind: string;
  occurred_at: ColumnType<Date, string, never>;
  payload: ColumnType<Json, string, never>;
  previous_hash: Buffer;
  hash: Buffer;
}

/** Where each chain stands: locked by whoever appends to it. */
interface ChainHeadsTable {
  chain_id: string;
  seq: number;
  hash: Buffer;
}

/** A public key of the log. The private half is a file outside the database. */
interface LogKeysTable {
  key_id: string;
  public_key: Buffer;
  valid_from: ColumnType<Date, string, never>;
  previous_key_id: string | null;
  signature: Buffer;
  succession_signature: Buffer | null;
}

/** Which event is at which position of the log. */
interface LogEntriesTable {
  position: number;
  event_id: number;
  leaf_hash: Buffer;
}

/** 256 hashes of one level, written once. */
interface LogTilesTable {
  level: number;
  index: number;
  hashes: Buffer;
  root: Buffer;
}

export interface LogHeadsTable {
  size: number;
  root_hash: Buffer;
  signed_at: ColumnType<Date, string, never>;
  key_id: string;
  signature: Buffer;
}

interface LogTimestampsTable {
  head_size: number;
  token: Buffer;
}

declare module "../../platform/database/tables.ts" {
  interface Tables {
    events: EventsTable;
    chain_heads: ChainHeadsTable;
    log_keys: LogKeysTable;
    log_entries: LogEntriesTable;
    log_tiles: LogTilesTable;
    log_heads: LogHeadsTable;
    log_timestamps: LogTimestampsTable;
  }
}
