import type { ReactNode } from "react";
import type { Bilingual } from "../../../kernel/bilingual.ts";
import type { OfficeContact } from "../../../modules/cases/office-contact/contract.ts";
import { Facts } from "../../ui/facts.tsx";
import { useLanguage } from "../../ui/language.ts";
import { officesText as text } from "./text.ts";

/** How an office is reached. Headquarters are named as what they are. */
export function ContactFacts({
  contact,
  more = [],
}: {
  readonly contact: OfficeContact;
  readonly more?: readonly (readonly [Bilingual, ReactNode])[];
}) {
  const language = useLanguage();
  const { ofHeadquarters, lines, telephone, tollFree, fax, email, hours } = contact;
  const written = [...(ofHeadquarters ? [text.headquarters[language]] : []), ...lines[language]];
  const call = (name: Bilingual, number: string | null) =>
    number === null
      ? []
      : [
          [
            name,
            <a key={number} href={`tel:${number}`}>
              {number}
            </a>,
          ] as const,
        ];
  return (
    <Facts
      facts={[
        [text.address, <Lines key="lines" lines={written} />],
        ...call(ofHeadquarters ? text.helpLine : text.telephone, telephone),
        ...call(text.tollFree, tollFree),
        ...(fax === null ? [] : [[text.fax, fax] as const]),
        ...(email === null
          ? []
          : [
              [
                text.email,
                <a key="email" href={`mailto:${email}`}>
                  {email}
                </a>,
              ] as const,
            ]),
        ...(hours === null ? [] : [[text.hours, hours[language]] as const]),
        ...more,
      ]}
    />
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return lines.map((line) => (
    <span key={line}>
      {line}
      <br />
    </span>
  ));
}
