import type { Bilingual } from "../../../kernel/bilingual.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { languageNamed } from "../../parties/index.ts";
import type { WholeSitting } from "../contract.ts";
import { fill } from "../domain/fill.ts";
import type { SittingPerson } from "../domain/sitting-people.ts";
import { hearingText } from "../text.ts";

/** The interpreter works in other languages than the one that is needed. Of one whose languages nobody entered, nothing is said. */
export async function speaksAnother(
  tx: Transaction,
  people: readonly SittingPerson[],
  sitting: WholeSitting,
): Promise<Bilingual[]> {
  const chosen = people.find((one) => one.role === "interpreter");
  if (chosen === undefined || chosen.accountId === null || sitting.interpreterLanguage === null) return [];
  const wanted = languageNamed(sitting.interpreterLanguage);
  const rows = await tx.db
    .selectFrom("interpreter_languages")
    .select("language")
    .where("account_id", "=", chosen.accountId)
    .where("ended_at", "is", null)
    .execute();
  if (rows.length === 0 || rows.some(({ language }) => languageNamed(language).en === wanted.en)) return [];
  const { en, fr } = wanted;
  return [fill(hearingText.speaksAnother, { name: chosen.name, language: { en, fr } })];
}
