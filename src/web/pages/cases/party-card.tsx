import { useState } from "react";
import type { CaseView } from "../../../modules/cases/contract.ts";
import { Badge } from "../../ui/badge.tsx";
import { Day } from "../../ui/day.tsx";
import { Facts } from "../../ui/facts.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { ContactForm } from "./contact-form.tsx";
import { ContactList } from "./contact-list.tsx";
import { editText } from "./edit-text.ts";
import { PartyForm } from "./party-form.tsx";
import { Representation } from "./representation.tsx";
import { Representative } from "./representative.tsx";
import { casesText as text } from "./text.ts";
import { useReference } from "./use-reference.ts";

type Party = CaseView["parties"][number];

/** A party: names in their own script and in Latin letters, how to reach them, who acts and who represents. */
export function PartyCard({ theCase, party }: { readonly theCase: CaseView; readonly party: Party }) {
  const say = useSay();
  const language = useLanguage();
  const [open, setOpen] = useState<"none" | "party" | "contact">("none");
  const close = () => setOpen("none");
  const may = (action: string) => theCase.actions.includes(action);
  return (
    <section className="card" aria-label={party.name}>
      <h3>
        <bdi>{party.name}</bdi>
      </h3>
      <p>
        {party.latinName === null ? null : <>{party.latinName} · </>}
        {party.role[language]} {party.isMinor ? <Badge>{say(editText.minor)}</Badge> : null}
      </p>
      <PartyFacts party={party} />
      {open === "party" ? <PartyForm theCase={theCase} party={party} onClose={close} /> : null}
      {open === "none" && may("case.correct") ? (
        <div className="buttons">
          <button type="button" className="second" onClick={() => setOpen("party")}>
            {say(editText.correctParty, { name: party.name })}
          </button>
        </div>
      ) : null}
      <h4>{say(editText.contact)}</h4>
      <ContactList contact={party.contact} zone={theCase.office.zone} />
      {open === "contact" ? <ContactForm theCase={theCase} party={party} onClose={close} /> : null}
      {open === "none" && may("case.change-contact") ? (
        <div className="buttons">
          <button type="button" className="second" onClick={() => setOpen("contact")}>
            {say(editText.changeContact)}
          </button>
        </div>
      ) : null}
      <Representative theCase={theCase} party={party} />
      <Representation theCase={theCase} party={party} />
    </section>
  );
}

function PartyFacts({ party }: { readonly party: Party }) {
  const say = useSay();
  const language = useLanguage();
  const { countries } = useReference();
  const named = (code: string) => countries.find((one) => one.code === code)?.[language] ?? code;
  const dialect = party.interpreterDialect === null ? "" : ` (${party.interpreterDialect})`;
  const interpreter =
    party.interpreter === null ? say(editText.noInterpreter) : `${party.interpreter[language]}${dialect}`;
  const born = party.bornOn === null ? (party.bornYear ?? say(editText.none)) : <Day on={party.bornOn} />;
  return (
    <Facts
      facts={[
        [editText.bornOn, born],
        ...(party.names.alsoKnownAs.length === 0
          ? []
          : [[editText.otherNames, <bdi key="names">{party.names.alsoKnownAs.join("; ")}</bdi>] as const]),
        ...(party.nationalities.length === 0
          ? []
          : [[text.nationalities, party.nationalities.map(named).join(", ")] as const]),
        ...(party.uci === null ? [] : [[editText.uci, party.uci] as const]),
        [
          editText.language,
          say(party.language === null ? editText.none : party.language === "en" ? editText.english : editText.french),
        ],
        [text.interpreter, interpreter],
      ]}
    />
  );
}
