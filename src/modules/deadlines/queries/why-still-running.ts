import type { Bilingual } from "../../../kernel/bilingual.ts";
import { dayWords } from "../../../kernel/moment-words.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { CaseRow } from "../../cases/index.ts";
import type { StandingDeadline } from "../domain/standing-deadlines.ts";
import { standingOn } from "./case-deadlines.ts";

/**
 * Why nobody may say that a limit of a case has passed, in words; null when it has, or when nothing on record gives it a
 * day and whoever acts must know it otherwise.
 */
export const whyStillRunning =
  (ruleCode: string) =>
  async (tx: Transaction, row: CaseRow): Promise<Bilingual | null> => {
    const { items } = await standingOn(tx, row);
    const last = items.findLast((one) => one.rule.code === ruleCode);
    return last === undefined ? null : wordsOf(last);
  };

function wordsOf({ rule, state, dueOn, metOn }: StandingDeadline): Bilingual | null {
  if (state === "past") return null;
  const { en, fr } = rule.what;
  if (state === "excused") return { en: `${en}: the time limit was excused`, fr: `${fr}\u00a0: le délai a été levé` };
  if (state === "met" && metOn !== null) {
    const day = dayWords(metOn);
    return { en: `${en}: received on ${day.en}`, fr: `${fr}\u00a0: reçu ${day.fr}` };
  }
  const day = dayWords(dueOn);
  return {
    en: `${en}: the time limit runs to the end of ${day.en}`,
    fr: `${fr}\u00a0: dernier jour du délai, ${day.fr}`,
  };
}
