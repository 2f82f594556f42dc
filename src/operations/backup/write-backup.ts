import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type pg from "pg";
import type { BlobStore } from "../../platform/blobs/blob-store.ts";
import { encodeFrame } from "./frame.ts";
import { type BackedTable, type NamedBlob, namedBlobs, tablesOf } from "./table-list.ts";

export interface BackupSource {
  readonly pool: pg.Pool;
  readonly blobs: BlobStore;
  /** Folder of the state whose secret and keys go with the backup. */
  readonly home: string;
}

export interface BackupCounts {
  readonly tables: number;
  readonly rows: number;
  readonly blobs: number;
  readonly takenAt: string;
}

const json = (kind: "manifest" | "table" | "rows" | "sequences" | "blob" | "file" | "end", value: unknown) =>
  encodeFrame({ kind, json: typeof value === "string" ? value : JSON.stringify(value) });

/**
 * Everything as it was at one instant: the rows as one snapshot sees them, and every blob that those rows name. A blob
 * is on disk before a row names it and stays for weeks after none does, so the two agree however long this takes.
 * @throws Error naming a blob that a row names and the store does not have
 */
export async function* writeBackup(source: BackupSource): AsyncGenerator<Buffer, void> {
  const client = await source.pool.connect();
  try {
    await client.query("begin isolation level repeatable read read only");
    const { rows: migrations } = await client.query("select name, digest from migrations order by name");
    const { rows: clock } = await client.query<{ at: Date }>("select now() as at");
    const takenAt = clock[0]?.at.toISOString() ?? "";
    yield json("manifest", { version: 1, takenAt, migrations });
    const tables = await tablesOf(client);
    let rows = 0;
    for (const table of tables) {
      yield json("table", table);
      for await (const page of rowsOf(client, table)) {
        rows += page.count;
        yield json("rows", page.text);
      }
    }
    yield json("sequences", await sequencesOf(client));
    let blobs = 0;
    yield* blobFrames(source.blobs, await namedBlobs(client), () => {
      blobs++;
    });
    yield* fileFrames(source.home);
    yield json("end", { tables: tables.length, rows, blobs, takenAt } satisfies BackupCounts);
    await client.query("commit");
  } finally {
    // Whatever happened, a transaction that is still open ends with its connection.
    client.release(true);
  }
}

async function* rowsOf(client: pg.ClientBase, { name, columns }: BackedTable) {
  await client.query(
    `declare backed no scroll cursor for select to_json(t)::text as row from (select ${columns.join(", ")} from ${name}) t`,
  );
  for (;;) {
    const page = await client.query<{ row: string }>("fetch 1000 from backed");
    if (page.rows.length === 0) break;
    // The text that PostgreSQL wrote, untouched: a number of any length survives.
    yield { count: page.rows.length, text: `[${page.rows.map((one) => one.row).join(",")}]` };
  }
  await client.query("close backed");
}

async function sequencesOf(client: pg.ClientBase) {
  const found = await client.query(
    `select format('%I.%I', schemaname, sequencename) as name, last_value::text as last from pg_sequences
     where schemaname in ('public', 'greffe', 'graphile_worker') and last_value is not null order by 1`,
  );
  return found.rows;
}

async function* blobFrames(store: BlobStore, named: readonly NamedBlob[], onBlob: () => void): AsyncGenerator<Buffer> {
  for (const { hash, isBlob } of named) {
    const sizeBytes = await store.size(hash);
    if (sizeBytes === null && !isBlob) continue;
    if (sizeBytes === null) throw new Error(`A row names the blob ${hash}, and it is not in the store`);
    onBlob();
    yield json("blob", { hash, sizeBytes });
    for await (const bytes of store.open(hash)) yield encodeFrame({ kind: "bytes", bytes: bytes as Buffer });
  }
}

/** What lives beside the database and cannot be made again: the secret, and the keys that sign the log. */
async function* fileFrames(home: string): AsyncGenerator<Buffer> {
  const keys = path.join(home, "log-keys");
  const names = ["secret", ...(existsSync(keys) ? readdirSync(keys).map((name) => `log-keys/${name}`) : [])];
  for (const name of names.filter((one) => existsSync(path.join(home, one)))) {
    yield json("file", { name });
    yield encodeFrame({ kind: "bytes", bytes: readFileSync(path.join(home, name)) });
  }
}
