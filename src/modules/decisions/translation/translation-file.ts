import type { Selectable } from "kysely";
import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { Tables } from "../../../platform/database/tables.ts";
import type { Services } from "../../../platform/http/route.ts";
import { verdictOn } from "../../files/index.ts";
import { goesOut } from "../domain/file-marks.ts";
import type { TranslationRow } from "./translation-rows.ts";

export type TranslationFileRow = Selectable<Tables["decision_translation_files"]>;

/** The document in which the translation was made, for whoever writes translations; null where it is written here. */
export async function fileOfTranslation(
  tx: Transaction,
  { id, file_version: version }: Pick<TranslationRow, "id" | "file_version">,
): Promise<TranslationFileRow | null> {
  if (version === null) return null;
  const found = await tx.db
    .selectFrom("decision_translation_files")
    .selectAll()
    .where("translation_id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst();
  return found ?? null;
}

/** What would go out with it and is not seen by everybody was looked at. @throws translation-file-marks */
export function requireTranslationMarksSeen(file: TranslationFileRow | null, marksSeen: boolean): void {
  if (file?.marks.some(goesOut) === true && !marksSeen) throw new Refused("translation-file-marks");
}

/** Where a scanner is configured, nothing is released of which it has not said that it is clean. @throws translation-file-waits-for-scan, decision-file-infected */
export async function requireTranslationHarmless(
  tx: Transaction,
  { config }: Pick<Services, "config">,
  file: Pick<TranslationFileRow, "hash"> | null,
): Promise<void> {
  if (file === null) return;
  const verdict = await verdictOn(tx, file.hash);
  if (verdict === "infected") throw new Refused("decision-file-infected");
  if (verdict === null && config.clamd !== null) throw new Refused("translation-file-waits-for-scan");
}
