import { expect, test } from "vitest";
import type { Transaction } from "../database/store.ts";
import { once } from "./idempotency.ts";

test("who has no account has no keys: the write is done each time, and nothing is kept of it", async () => {
  let done = 0;
  const nobody = { actor: { accountId: null } } as unknown as Transaction;
  const request = { key: "a-key", method: "POST", url: "/", body: null } as never;
  const write = async () => ++done;
  expect(await once(nobody, request, write)).toBe(1);
  expect(await once(nobody, request, write)).toBe(2);
});
