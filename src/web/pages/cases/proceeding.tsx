import type { CaseSummary } from "../../../modules/cases/contract.ts";
import { divisionShortNames } from "../../../modules/cases/text.ts";
import { useLanguage } from "../../ui/language.ts";

/** The division as cases abbreviate it in the reader's language, and the proceeding. */
export function Proceeding({ one }: { readonly one: CaseSummary }) {
  const language = useLanguage();
  return `${divisionShortNames[one.division.code]?.[language] ?? one.division.code} – ${one.proceedingType[language]}`;
}
