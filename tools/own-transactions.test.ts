import { expect, test } from "vitest";
import { opensTransaction } from "./own-transactions.ts";

test.each([
  "const opened = await store.transact(theSystem, (tx) => openAccount(tx, given));",
  "await services.store.transact(actor, run);",
  "return readOnly((tx) => listCases(tx));",
  'import type { Store, Transaction } from "../../../platform/database/store.ts";',
])("it takes no transaction: %s", (source) => {
  expect(opensTransaction(source)).toBe(true);
});

test.each([
  "export async function openCase(tx: Transaction): Promise<void> {}",
  "// the caller's store.transact(…) has begun it\nexport const one = 1;",
  'import type { Transaction } from "../../../platform/database/transaction.ts";',
])("it does: %s", (source) => {
  expect(opensTransaction(source)).toBe(false);
});
