import type { Static } from "typebox";
import type { Transaction } from "../../../platform/database/store.ts";
import type { ProvenEventSchema } from "../contract.ts";
import { proofView } from "../view.ts";
import { logKeys } from "./log-keys.ts";
import type { ProvenEvent } from "./prove-event.ts";

/** An event with its proof and the head that covers it, for whoever may read the whole event. */
export async function provenView(tx: Transaction, proven: ProvenEvent): Promise<Static<typeof ProvenEventSchema>> {
  return { ...proofView(proven, await logKeys(tx)), event: { ...proven.event } };
}
