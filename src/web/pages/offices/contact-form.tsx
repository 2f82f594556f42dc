import type { Bilingual } from "../../../kernel/bilingual.ts";
import { type CivilDate, dateText } from "../../../kernel/time.ts";
import type { OfficeContacts } from "../../../modules/cases/office-contact/contract.ts";
import { callCases } from "../../api/rooms.ts";
import { Checkbox, TextArea } from "../../ui/choice-fields.tsx";
import { Field } from "../../ui/field.tsx";
import { Form } from "../../ui/form.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { officesText as text } from "./text.ts";

const lineFields: readonly (readonly [name: string, label: Bilingual, most: number, required: boolean])[] = [
  ["locality", text.locality, 80, true],
  ["province", text.province, 2, true],
  ["postalCode", text.postalCode, 10, true],
  ["telephone", text.telephone, 40, true],
  ["tollFree", text.tollFree, 40, false],
  ["fax", text.fax, 40, false],
  ["email", text.email, 254, false],
  ["hours/en", text.hoursEn, 200, false],
  ["hours/fr", text.hoursFr, 200, false],
  ["source/en", text.sourceEn, 300, true],
  ["source/fr", text.sourceFr, 300, true],
];

/**
 * How the office is reached from a day on, each field named as it is found in what is sent. What is refused is shown at its
 * field, and what was typed stays.
 */
export function ContactForm({ office }: { readonly office: OfficeContacts }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <Form
      send={callCases.send(language, "POST /offices/:officeId/contacts", { params: { officeId: office.officeId } })}
      body={({ value }) => entered(value)}
      title={say(text.enter)}
      action={say(text.save)}
      staysFilled
      tell={(_, { from }) => say(text.saved, { day: dateText(from as CivilDate, language) })}
      renews={[callCases.key(language, "GET /office-contacts")]}
    >
      <Field
        label={say(text.from)}
        hint={say(text.fromHint)}
        name="from"
        type="date"
        min={office.today}
        defaultValue={office.today}
        required
      />
      <TextArea label={say(text.linesEn)} name="lines/en" maxLength={300} rows={3} required />
      <TextArea label={say(text.linesFr)} name="lines/fr" maxLength={300} rows={3} required />
      {lineFields.map(([name, label, most, required]) => (
        <Field key={name} label={say(label)} name={name} maxLength={most} required={required} autoComplete="off" />
      ))}
      <Checkbox label={say(text.isVerified)} name="isVerified" value="yes" />
    </Form>
  );
}

const entered = (value: (name: string) => string) => ({
  from: value("from"),
  lines: { en: value("lines/en"), fr: value("lines/fr") },
  locality: value("locality"),
  province: value("province"),
  postalCode: value("postalCode"),
  telephone: value("telephone"),
  tollFree: value("tollFree"),
  fax: value("fax"),
  email: value("email"),
  hours: { en: value("hours/en"), fr: value("hours/fr") },
  source: { en: value("source/en"), fr: value("source/fr") },
  isVerified: value("isVerified") === "yes",
});
