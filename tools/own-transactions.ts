import { readFileSync } from "node:fs";
import path from "node:path";
import { withoutComments } from "./writing-queries.ts";

/** Whether a source opens a transaction: one of a store, or one that a handler was given. */
export const opensTransaction = (source: string): boolean =>
  /\b(?:transact|readOnly)\(|\bStore\b/.test(withoutComments(source));

/** Files of a room's folders that are given a transaction and open one of their own: that is for whoever calls them. */
export function ownTransactions(root: string, files: readonly string[]): string[] {
  return files
    .filter((file) => /^src\/modules\/.*\/(commands|steps|queries|consultations)\//.test(file))
    .filter((file) => opensTransaction(readFileSync(path.join(root, file), "utf8")))
    .map((file) => `${file}: a command, a step or a query takes a transaction`);
}
