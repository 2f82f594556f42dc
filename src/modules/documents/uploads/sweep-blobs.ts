import { mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { civilDateIn, easternZone } from "../../../kernel/time.ts";
import type { Parts } from "../../../platform/http/route.ts";
import { uploadPolicy } from "../rules/upload-policy.ts";

const hashPattern = /^[0-9a-f]{64}$/;
const dayMs = 86_400_000;

interface NamingColumn {
  readonly table_name: string;
  readonly column_name: string;
}

/**
 * Takes blobs that no row names out of the store: first aside (`blobs/unnamed`), and after the same time again for
 * good, so that a mistake can be undone. A column that names blobs is of type text and its name ends in `hash`,
 * whichever context owns the table: that convention is what keeps a blob.
 */
export async function sweepBlobs(parts: Parts): Promise<{ aside: number; removed: number }> {
  const graceMs = uploadPolicy(civilDateIn(parts.store.clock(), easternZone)).orphanDays * dayMs;
  const root = path.dirname(parts.blobs.stagingDirectory);
  const unnamed = path.join(root, "unnamed");
  await mkdir(unnamed, { recursive: true, mode: 0o700 });
  const columns = await namingColumns(parts);
  let aside = 0;
  for (const folder of await foldersOf(root)) {
    const old = await olderThan(folder, graceMs);
    const named = old.length === 0 ? new Set<string>() : await namedOf(parts, columns, old);
    for (const hash of old.filter((one) => !named.has(one))) {
      await rename(path.join(folder, hash), path.join(unnamed, hash));
      aside++;
    }
  }
  const gone = await olderThan(unnamed, 2 * graceMs);
  for (const hash of gone) await rm(path.join(unnamed, hash), { force: true });
  return { aside, removed: gone.length };
}

/** Each column of the database that can name a blob. */
async function namingColumns(parts: Parts): Promise<readonly NamingColumn[]> {
  const { rows } = await parts.store.pool.query<NamingColumn>(
    `select table_name, column_name from information_schema.columns
      where table_schema = 'public' and data_type = 'text' and column_name ~ 'hash$'`,
  );
  return rows;
}

async function namedOf(
  parts: Parts,
  columns: readonly NamingColumn[],
  hashes: readonly string[],
): Promise<ReadonlySet<string>> {
  const named = new Set<string>();
  for (const { table_name: table, column_name: column } of columns) {
    const { rows } = await parts.store.pool.query<{ hash: string }>(
      `select distinct "${column}" as hash from "${table}" where "${column}" = any($1)`,
      [hashes],
    );
    for (const row of rows) named.add(row.hash);
  }
  return named;
}

/** The folders `ab/cd` of the store. */
async function foldersOf(root: string): Promise<string[]> {
  const first = (await readdir(root)).filter((name) => /^[0-9a-f]{2}$/.test(name));
  const second = await Promise.all(
    first.map(async (name) => (await readdir(path.join(root, name))).map((inner) => path.join(root, name, inner))),
  );
  return second.flat();
}

async function olderThan(folder: string, ageMs: number): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => hashPattern.test(name));
  const ages = await Promise.all(names.map((name) => stat(path.join(folder, name)).then((about) => about.mtimeMs)));
  return names.filter((_, index) => Date.now() - (ages[index] ?? Date.now()) > ageMs);
}
