import { useState } from "react";
import { Checkbox, SelectField } from "../../ui/choice-fields.tsx";
import { Field } from "../../ui/field.tsx";
import { useSay } from "../../ui/language.ts";
import { AddressFields } from "../cases/contact-form.tsx";
import { CounselPicker } from "../cases/counsel-picker.tsx";
import { editText } from "../cases/edit-text.ts";
import { emptyPerson, InterpreterFields, PersonFields } from "../cases/person-fields.tsx";
import { intakeText as text } from "./text.ts";

/** One person of the referral: `person` names its fields for good, `place` is where it stands now. */
export function PersonSection({
  person,
  place,
  others,
  problem,
  onRemove,
}: {
  readonly person: number;
  readonly place: number;
  readonly others: number;
  readonly problem: (field: string) => string | undefined;
  readonly onRemove: (() => void) | null;
}) {
  const say = useSay();
  const [isAsFirst, setAsFirst] = useState(false);
  const prefix = `p${person}-`;
  const acting = Array.from({ length: others }, (_, at) => at).filter((at) => at !== place);
  return (
    <fieldset>
      <legend>{say(text.person, { n: place + 1 })}</legend>
      <PersonFields prefix={prefix} of={emptyPerson} problem={problem} />
      {others === 1 ? null : (
        <SelectField
          label={say(text.actedForBy)}
          name={`${prefix}actedForBy`}
          options={[
            ["", say(text.nobodyActs)],
            ...acting.map((at) => [String(at), say(text.person, { n: at + 1 })] as const),
          ]}
          problem={problem("actedForBy")}
        />
      )}
      {place === 0 ? null : (
        <Checkbox
          label={say(text.asFirst)}
          name={`${prefix}asFirst`}
          onChange={(event) => setAsFirst(event.currentTarget.checked)}
        />
      )}
      <div hidden={isAsFirst && place > 0}>
        <SharedFields {...{ prefix, problem }} />
      </div>
      {onRemove === null ? null : (
        <div className="buttons">
          <button type="button" className="second" onClick={onRemove}>
            {say(text.removePerson, { n: place + 1 })}
          </button>
        </div>
      )}
    </fieldset>
  );
}

/** What the persons of a family often have alike. */
function SharedFields({
  prefix,
  problem,
}: {
  readonly prefix: string;
  readonly problem: (field: string) => string | undefined;
}) {
  const say = useSay();
  return (
    <>
      <SelectField
        label={say(text.personLanguage)}
        name={`${prefix}language`}
        options={[
          ["", say(text.unknown)],
          ["en", say(editText.english)],
          ["fr", say(editText.french)],
        ]}
        problem={problem("language")}
      />
      <InterpreterFields prefix={prefix} spoken={null} dialect={null} problem={problem} />
      <details>
        <summary>{say(text.contact)}</summary>
        <AddressFields prefix={prefix} required={false} problem={(field) => problem(`contact/0/value/${field}`)} />
        <div className="row">
          <Field label={say(editText.email)} type="email" name={`${prefix}email`} maxLength={254} autoComplete="off" />
          <Field label={say(editText.phone)} type="tel" name={`${prefix}phone`} maxLength={25} autoComplete="off" />
        </div>
      </details>
      <details>
        <summary>{say(text.counsel)}</summary>
        <CounselPicker
          name={`${prefix}counsel`}
          required={false}
          held={(one) => `${one.regulator.code} ${one.licenceNumber}`}
          problem={problem("counsel")}
        />
      </details>
    </>
  );
}
