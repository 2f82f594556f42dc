import { accountOf } from "../../../kernel/actor.ts";
import type { Language } from "../../../kernel/bilingual.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import "../db.ts";

/** The language in which the tribunal writes to this person from now on. @throws signed-out */
export async function chooseLanguage(tx: Transaction, language: Language): Promise<{ language: Language }> {
  const accountId = accountOf(tx.actor);
  await tx.db.updateTable("accounts").set({ language, updated_at: tx.now }).where("id", "=", accountId).execute();
  await append(tx, { chain: { accountId }, type: "language-chosen", payload: { language } });
  return { language };
}
