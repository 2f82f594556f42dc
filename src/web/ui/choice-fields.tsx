import { type ComponentProps, useEffect, useId, useRef } from "react";
import { Labelled } from "./field.tsx";
import { useFieldProblem } from "./form-context.ts";
import { Key } from "./key.tsx";
import { useSay } from "./language.ts";
import { ariaKey } from "./shortcuts.ts";
import { ui } from "./text.ts";

export function TextArea({ label, hint, problem, ...input }: Labelled & Omit<ComponentProps<"textarea">, "id">) {
  return (
    <Labelled
      {...{ label, hint, problem }}
      name={input.name}
      control={(ties) => <textarea rows={4} {...ties} {...input} />}
    />
  );
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
  const select = useRef<HTMLSelectElement>(null);
  // What a form that is emptied goes back to: Preact gives a list its first choice, and the browser nothing of it. A list may
  // come later than its form, and what was chosen in it stays.
  const codes = options.map(([value]) => value).join(" ");
  // biome-ignore lint/correctness/useExhaustiveDependencies: other options are marked anew
  useEffect(() => {
    if (input.defaultValue === undefined) return;
    for (const option of select.current?.options ?? [])
      option.defaultSelected = option.value === String(input.defaultValue);
  }, [input.defaultValue, codes]);
  return (
    <Labelled
      {...{ label, hint, problem }}
      name={input.name}
      control={(ties) => (
        <select ref={select} {...ties} {...input}>
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
  const found = useFieldProblem(input.name ?? id, undefined);
  // A box of several of one name is not wrong by itself.
  const problem = input.required === true ? found : undefined;
  return (
    <div className={problem === undefined ? "tick" : "tick wrong"}>
      {problem === undefined ? null : (
        <span className="problem" id={`${id}-problem`}>
          {problem}
        </span>
      )}
      <input
        id={id}
        type="checkbox"
        {...(problem === undefined ? {} : { "aria-invalid": true, "aria-describedby": `${id}-problem` })}
        {...input}
      />
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
  first,
  onPick,
  ...input
}: {
  readonly legend: string;
  readonly name: string;
  readonly options: readonly (readonly [value: string, text: string, key?: string])[];
  readonly chosen?: string;
  /** Chosen at first, where the form holds the choice. */
  readonly first?: string | undefined;
  readonly onPick?: (value: string) => void;
} & Omit<ComponentProps<"input">, "id" | "type" | "name">) {
  const id = useId();
  const problem = useFieldProblem(name, undefined);
  return (
    <fieldset {...(problem === undefined ? {} : { className: "wrong", "aria-describedby": `${id}-problem` })}>
      <legend>{legend}</legend>
      {problem === undefined ? null : (
        <span className="problem" id={`${id}-problem`}>
          {problem}
        </span>
      )}
      {options.map(([value, text, key]) => (
        <div className="tick" key={value}>
          <input
            id={`${id}-${value}`}
            type="radio"
            {...(key === undefined ? {} : { "aria-keyshortcuts": ariaKey(key) })}
            name={name}
            value={value}
            {...(chosen === undefined ? {} : { checked: chosen === value })}
            {...(first === value ? { defaultChecked: true } : {})}
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
