import { Link } from "@tanstack/react-router";
import type { CaseSummary } from "../../../modules/cases/contract.ts";
import { useLanguage, useSay } from "../../ui/language.ts";
import { clientText as text } from "./client-text.ts";

/** To whom somebody can turn: counsel where there is one, the registry, the page of help. */
export function WhoHelps({ cases }: { readonly cases: readonly CaseSummary[] }) {
  const say = useSay();
  const language = useLanguage();
  const offices = [...new Set(cases.map((one) => one.office.name[language]))];
  return (
    <section>
      <h2>{say(text.help)}</h2>
      <ul>
        <li>{say(cases.every((one) => one.hasCounsel) ? text.withCounsel : text.withoutCounsel)}</li>
        {offices.map((office) => (
          <li key={office}>{say(text.registry, { office })}</li>
        ))}
        <li>
          <Link to="/$language/help" params={{ language }}>
            {say(text.helpPage)}
          </Link>
        </li>
      </ul>
    </section>
  );
}
