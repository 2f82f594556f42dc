import { type ComponentProps, type ReactNode, useId } from "react";
import { Key } from "./key.tsx";
import { useSay } from "./language.ts";
import { ariaKey } from "./shortcuts.ts";
import { ui } from "./text.ts";

interface Labelled {
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong with what was typed; said with the field and shown beside it. */
  readonly problem?: string | undefined;
}

/** Ties a label, a hint and a problem to one control. */
function Labelled({
  label,
  hint,
  problem,
  control,
}: Labelled & {
  readonly control: (ties: { id: string; "aria-describedby"?: string; "aria-invalid"?: true }) => ReactNode;
}) {
  const id = useId();
  const described = [hint === undefined ? "" : `${id}-hint`, problem === undefined ? "" : `${id}-problem`]
    .filter((one) => one !== "")
    .join(" ");
  return (
    <div className={problem === undefined ? "field" : "field wrong"}>
      <label htmlFor={id}>{label}</label>
      {hint === undefined ? null : (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {problem === undefined ? null : (
        <span className="problem" id={`${id}-problem`}>
          {problem}
        </span>
      )}
      {control({
        id,
        ...(described === "" ? {} : { "aria-describedby": described }),
        ...(problem === undefined ? {} : { "aria-invalid": true }),
      })}
    </div>
  );
}

/** A labelled input; the hint and the problem are read with it. */
export function Field({ label, hint, problem, ...input }: Labelled & Omit<ComponentProps<"input">, "id">) {
  return <Labelled {...{ label, hint, problem }} control={(ties) => <input {...ties} {...input} />} />;
}

export function TextArea({ label, hint, problem, ...input }: Labelled & Omit<ComponentProps<"textarea">, "id">) {
  return <Labelled {...{ label, hint, problem }} control={(ties) => <textarea rows={4} {...ties} {...input} />} />;
}

/** A choice of one from a list: `options` are values and what they are called. */
export function SelectField({
  label,
  hint,
  problem,
  options,
  ...input
}: Labelled & { readonly options: readonly (readonly [value: string, text: string])[] } & Omit<
    ComponentProps<"select">,
    "id"
  >) {
  return (
    <Labelled
      {...{ label, hint, problem }}
      control={(ties) => (
        <select {...ties} {...input}>
          {options.map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      )}
    />
  );
}

/** A box to tick, its label after it. */
export function Checkbox({
  label,
  ...input
}: { readonly label: string } & Omit<ComponentProps<"input">, "id" | "type">) {
  const id = useId();
  return (
    <div className="tick">
      <input id={id} type="checkbox" {...input} />
      <label htmlFor={id}>{label}</label>
    </div>
  );
}

/** A choice that somebody has to make: nothing is chosen for them. */
export function ChoiceField({ options, ...input }: ComponentProps<typeof SelectField>) {
  const say = useSay();
  return <SelectField required options={[["", say(ui.choose)], ...options]} {...input} />;
}

/** One of a few choices, all in sight, each with the key that chooses it where the page has one. With `chosen` and `onPick` the page holds the choice, without them the form does. */
export function RadioGroup({
  legend,
  name,
  options,
  chosen,
  onPick,
  ...input
}: {
  readonly legend: string;
  readonly name: string;
  readonly options: readonly (readonly [value: string, text: string, key?: string])[];
  readonly chosen?: string;
  readonly onPick?: (value: string) => void;
} & Omit<ComponentProps<"input">, "id" | "type" | "name">) {
  const id = useId();
  return (
    <fieldset>
      <legend>{legend}</legend>
      {options.map(([value, text, key]) => (
        <div className="tick" key={value}>
          <input
            id={`${id}-${value}`}
            type="radio"
            {...(key === undefined ? {} : { "aria-keyshortcuts": ariaKey(key) })}
            name={name}
            value={value}
            {...(chosen === undefined ? {} : { checked: chosen === value })}
            {...(onPick === undefined ? {} : { onChange: () => onPick(value) })}
            {...input}
          />
          <label htmlFor={`${id}-${value}`}>
            {text}
            {key === undefined ? null : " "}
            {key === undefined ? null : <Key of={key} />}
          </label>
        </div>
      ))}
    </fieldset>
  );
}

/** What was typed, or the word that was chosen of those that a list offers; the server refuses any other. */
export type ValueOf = <Word extends string>(name: string) => Word;

/** The texts of a submitted form by name. */
export function valuesOf(form: HTMLFormElement): ValueOf {
  const data = new FormData(form);
  return <Word extends string>(name: string) => {
    const value = data.get(name);
    return (typeof value === "string" ? value.trim() : "") as Word;
  };
}

/** A password as it was typed: a blank before or after it is part of it. */
export function secretIn(form: HTMLFormElement, name: string): string {
  const value = new FormData(form).get(name);
  return typeof value === "string" ? value : "";
}
