import type { CaseView } from "../../../modules/cases/contract.ts";
import { Day } from "../../ui/day.tsx";
import { Facts } from "../../ui/facts.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { caseColumnText } from "./column-text.ts";
import { editText } from "./edit-text.ts";
import { casesText as text } from "./text.ts";
import { useReference } from "./use-reference.ts";

/** What the case is. */
export function CaseFacts({ theCase }: { readonly theCase: CaseView }) {
  const say = useSay();
  const language = useLanguage();
  const { countries } = useReference();
  const country = countries.find((one) => one.code === theCase.country)?.[language] ?? theCase.country;
  return (
    <Facts
      facts={[
        [text.division, theCase.division[language]],
        ...(theCase.stream === null ? [] : [[editText.stream, theCase.stream[language]] as const]),
        ...(theCase.finalizedOn === null
          ? []
          : [[text.finalized, <Day key="final" on={theCase.finalizedOn} />] as const]),
        [text.office, theCase.office.name[language]],
        [caseColumnText.received, <Day key="received" on={theCase.receivedOn} />],
        [text.language, say(theCase.language === "en" ? text.languages : text.french)],
        ...(theCase.claimType === null ? [] : [[editText.claimType, theCase.claimType[language]] as const]),
        ...(theCase.origin === null
          ? []
          : [[editText.origin, say(theCase.origin === "inland" ? editText.inland : editText.poe)] as const]),
        ...(country === null
          ? []
          : [[isRefugee(theCase) ? editText.country : editText.otherCountry, country] as const]),
      ]}
    />
  );
}

/** Persecution is alleged before the refugee divisions only. */
function isRefugee({ division }: CaseView): boolean {
  return division.code === "RPD" || division.code === "RAD";
}
