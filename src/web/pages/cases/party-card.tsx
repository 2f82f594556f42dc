import type { CaseView } from "../../../modules/cases/contract.ts";
import { useLanguage, useSay } from "../../ui/language.ts";
import { casesText as text } from "./text.ts";

/** A party: the name as the person writes it, the Latin form, who interprets and who represents. */
export function PartyCard({ party }: { readonly party: CaseView["parties"][number] }) {
  const say = useSay();
  const language = useLanguage();
  const counsel = party.representedBy.filter((one) => one.untilAt === null);
  const spoken = party.interpreterLanguage;
  const named =
    spoken === null ? say(text.nobody) : new Intl.DisplayNames(`${language}-CA`, { type: "language" }).of(spoken);
  return (
    <section className="card" aria-label={party.name}>
      <p>
        <strong>
          <bdi>{party.name}</bdi>
        </strong>
        {party.latinName === null ? null : <> ({party.latinName})</>} – {party.role[language]}
      </p>
      <dl>
        <div className="fact">
          <dt>{say(text.interpreter)}</dt>
          <dd>
            {named}
            {party.interpreterDialect === null ? "" : ` (${party.interpreterDialect})`}
          </dd>
        </div>
        <div className="fact">
          <dt>{say(text.counsel)}</dt>
          <dd>
            {counsel.length === 0
              ? say(text.nobody)
              : counsel.map((one) => `${one.name} (${one.regulator} ${one.licenceNumber})`).join("; ")}
          </dd>
        </div>
      </dl>
    </section>
  );
}
