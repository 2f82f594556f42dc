import { Problem } from "../api/client.ts";
import { secretIn, type ValueOf, valuesOf } from "./field.tsx";

/** What stands in a form when it is sent, by the names of its fields. */
export interface Typed {
  readonly form: HTMLFormElement;
  readonly value: ValueOf;
  /** The same, or null where nothing was typed. */
  readonly optional: <Word extends string>(name: string) => Word | null;
  /** As it was typed, with the blanks before and after. */
  readonly secret: (name: string) => string;
  /** Every box of this name that is ticked. */
  readonly all: <Word extends string>(name: string) => Word[];
  readonly isTicked: (name: string) => boolean;
}

/** With the button that sent it, where it has a name. */
export function typedIn(form: HTMLFormElement, submitter?: HTMLElement | null): Typed {
  const value = valuesOf(form, submitter);
  const all = <Word extends string>(name: string) => new FormData(form).getAll(name).map(String) as Word[];
  return {
    form,
    value,
    all,
    optional: <Word extends string>(name: string) => (value(name) === "" ? null : value<Word>(name)),
    secret: (name) => secretIn(form, name),
    isTicked: (name) => all(name).length > 0,
  };
}

/** What is wrong with a field before anything is sent, said as the server would say it: for a form’s `body` to throw. */
export const wrongField = (name: string, text: string): Problem =>
  new Problem(400, { fields: [{ path: `/${name}`, code: "form", text }] });
