import { expect, test } from "vitest";
import { theSystem } from "../../kernel/actor.ts";
import { postponed, queryPool, transactionPool } from "./actor-connection.ts";
import type { ActorPool } from "./actor-pool.ts";
import type { PipelinedQuery } from "./pipelined-query.ts";

interface Asking {
  query(text: string, values?: readonly unknown[]): Promise<{ readonly command: string }>;
  release(destroy?: boolean): void;
}

/** A pool that writes down what goes to the database, each round trip by itself. */
function aPool(failure: { readonly of: Error | null | undefined } = { of: undefined }) {
  const trips: string[][] = [];
  const released: unknown[] = [];
  const client = {
    processID: 7,
    query: (query: PipelinedQuery) => {
      trips.push(query.statements.map(({ text }) => (text.includes("greffe.actor") ? "for whom" : text)));
      query.callback(failure.of as Error | null, { command: "DONE" } as never);
    },
    release: (destroy: unknown) => void released.push(destroy),
  };
  const acting = {
    open: async () => ({ pool: { connect: async () => client }, key: Buffer.alloc(32) }),
    statements: { nameOf: () => null },
  } as unknown as ActorPool;
  const begun = async () => (await transactionPool(acting, theSystem).connect()) as unknown as Asking;
  return { acting, begun, trips, released };
}

/** What goes to the database for these statements of one transaction. */
async function tripsOf(...texts: readonly string[]): Promise<readonly (readonly string[])[]> {
  const { begun, trips } = aPool();
  const connection = await begun();
  for (const text of texts) await connection.query(text);
  return trips;
}
const later = (text: string) => `${postponed}${text}`;

test.each([
  [["begin"], []],
  [["begin", "commit"], []],
  [["begin", "rollback"], []],
  [["start transaction isolation level repeatable read", "rollback"], []],
  [["begin", "select 1"], [["begin", "for whom", "select 1"]]],
  [
    ["begin", "select 1", "select 2", "commit"],
    [["begin", "for whom", "select 1"], ["select 2"], ["commit"]],
  ],
  [
    ["begin", "select 1", "rollback"],
    [["begin", "for whom", "select 1"], ["rollback"]],
  ],
  [["begin", later("insert 1"), "commit"], [["begin", "for whom", "insert 1", "commit"]]],
  [["begin", later("insert 1"), "rollback"], []],
  [
    ["begin", "select 1", later("insert 1"), "rollback"],
    [["begin", "for whom", "select 1"], ["rollback"]],
  ],
  [
    ["begin", "select 1", later("a"), later("b"), "select 2"],
    [
      ["begin", "for whom", "select 1"],
      ["a", "b", "select 2"],
    ],
  ],
  [
    ["begin", "select 1", later("insert 1"), "commit"],
    [
      ["begin", "for whom", "select 1"],
      ["insert 1", "commit"],
    ],
  ],
  [
    ["begin", "select 1", later("a"), later("b"), "commit"],
    [
      ["begin", "for whom", "select 1"],
      ["a", "b", "commit"],
    ],
  ],
])("%j goes to the database as %j", async (texts, trips) => {
  expect(await tripsOf(...texts)).toEqual(trips);
});

test("what does not go to the database is answered by its name", async () => {
  const connection = await aPool().begun();
  const answers = [];
  for (const text of ["begin", later("insert 1"), "rollback"]) answers.push((await connection.query(text)).command);
  expect(answers).toEqual(["BEGIN", "POSTPONED", "ROLLBACK"]);
});

test("no more than five hundred are kept back", async () => {
  const { begun, trips } = aPool();
  const connection = await begun();
  await connection.query("begin");
  for (let n = 0; n < 498; n++) await connection.query(later("insert"));
  expect(trips).toEqual([]);
  await connection.query(later("insert"));
  expect(trips.map((trip) => trip.length)).toEqual([501]);
});

test("none that would outlive its transaction goes, at once or kept back", async () => {
  const wrong = { message: "This statement would outlive its transaction", code: "42501" };
  const { begun, trips } = aPool();
  const connection = await begun();
  await connection.query("begin");
  await expect(connection.query(" -- x\n/* /* */ */ notify jobs")).rejects.toMatchObject(wrong);
  await connection.query(later("deallocate all"));
  await expect(connection.query("select 1")).rejects.toMatchObject(wrong);
  expect(trips).toEqual([]);
  expect(await tripsOf("begin", "select 1 /* notify */", "notifying")).toHaveLength(2);
  // A comment that never ends holds everything that follows.
  expect(await tripsOf("begin", "/* notify jobs")).toHaveLength(1);
});

test("a refusal of the database is the asker's, and no refusal none", async () => {
  const error = new Error("refused");
  const asked = async (of: Error | null | undefined) => {
    const connection = await aPool({ of }).begun();
    await connection.query("begin");
    return connection.query("select 1");
  };
  await expect(asked(error)).rejects.toBe(error);
  expect(await Promise.all([asked(null), asked(undefined)])).toMatchObject([{ command: "DONE" }, { command: "DONE" }]);
});

test("a question says each time for whom it is, and its place is free when it has its connection no more", async () => {
  const { acting, trips, released } = aPool();
  let left = 0;
  const limiter = { enter: async () => () => void left++ } as never;
  const connection = (await queryPool(acting, limiter, theSystem).connect()) as unknown as Asking;
  await connection.query("select 1");
  await connection.query("select 2", [1]);
  expect([trips, left]).toEqual([
    [
      ["for whom", "select 1"],
      ["for whom", "select 2"],
    ],
    0,
  ]);
  connection.release(true);
  expect([released, left]).toEqual([[true], 1]);
  const away = { open: () => Promise.reject(new Error("away")) } as unknown as ActorPool;
  await expect(queryPool(away, limiter, theSystem).connect()).rejects.toThrow("away");
  expect(left).toBe(2);
});
