import { sql } from "kysely";
import { type Bilingual, say } from "../../../kernel/bilingual.ts";
import { dayWords } from "../../../kernel/moment-words.ts";
import type { CivilDate } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { signedAndWaiting } from "../text.ts";

/**
 * Why a case is not withdrawn, suspended or declared abandoned: a decision took effect when it was signed and dated, and
 * waits to be released (RPD Rules, r. 68; RAD Rules, r. 51; Immigration Division Rules, r. 7(3), 11(3); IAD Rules, r. 104).
 * Null where none does.
 */
export async function whyHeldByDecision(tx: Transaction, theCase: { readonly id: string }): Promise<Bilingual | null> {
  const { rows } = await sql<{ on: CivilDate | null }>`
    select greffe.signed_and_waiting(${theCase.id}) as "on"`.execute(tx.db);
  const on = rows[0]?.on ?? null;
  if (on === null) return null;
  const day = dayWords(on);
  return { en: say(signedAndWaiting, "en", { day: day.en }), fr: say(signedAndWaiting, "fr", { day: day.fr }) };
}
