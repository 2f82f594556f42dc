import type { CaseView } from "../../../modules/cases/contract.ts";
import { Day } from "../../ui/day.tsx";
import { Facts } from "../../ui/facts.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { editText } from "./edit-text.ts";
import { casesText as text } from "./text.ts";
import { useReference } from "./use-reference.ts";

/** What the file is. */
export function CaseFacts({ file }: { readonly file: CaseView }) {
  const say = useSay();
  const language = useLanguage();
  const { countries } = useReference();
  const country = countries.find((one) => one.code === file.country)?.[language] ?? file.country;
  return (
    <Facts
      facts={[
        [text.division, file.division[language]],
        ...(file.stream === null ? [] : [[editText.stream, file.stream[language]] as const]),
        ...(file.finalizedOn === null ? [] : [[text.finalized, <Day key="final" on={file.finalizedOn} />] as const]),
        [text.office, file.office.name[language]],
        [text.received, <Day key="received" on={file.receivedOn} />],
        [text.language, say(file.language === "en" ? text.languages : text.french)],
        ...(file.claimType === null ? [] : [[editText.claimType, file.claimType[language]] as const]),
        ...(file.origin === null
          ? []
          : [[editText.origin, say(file.origin === "inland" ? editText.inland : editText.poe)] as const]),
        ...(country === null ? [] : [[isRefugee(file) ? editText.country : editText.otherCountry, country] as const]),
      ]}
    />
  );
}

/** Persecution is alleged before the refugee divisions only. */
function isRefugee({ division }: CaseView): boolean {
  return division.code === "RPD" || division.code === "RAD";
}
