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
        <Witness
          key={key}
          of={given[key]}
          nth={place + 1}
          name={key}
          problem={problem(place)}
          onRemove={() => setKeys(keys.filter((one) => one !== key))}
        />
      ))}
      {keys.length < most ? (
        <button type="button" className="second" onClick={() => setKeys([...keys, Math.max(-1, ...keys) + 1])}>
          {say(peopleFormText.addWitness)}
        </button>
      ) : null}
    </fieldset>
  );
}

function Witness({
  of,
  nth,
  name,
  problem,
  onRemove,
}: {
  readonly of: NonNullable<Sitting["witnesses"]>[number] | undefined;
  readonly nth: number;
  /** By which its fields are told from those of the others. */
  readonly name: number;
  readonly problem: string | undefined;
  readonly onRemove: () => void;
}) {
  const say = useSay();
  return (
    <fieldset>
      <legend>{say(peopleFormText.witness, { n: nth })}</legend>
      <Field
        label={say(peopleFormText.witnessName)}
        problem={problem}
        name={`witnessName-${name}`}
        required
        maxLength={120}
        defaultValue={of?.name ?? ""}
      />
      <div className="row">
        <Field
          label={say(peopleFormText.from)}
          name={`witnessFrom-${name}`}
          type="time"
          required
          defaultValue={of?.from}
        />
        <Field label={say(peopleFormText.to)} name={`witnessTo-${name}`} type="time" required defaultValue={of?.to} />
      </div>
      <button type="button" className="second" onClick={onRemove}>
        {say(peopleFormText.removeWitness, { n: nth })}
      </button>
    </fieldset>
  );
}
