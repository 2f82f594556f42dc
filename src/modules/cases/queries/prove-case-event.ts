import type { CaseId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { eventRow, proofOf, provenView, toldOf } from "../../audit/index.ts";
import { relationsTo } from "./authorize-on-case.ts";
import { readerOf } from "./reader-of.ts";

/**
 * One event of a case with the proof that it is in the log. The proof needs every field, so that it is for whoever is
 * told all of the event.
 * @throws event-not-found, event-proof-withheld, log-event-unknown
 */
export async function proveCaseEvent(tx: Transaction, caseId: string, seq: number) {
  const proven = await proofOf(tx, `${caseId}:${seq}`);
  const reader = await readerOf(tx, await relationsTo(tx, caseId as CaseId), [proven.event]);
  const { payload, isWhole } = toldOf(proven.event, eventRow(tx.declared.events, proven.event.type), reader);
  if (payload === null) throw new Refused("event-not-found");
  if (!isWhole) throw new Refused("event-proof-withheld");
  return provenView(tx, proven);
}
