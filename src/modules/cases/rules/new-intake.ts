import type { Bilingual } from "../../../kernel/bilingual.ts";

/**
 * The first day on which claims are referred only once they are complete (Bill C-12). Claims referred on or after it go
 * by the new regime, those before it by the present one (S.C. 2026, c. 4, s. 62). Null: enacted, and no order has fixed
 * the day; to write it here is all that the change takes.
 */
export const newIntakeFrom: string | null = null;

export const newIntakeSource: Bilingual = {
  en: "Immigration and Refugee Protection Act, s. 100.1 to 102.2, as enacted by S.C. 2026, c. 4, s. 43 to 45 and 62 (day of coming into force: to verify)",
  fr: "Loi sur l’immigration et la protection des réfugiés, art. 100.1 à 102.2, édictés par L.C. 2026, ch. 4, art. 43 à 45 et 62 (entrée en vigueur à vérifier)",
};
