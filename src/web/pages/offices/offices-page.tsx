import { useQuery } from "@tanstack/react-query";
import type { OfficeContacts } from "../../../modules/cases/office-contact/contract.ts";
import { callCases } from "../../api/rooms.ts";
import { Badge } from "../../ui/badge.tsx";
import { SelectField } from "../../ui/choice-fields.tsx";
import { Day } from "../../ui/day.tsx";
import { Loading } from "../../ui/error-summary.tsx";
import { useLanguage, useSay, useTitle } from "../../ui/language.ts";
import { useListPlace } from "../../ui/list-place.ts";
import { useHolds } from "../../ui/me.ts";
import { PageError } from "../../ui/page-error.tsx";
import { Empty } from "../../ui/success.tsx";
import { ContactFacts } from "./contact-facts.tsx";
import { ContactForm } from "./contact-form.tsx";
import { officesText as text } from "./text.ts";

/** What is entered of how each office is reached; the operator enters more. */
export function OfficesPage() {
  const say = useSay();
  const language = useLanguage();
  const { of, go } = useListPlace();
  const mayEnter = useHolds("operator");
  useTitle(say(text.title));
  const list = useQuery(callCases.query(language, "GET /office-contacts"));
  if (list.isPending) return <Loading />;
  if (list.isError) return <PageError error={list.error} />;
  const { items } = list.data;
  const office = items.find((one) => one.officeId === of("office")) ?? items[0];
  if (office === undefined) return <Empty>{say(text.none)}</Empty>;
  return (
    <>
      <h1>{say(text.title)}</h1>
      <p className="lead">{say(text.lead)}</p>
      <SelectField
        label={say(text.office)}
        value={office.officeId}
        onChange={(event) => go({ office: event.currentTarget.value })}
        options={items.map((one) => [one.officeId, one.name[language]])}
      />
      {office.contacts.length === 0 ? <Empty>{say(text.none)}</Empty> : null}
      {office.contacts.map((one) => (
        <KeptContact key={one.from} one={one} />
      ))}
      {mayEnter ? <ContactForm key={office.officeId} office={office} /> : null}
    </>
  );
}

function KeptContact({ one }: { readonly one: OfficeContacts["contacts"][number] }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <section className="card" aria-label={`${say(text.from)} ${one.from}`}>
      <h2>
        {say(text.from)} <Day on={one.from} />{" "}
        <Badge tone={one.isVerified ? "good" : "warning"}>{say(one.isVerified ? text.verified : text.toVerify)}</Badge>
      </h2>
      <ContactFacts
        contact={one}
        more={[
          [text.source, one.source[language]],
          ...(one.enteredBy === null ? [] : [[text.enteredBy, one.enteredBy] as const]),
        ]}
      />
    </section>
  );
}
