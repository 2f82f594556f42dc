import pg from "pg";
import { expect, test } from "vitest";
import { inTurns } from "./drain-jobs.ts";
import { retryingPool } from "./retrying-pool.ts";

const refused = (code: string) => Object.assign(new pg.DatabaseError("no", 1, "error"), { code });

/** A pool whose connections, or the statements on them, fail so. */
function failing(how: { readonly connect?: unknown; readonly query?: unknown }) {
  const client = {
    name: "client",
    query: () => (how.query === undefined ? Promise.resolve({ rows: [] }) : Promise.reject(how.query)),
  };
  const called: unknown[] = [];
  const pool = {
    size: 3,
    connect: (...given: readonly unknown[]) => {
      called.push(given.length);
      return how.connect === undefined ? Promise.resolve(client) : Promise.reject(how.connect);
    },
    own() {
      return this.size;
    },
  };
  return { pool: retryingPool(pool as unknown as pg.Pool) as unknown as typeof pool, called };
}
const codeOf = (asked: Promise<unknown>) =>
  asked.then(
    () => "done",
    (error: unknown) => (error as { readonly code?: string }).code ?? error,
  );

test.each([
  ["what breaks without a code", new Error("Connection terminated"), "57P03"],
  ["what breaks with one of the system", Object.assign(new Error("away"), { code: "ECONNREFUSED" }), "57P03"],
  ["a connection that is gone", refused("08006"), "57P03"],
  ["a server without means", refused("53300"), "57P03"],
  ["a server that goes", refused("57P01"), "57P03"],
  ["a server that comes", refused("57P03"), "57P03"],
  ["what is refused", refused("42P01"), "42P01"],
  ["what stands twice", refused("23505"), "23505"],
  ["what is no error at all", "words", "words"],
])("%s is tried again, or is not", async (_what, error, code) => {
  expect(await codeOf(failing({ connect: error }).pool.connect())).toBe(code);
  const client = await failing({ query: error }).pool.connect();
  expect(await codeOf(client.query())).toBe(code);
});

test("what passes keeps why it failed, and everything else of a pool is its own", async () => {
  const cause = new Error("gone");
  await expect(failing({ connect: cause }).pool.connect()).rejects.toMatchObject({ message: "gone", cause });
  const { pool, called } = failing({});
  expect([pool.size, pool.own(), (await pool.connect()).name]).toEqual([3, 3, "client"]);
  await pool.connect(() => undefined);
  expect(called).toEqual([0, 1]);
});

test("so many are done at a time, begun in their order, and a fault ends it", async () => {
  const [begun, most] = [[] as number[], { now: 0, seen: 0 }];
  await inTurns([1, 2, 3, 4, 5], 2, async (item) => {
    begun.push(item);
    most.seen = Math.max(most.seen, ++most.now);
    await Promise.resolve();
    most.now--;
  });
  expect([begun, most.seen]).toEqual([[1, 2, 3, 4, 5], 2]);
  await expect(inTurns([1], 1, () => Promise.reject(new Error("a fault")))).rejects.toThrow("a fault");
});
