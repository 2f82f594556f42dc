import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import type pg from "pg";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { basesIn, fileOfBase } from "./base.ts";
import { copyBase, untilKept } from "./copy-base.ts";
import { anArchive, minute, segmentName } from "./testing.ts";

let a: Awaited<ReturnType<typeof anArchive>>;
let cluster = "";
beforeEach(async () => {
  a = await anArchive();
  cluster = path.join(a.folder, "cluster");
  mkdirSync(path.join(cluster, "data", "base"), { recursive: true });
  for (const [name, text] of [
    ["data/PG_VERSION", "18\n"],
    ["data/base/1259", "rows"],
    ["password", "a password"],
  ] as const)
    writeFileSync(path.join(cluster, name), text);
});
afterEach(async () => {
  vi.restoreAllMocks();
  a.close();
});

const begins = { position: "0/1", segment: segmentName(1), at: minute(1), segmentBytes: 2 ** 24 };
const ends = { position: "0/2", segment: segmentName(2), label: "a label", spaces: " ", at: minute(2) };

/** A server that answers the lock, the beginning and the end of a copy with these. */
function answering({ mine = true, begun = begins as object | null, ended = ends as object | null } = {}) {
  const released: unknown[] = [];
  const row = (one: object | null) => ({ rows: one === null ? [] : [one] });
  const query = async (sql: string) =>
    sql.includes("advisory") ? row({ mine }) : sql.includes("pg_backup_start") ? row(begun) : row(ended);
  const client = { query, release: (gone: unknown) => released.push(gone) };
  return { pool: { connect: async () => client } as unknown as pg.Pool, released };
}
const copied = async (server: ReturnType<typeof answering>) => copyBase(server.pool, cluster, a.line);

test("a copy is of the whole cluster, its label and its password, and is known by its mark", async () => {
  const server = answering();
  const base = await copied(server);
  expect(base).toMatchObject({
    ...{ postgres: "18", startedAt: minute(1).toISOString(), endedAt: minute(2).toISOString() },
    ...{ startSegment: segmentName(1), endSegment: segmentName(2), startPosition: "0/1", endPosition: "0/2", files: 5 },
  });
  expect(await basesIn(a.line)).toEqual([base]);
  // Its connection ends with it: a copy that has not ended ends with its connection.
  expect(server.released).toEqual([true]);
});

test.each([
  ["another copy is being made", { mine: false }, "A base copy is being made already"],
  ["the server begins none", { begun: null }, "PostgreSQL began no copy"],
  ["the server ends none", { ended: null }, "PostgreSQL ended no copy"],
  ["there are tablespaces", { ended: { ...ends, spaces: "16384 /elsewhere" } }, "An archive does not hold tablespaces"],
])("where %s, there is no copy", async (_what, answers, words) => {
  const server = answering(answers);
  await expect(copied(server)).rejects.toThrow(words);
  expect(await basesIn(a.line)).toEqual([]);
  expect(server.released).toEqual([true]);
});

test("a copy that is to end leaves nothing that counts", async () => {
  const signal = AbortSignal.abort(new Error("stopped"));
  await expect(copyBase(answering().pool, cluster, a.line, signal)).rejects.toThrow("stopped");
  expect(await basesIn(a.line)).toEqual([]);
});

test("what a copy that was killed has left goes after a day, and what has its mark stays", async () => {
  const marked = await a.keepBase(0, 1);
  const [old, young] = ["old.base", "young.base"].map((name) => path.join(a.line.bases, name)) as [string, string];
  for (const file of [old, young]) writeFileSync(file, "");
  const ago = (file: string, ms: number) => {
    const at = new Date(Date.now() - ms);
    utimesSync(file, at, at);
  };
  const day = 86_400_000;
  for (const [file, ms] of [
    [old, day + 5000],
    [young, day - 60_000],
    [fileOfBase(a.line, marked.name), 2 * day],
  ] as const)
    ago(file, ms);
  const made = await copied(answering());
  expect([existsSync(old), existsSync(young)]).toEqual([false, true]);
  expect((await basesIn(a.line)).map(({ name }) => name)).toEqual([marked.name, made.name]);
  expect(readdirSync(a.line.bases).filter((name) => name.endsWith(".mark"))).toHaveLength(2);
});

test("a segment is waited for a minute at most", async () => {
  await a.keepSegment(1);
  expect(await untilKept(a.line, segmentName(1))).toBe(true);
  const start = Date.now();
  vi.spyOn(Date, "now")
    .mockReturnValueOnce(start)
    .mockReturnValue(start + 60_000);
  expect(await untilKept(a.line, segmentName(2))).toBe(false);
});
