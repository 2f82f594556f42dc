import { useState } from "react";
import type { Sitting } from "../../../modules/hearings/contract.ts";
import { Problem } from "../../api/client.ts";
import { Field } from "../../ui/field.tsx";
import { useSay } from "../../ui/language.ts";
import { peopleFormText } from "./people-form-text.ts";
import { peopleText as text } from "./people-text.ts";

/** As the contract of the endpoint has it. */
const most = 20;

/** Who gives evidence and when, as many as there are. */
export function WitnessFields({ sitting, error }: { readonly sitting: Sitting; readonly error: unknown }) {
  const say = useSay();
  const given = sitting.witnesses ?? [];
  const [keys, setKeys] = useState(() => given.map((_, place) => place));
  const problem = (place: number) =>
    error instanceof Problem
      ? (error.at(`/sitting/witnesses/${place}`) ?? error.at(`/sitting/witnesses/${place}/name`))
      : undefined;
  return (
    <fieldset>
      <legend>{say(text.witnesses)}</legend>
      {keys.map((key, place) => (
        <fieldset key={key}>
          <legend>{say(peopleFormText.witness, { n: place + 1 })}</legend>
          <Field
            label={say(peopleFormText.witnessName)}
            problem={problem(place)}
            name={`witnessName-${key}`}
            required
            maxLength={120}
            defaultValue={given[key]?.name ?? ""}
          />
          <div className="row">
            <Field
              label={say(peopleFormText.from)}
              name={`witnessFrom-${key}`}
              type="time"
              required
              defaultValue={given[key]?.from}
            />
            <Field
              label={say(peopleFormText.to)}
              name={`witnessTo-${key}`}
              type="time"
              required
              defaultValue={given[key]?.to}
            />
          </div>
          <button type="button" className="second" onClick={() => setKeys(keys.filter((one) => one !== key))}>
            {say(peopleFormText.removeWitness, { n: place + 1 })}
          </button>
        </fieldset>
      ))}
      {keys.length < most ? (
        <button type="button" className="second" onClick={() => setKeys([...keys, Math.max(-1, ...keys) + 1])}>
          {say(peopleFormText.addWitness)}
        </button>
      ) : null}
    </fieldset>
  );
}
