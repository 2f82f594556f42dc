import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { Services } from "../../../platform/http/route.ts";
import { verdictOn } from "../../files/index.ts";
import { goesOut } from "../domain/file-marks.ts";
import type { DecisionFileRow } from "../queries/file-of.ts";

/**
 * What would go out with the document and is not seen by everybody who reads it was looked at by the member.
 * @throws decision-file-marks
 */
export function requireMarksSeen(file: DecisionFileRow | null, marksSeen: boolean): void {
  if (file?.marks.some(goesOut) === true && !marksSeen) throw new Refused("decision-file-marks");
}

/** Where a scanner is configured, nothing is signed of which it has not said that it is clean. @throws decision-file-waits-for-scan, decision-file-infected */
export async function requireFileHarmless(
  tx: Transaction,
  { config }: Pick<Services, "config">,
  file: Pick<DecisionFileRow, "hash"> | null,
): Promise<void> {
  if (file === null) return;
  const verdict = await verdictOn(tx, file.hash);
  if (verdict === "infected") throw new Refused("decision-file-infected");
  if (verdict === null && config.clamd !== null) throw new Refused("decision-file-waits-for-scan");
}
