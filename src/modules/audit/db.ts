import type { ColumnType, Generated } from "kysely";
import type { Json } from "../../kernel/canonical-json.ts";

/** One thing that happened. Never updated, never deleted. */
export interface EventsTable {
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
export interface ChainHeadsTable {
  chain_id: string;
  seq: number;
  hash: Buffer;
}

declare module "../../platform/database/tables.ts" {
  interface Tables {
    events: EventsTable;
    chain_heads: ChainHeadsTable;
  }
}
