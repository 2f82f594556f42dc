import { Checkbox, ChoiceField, RadioGroup, SelectField, TextArea } from "../../ui/choice-fields.tsx";
import { Field } from "../../ui/field.tsx";
import { useSay } from "../../ui/language.ts";
import { PlainForm } from "../../ui/plain-form.tsx";
import { Part } from "./part.tsx";
import { stylesText as text } from "./text.ts";

/** Each kind of field: as it comes, with a hint, with a problem, closed. */
export function FieldStates() {
  const say = useSay();
  const options = [
    ["one", say(text.first)],
    ["two", say(text.second)],
  ] as const;
  return (
    <Part name={text.fields}>
      <PlainForm>
        <Field label={say(text.fieldPlain)} name="plain" />
        <Field label={say(text.fieldHint)} hint={say(text.hintText)} name="hint" />
        <Field label={say(text.fieldProblem)} problem={say(text.refusedField)} name="problem" defaultValue="?" />
        <Field label={say(text.fieldClosed)} name="closed" disabled defaultValue="TC6-00001" />
        <Field label={say(text.fieldDate)} name="date" type="date" />
        <SelectField label={say(text.fieldSelect)} name="select" options={options} />
        <ChoiceField label={say(text.fieldChoice)} name="choice" options={options} />
        <ChoiceField
          label={say(text.fieldSelectProblem)}
          problem={say(text.chooseOne)}
          name="choice-problem"
          options={options}
        />
        <TextArea label={say(text.fieldText)} name="text" />
        <TextArea label={say(text.fieldTextProblem)} problem={say(text.refusedField)} name="text-problem" />
        <RadioGroup legend={say(text.fieldRadio)} name="radio" options={options} />
        <Checkbox label={say(text.fieldCheck)} name="check" />
      </PlainForm>
    </Part>
  );
}
