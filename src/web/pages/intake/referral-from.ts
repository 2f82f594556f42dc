import type { Json } from "../../../kernel/canonical-json.ts";
import { type CivilDate, type CivilTime, instantIn, systemClock, type Zone } from "../../../kernel/time.ts";
import type { Reference } from "../../../modules/cases/contract.ts";
import { type Typed, typedIn } from "../../ui/form-values.ts";
import type { useSay } from "../../ui/language.ts";
import { contactFrom } from "../cases/contact-form.tsx";
import { languageIn } from "../cases/language-field.tsx";
import { personFrom } from "../cases/person-fields.tsx";

/** The form as the message that a partner would send: one door for everybody who opens cases. */
export function referralFrom(
  form: HTMLFormElement,
  of: { readonly id: string; readonly persons: readonly number[]; readonly offices: Reference["offices"] },
  say: ReturnType<typeof useSay>,
): Json {
  const typed = typedIn(form);
  const { value } = typed;
  const zone = (of.offices.find((office) => office.id === value("officeId"))?.zone ?? "America/Toronto") as Zone;
  return {
    specversion: "1.0",
    id: of.id,
    source: "urn:greffe:registry",
    type: "ca.greffe.referral.v1",
    time: systemClock(),
    data: {
      division: value("division"),
      proceedingType: value("proceedingType"),
      officeId: value("officeId"),
      receivedAt: receivedAt(value("receivedOn"), value("receivedTime"), zone),
      origin: typed.optional("origin"),
      claimType: typed.optional("claimType"),
      country: typed.optional("country"),
      language: value("language"),
      persons: of.persons.map((person) => personOf({ typed, form, say }, `p${person}-`, `p${of.persons[0]}-`)),
    },
  };
}

/** The office's wall time as an instant. What the form cannot read goes to the server as it is, which names the field. */
function receivedAt(on: string, time: string, zone: Zone): string {
  try {
    return instantIn(on as CivilDate, time as CivilTime, zone) ?? `${on} ${time}`;
  } catch {
    return `${on} ${time}`;
  }
}

interface Filled {
  readonly typed: Typed;
  readonly form: HTMLFormElement;
  readonly say: ReturnType<typeof useSay>;
}

/** What a family shares is asked once: whoever is as the first has the first’s. */
function personOf({ typed, form, say }: Filled, own: string, first: string): Json {
  const { value, optional } = typed;
  const prefix = own !== first && value(`${own}asFirst`) !== "" ? first : own;
  const acting = value(`${own}actedForBy`);
  const [regulator = "", licenceNumber = ""] = value(`${prefix}counsel`).split(" ");
  return {
    ...personFrom(typed, form, own),
    language: optional(`${prefix}language`),
    interpreterLanguage: languageIn(form, `${prefix}interpreterLanguage`, say),
    interpreterDialect: optional(`${prefix}interpreterDialect`),
    contact: [
      ...(value(`${prefix}lines`) === "" && value(`${prefix}locality`) === ""
        ? []
        : [contactFrom(typed, "address", prefix)]),
      ...(value(`${prefix}email`) === "" ? [] : [contactFrom(typed, "email", prefix)]),
      ...(value(`${prefix}phone`) === "" ? [] : [contactFrom(typed, "phone", prefix)]),
    ],
    actedForBy: acting === "" ? null : Number(acting),
    counsel: licenceNumber === "" ? null : { regulator, licenceNumber },
  };
}
