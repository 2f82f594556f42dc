import { type ComponentProps, type ReactNode, useId } from "react";
import { useFieldProblem } from "./form-context.ts";

export interface Labelled {
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong with what was typed; said with the field and shown beside it. Left out, it is what its form was told of this name. */
  readonly problem?: string | undefined;
  readonly name?: string | undefined;
}

/** Ties a label, a hint and a problem to one control. */
export function Labelled({
  label,
  hint,
  name,
  problem: said,
  control,
}: Labelled & {
  readonly control: (ties: { id: string; "aria-describedby"?: string; "aria-invalid"?: true }) => ReactNode;
}) {
  const id = useId();
  const problem = useFieldProblem(name ?? id, said);
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
  return (
    <Labelled {...{ label, hint, problem }} name={input.name} control={(ties) => <input {...ties} {...input} />} />
  );
}

/** What was typed, or the word that was chosen of those that a list offers; the server refuses any other. */
export type ValueOf = <Word extends string>(name: string) => Word;

/** The texts of a submitted form by name. */
export function valuesOf(form: HTMLFormElement, submitter?: HTMLElement | null): ValueOf {
  const data = new FormData(form, submitter);
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
