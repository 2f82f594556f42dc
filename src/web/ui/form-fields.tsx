import type { ComponentProps, ReactNode } from "react";
import { Checkbox, ChoiceField, RadioGroup, SelectField, TextArea } from "./choice-fields.tsx";
import { Field } from "./field.tsx";
import type { Typed } from "./form-values.ts";

type InputOf = Omit<ComponentProps<typeof Field>, "name" | "type" | "required" | "problem">;
type AreaOf = Omit<ComponentProps<typeof TextArea>, "name" | "required" | "problem">;
type Options<Value> = readonly (readonly [value: Value, text: string])[];

/** A field must be filled in, or says what the body says when it is not. */
type Filled<WhenEmpty> = { readonly required: true } | { readonly required?: false; readonly empty: WhenEmpty };
/** What a body may say where nothing was typed. */
type Nothing<Value> = Extract<Value, null | undefined> | (string extends Value ? "" : never);

type WordField<Value> =
  | (InputOf & { readonly kind: "text" | "email" | "date" | "time" } & Filled<Nothing<Value>>)
  /** A password: the blanks before and after belong to it. */
  | (InputOf & { readonly kind: "secret"; readonly required: true })
  | (AreaOf & { readonly kind: "lines" } & Filled<Nothing<Value>>);

/** One of a list: no word but those that the body knows. */
type ChoiceOf<Value, Word> =
  /** Nothing is chosen for them. */
  | {
      readonly kind: "choice";
      readonly label: string;
      readonly hint?: string;
      readonly chosen?: Word | null;
      readonly options: Options<Word>;
    }
  | {
      readonly kind: "list";
      readonly label: string;
      readonly hint?: string;
      readonly chosen?: Word | null;
      readonly options: Options<Word>;
      /** A first line for none of them. */
      readonly none?: { readonly text: string; readonly is: Nothing<Value> };
    }
  | { readonly kind: "radio"; readonly legend: string; readonly chosen?: Word; readonly options: Options<Word> };

type NumberOf<Value> = InputOf & { readonly kind: "number" } & Filled<Extract<Value, null | undefined>>;
interface TickOf {
  readonly kind: "tick";
  readonly label: string;
  readonly isTicked?: boolean;
}

/** Not asked for, or asked for by something else that is shown. */
type OtherOf<Value> =
  | { readonly kind: "value"; readonly value: Value }
  | { readonly kind: "own"; readonly shown: ReactNode; readonly read: (typed: Typed) => Value };

/** The fields that can ask for such a value. */
export type FieldOf<Value> =
  | OtherOf<Value>
  | ([NonNullable<Value>] extends [boolean]
      ? TickOf
      : [NonNullable<Value>] extends [number]
        ? NumberOf<Value>
        : [NonNullable<Value>] extends [string]
          ? ChoiceOf<Value, NonNullable<Value>> | (string extends NonNullable<Value> ? WordField<Value> : never)
          : never);

/** A field for each part of a body: none is forgotten, none is misspelt. */
export type FieldsOf<Body> = { readonly [Name in keyof Body]: FieldOf<Body[Name]> };

/** Any field, where its value is not looked at. */
type AnyField = FieldOf<string | null | undefined> | NumberOf<number | null | undefined> | TickOf;

export function FormField({ name, of: field }: { readonly name: string; readonly of: AnyField }) {
  switch (field.kind) {
    case "value":
      return null;
    case "own":
      return field.shown;
    case "tick":
      return <Checkbox label={field.label} name={name} value="yes" defaultChecked={field.isTicked === true} />;
    case "choice":
      return (
        <ChoiceField
          label={field.label}
          hint={field.hint}
          name={name}
          defaultValue={field.chosen ?? ""}
          options={field.options}
        />
      );
    case "list": {
      const none = field.none === undefined ? [] : [["", field.none.text] as const];
      const { label, hint } = field;
      return (
        <SelectField
          {...{ label, hint, name }}
          defaultValue={field.chosen ?? undefined}
          options={[...none, ...field.options]}
        />
      );
    }
    case "radio":
      return <RadioGroup legend={field.legend} name={name} required first={field.chosen} options={field.options} />;
    case "lines": {
      const { kind: _kind, empty: _empty, ...area } = { empty: null, ...field };
      return <TextArea {...area} name={name} />;
    }
    default: {
      const { kind, empty: _empty, ...input } = { empty: null, ...field };
      return <Field {...input} name={name} type={kind === "secret" ? "password" : kind} />;
    }
  }
}

/** What was typed, by the names of the body. What says nothing is left out of it. */
export function readFields<Body>(fields: FieldsOf<Body>, typed: Typed): Body {
  const read = Object.entries<AnyField>(fields as never).map(([name, field]) => [name, valueIn(name, field, typed)]);
  return Object.fromEntries(read.filter(([, value]) => value !== undefined)) as Body;
}

function valueIn(name: string, field: AnyField, typed: Typed): unknown {
  if (field.kind === "value") return field.value;
  if (field.kind === "own") return field.read(typed);
  if (field.kind === "tick") return typed.isTicked(name);
  if (field.kind === "secret") return typed.secret(name);
  const word = typed.value(name);
  if (word !== "") return field.kind === "number" ? Number(word) : word;
  if (field.kind === "list") return field.none?.is;
  return "empty" in field ? field.empty : word;
}
