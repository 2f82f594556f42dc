import { useState } from "react";
import type { CaseView } from "../../../modules/cases/contract.ts";
import type { ContactDetail } from "../../../modules/parties/contract.ts";
import { callCases } from "../../api/rooms.ts";
import { SelectField, TextArea } from "../../ui/choice-fields.tsx";
import { Field } from "../../ui/field.tsx";
import type { Typed } from "../../ui/form-values.ts";
import { useLanguage, useSay } from "../../ui/language.ts";
import { EditForm } from "./edit-form.tsx";
import { editText as text } from "./edit-text.ts";
import { useOptions, usePlaces } from "./use-reference.ts";

type Kind = "address" | "email" | "phone";

/** What was typed as one contact detail, as the server takes it. */
export function contactFrom({ value }: Typed, kind: Kind, prefix = ""): ContactDetail {
  if (kind === "email") return { kind, value: { address: value(`${prefix}email`) } };
  if (kind === "phone") return { kind, value: { number: value(`${prefix}phone`) } };
  const latin = (["latinLines", "latinLocality", "latinProvince"] as const).filter(
    (part) => value(`${prefix}${part}`) !== "",
  );
  return {
    kind,
    value: {
      lines: value(`${prefix}lines`),
      locality: value(`${prefix}locality`),
      province: value(`${prefix}province`),
      postalCode: value(`${prefix}postalCode`),
      country: value(`${prefix}country`),
      ...Object.fromEntries(latin.map((part) => [part, value(`${prefix}${part}`)])),
    },
  };
}

interface AddressProps {
  readonly prefix?: string;
  /** What the form begins with. */
  readonly known?: Readonly<Record<string, string>>;
  readonly required?: boolean;
  readonly problem: (field: string) => string | undefined;
}

/** Street, city, province, postal code and country. */
export function AddressFields({ prefix = "", required = true, known, problem }: AddressProps) {
  const say = useSay();
  return (
    <>
      <TextArea
        label={say(text.lines)}
        name={`${prefix}lines`}
        rows={2}
        required={required}
        maxLength={300}
        defaultValue={known?.["lines"]}
        problem={problem("lines")}
      />
      <div className="row">
        <PlaceFields prefix={prefix} required={required} known={known ?? {}} problem={problem} />
      </div>
      <LatinFields prefix={prefix} known={known} problem={problem} />
    </>
  );
}

function PlaceFields({ prefix, required, known, problem }: Required<AddressProps>) {
  const say = useSay();
  const countries = useOptions()(usePlaces(known["country"]));
  return (
    <>
      <Field
        label={say(text.locality)}
        name={`${prefix}locality`}
        required={required}
        maxLength={100}
        defaultValue={known["locality"]}
        problem={problem("locality")}
      />
      <Field
        label={say(text.province)}
        name={`${prefix}province`}
        maxLength={100}
        defaultValue={known["province"]}
        problem={problem("province")}
      />
      <Field
        label={say(text.postalCode)}
        name={`${prefix}postalCode`}
        maxLength={20}
        defaultValue={known["postalCode"]}
        problem={problem("postalCode")}
      />
      <SelectField
        label={say(text.addressCountry)}
        name={`${prefix}country`}
        defaultValue={known["country"] ?? "CAN"}
        options={countries}
        problem={problem("country")}
      />
    </>
  );
}

/** The same in letters that the post reads, asked for where the address is written in others. */
function LatinFields({
  prefix,
  known,
  problem,
}: {
  readonly prefix: string;
  readonly known: Readonly<Record<string, string>> | undefined;
  readonly problem: (field: string) => string | undefined;
}) {
  const say = useSay();
  const fields = [
    ["latinLines", text.latinLines],
    ["latinLocality", text.latinLocality],
    ["latinProvince", text.latinProvince],
  ] as const;
  const isOpen = fields.some(([field]) => known?.[field] !== undefined || problem(field) !== undefined);
  return (
    <details open={isOpen}>
      <summary>{say(text.latinAddress)}</summary>
      {fields.map(([field, label]) => (
        <Field
          key={field}
          label={say(label)}
          name={`${prefix}${field}`}
          maxLength={100}
          defaultValue={known?.[field]}
          problem={problem(field)}
        />
      ))}
    </details>
  );
}

/** A party's new address, e-mail or telephone; what it was stays in the history. */
export function ContactForm({
  theCase,
  party,
  onClose,
}: {
  readonly theCase: CaseView;
  readonly party: CaseView["parties"][number];
  readonly onClose: () => void;
}) {
  const say = useSay();
  const language = useLanguage();
  const [kind, setKind] = useState<Kind>("address");
  return (
    <EditForm
      title={say(text.contactFor, { name: party.name })}
      theCase={theCase}
      onClose={onClose}
      withReason={false}
      send={(typed) =>
        callCases.send(language, "POST /cases/:caseId/parties/:personId/contact-details", {
          params: { caseId: theCase.id, personId: party.personId },
          body: contactFrom(typed, kind),
        })
      }
    >
      {(problem) => (
        <>
          <SelectField
            label={say(text.kind)}
            value={kind}
            onChange={(event) => setKind(event.currentTarget.value as Kind)}
            options={[
              ["address", say(text.address)],
              ["email", say(text.email)],
              ["phone", say(text.phone)],
            ]}
          />
          <ValueFields kind={kind} problem={problem} />
        </>
      )}
    </EditForm>
  );
}

function ValueFields({
  kind,
  problem,
}: {
  readonly kind: Kind;
  readonly problem: (path: string) => string | undefined;
}) {
  const say = useSay();
  if (kind === "address") return <AddressFields problem={(field) => problem(`/value/${field}`)} />;
  return kind === "email" ? (
    <Field
      label={say(text.email)}
      type="email"
      name="email"
      required
      maxLength={254}
      problem={problem("/value/address")}
    />
  ) : (
    <Field label={say(text.phone)} type="tel" name="phone" required maxLength={25} problem={problem("/value/number")} />
  );
}
