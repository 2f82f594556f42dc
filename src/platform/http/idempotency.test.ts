import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import type { Transaction } from "../database/store.ts";
import { earlierAnswer, once } from "./idempotency.ts";

test("who has no account has no keys: the write is done each time, and nothing is kept of it", async () => {
  let done = 0;
  const nobody = { actor: { accountId: null } } as unknown as Transaction;
  const request = { key: "a-key", method: "POST", url: "/", body: null } as never;
  const write = async () => ++done;
  expect(await once(nobody, request, write)).toBe(1);
  expect(await once(nobody, request, write)).toBe(2);
});

/** A row of the keys of an account, as the database answers it. */
function keyed(row: { request_hash: string; answer: unknown } | undefined) {
  const select = { select: () => select, where: () => select, executeTakeFirst: async () => row };
  return { tx: { actor: { accountId: "an-account" }, db: { selectFrom: () => select } } as unknown as Transaction };
}
const hashOf = (content: string) => createHash("sha256").update(content).digest("hex");

test("an earlier answer is that of the same request; with another the key is refused", async () => {
  const request = { key: "a-key", content: "POST / {}" };
  const { tx } = keyed({ request_hash: hashOf(request.content), answer: { done: 1 } });
  expect(await earlierAnswer(tx, request)).toEqual({ done: 1 });
  await expect(earlierAnswer(tx, { ...request, content: "POST / {1}" })).rejects.toMatchObject({
    code: "idempotency-key-reused",
  });
  expect(await earlierAnswer(keyed(undefined).tx, request)).toBeNull();
  expect(await earlierAnswer({ actor: { accountId: null } } as unknown as Transaction, request)).toBeNull();
});
