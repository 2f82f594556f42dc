import { Field } from "../../ui/field.tsx";
import type { FieldOf } from "../../ui/form-fields.tsx";

/** The last of some days: without it, the first is the only one. */
export const lastDay = (label: string, hint: string): FieldOf<string> => ({
  kind: "own",
  shown: <Field label={label} hint={hint} name="toOn" type="date" />,
  read: ({ value }) => value("toOn") || value("fromOn"),
});
