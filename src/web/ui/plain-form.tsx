import { type ComponentProps, useState } from "react";
import type { Problem } from "../api/client.ts";
import { Refusal } from "./error-summary.tsx";
import { FormContext } from "./form-context.ts";
import { type Typed, typedIn } from "./form-values.ts";
import { useLanguage } from "./language.ts";
import { wrongFieldsIn } from "./wrong-fields.ts";

interface PlainFormProps extends Omit<ComponentProps<"form">, "onSubmit" | "action" | "noValidate"> {
  readonly onEnter?: (typed: Typed) => void;
  /** The page itself looks at the fields, and says what is wrong with them. */
  readonly isChecked?: boolean;
}

/** Fields together, where Enter does what the page says and nothing is sent by the form itself. */
export function PlainForm({ onEnter = () => undefined, isChecked = false, children, ...form }: PlainFormProps) {
  const language = useLanguage();
  const [refusal, setRefusal] = useState<{ readonly error: Problem; readonly nth: number } | null>(null);
  const fields = isChecked ? (
    children
  ) : (
    <FormContext value={{ isPending: false, error: refusal?.error ?? null }}>
      <Refusal of={refusal} />
      {children}
    </FormContext>
  );
  return (
    <form
      {...form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const error = isChecked ? null : wrongFieldsIn(event.currentTarget, language);
        setRefusal((last) => (error === null ? null : { error, nth: (last?.nth ?? 0) + 1 }));
        if (error === null) onEnter(typedIn(event.currentTarget));
      }}
    >
      {fields}
    </form>
  );
}
