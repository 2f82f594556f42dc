import type { Transaction } from "../../../platform/database/store.ts";
import { type Designation, writeDesignation } from "../steps/designation.ts";

/** Records who acts for a minor or a person who cannot appreciate the proceeding, or that somebody is wanted (IRPA 167(2)). */
export function designateRepresentative(tx: Transaction, wanted: Designation): Promise<void> {
  return writeDesignation(tx, wanted);
}
