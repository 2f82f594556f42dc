import { ChoiceField } from "../../ui/choice-fields.tsx";
import { Field } from "../../ui/field.tsx";
import { useSay } from "../../ui/language.ts";
import { byWhomNames, outcomeText as text } from "./outcome-text.ts";

/** As the contract of the endpoint has it. */
const most = 20;

/** Undertakings of a hearing, as many as were given: each of a key that names its fields. */
export function UndertakingFields({
  keys,
  onKeys,
}: {
  readonly keys: readonly string[];
  readonly onKeys: (keys: readonly string[]) => void;
}) {
  const say = useSay();
  const last = Math.max(0, ...keys.map(Number));
  return (
    <section aria-label={say(text.undertakings)}>
      <h3>{say(text.undertakings)}</h3>
      <p className="hint">{say(text.undertakingsHint)}</p>
      {keys.map((key, place) => (
        <fieldset key={key}>
          <legend>{say(text.undertaking, { n: place + 1 })}</legend>
          <ChoiceField
            label={say(text.byWhom)}
            name={`byWhom-${key}`}
            options={Object.entries(byWhomNames).map(([code, name]) => [code, say(name)])}
          />
          <Field label={say(text.what)} name={`what-${key}`} required minLength={3} maxLength={1000} />
          <Field label={say(text.dueOn)} name={`dueOn-${key}`} type="date" required />
          <button type="button" className="second" onClick={() => onKeys(keys.filter((one) => one !== key))}>
            {say(text.remove, { n: place + 1 })}
          </button>
        </fieldset>
      ))}
      {keys.length < most ? (
        <p>
          <button type="button" className="second" onClick={() => onKeys([...keys, String(last + 1)])}>
            {say(text.add)}
          </button>
        </p>
      ) : null}
    </section>
  );
}
