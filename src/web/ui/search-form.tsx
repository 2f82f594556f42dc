import type { ComponentProps, ReactNode } from "react";
import type { Typed } from "./form-values.ts";
import { PlainForm } from "./plain-form.tsx";

/** Says which rows of a list are wanted, or which page: it asks for nothing to be done. */
export function SearchForm({
  onSearch,
  action,
  buttons,
  children,
  ...form
}: {
  readonly onSearch?: (typed: Typed) => void;
  /** What the button says; without it each change is taken at once. */
  readonly action?: string;
  readonly buttons?: ReactNode;
} & Omit<ComponentProps<typeof PlainForm>, "onEnter">) {
  return (
    <search>
      <PlainForm {...form} {...(onSearch === undefined ? {} : { onEnter: onSearch })}>
        {children}
        {action === undefined ? null : (
          <div className="buttons">
            <button type="submit">{action}</button>
            {buttons}
          </div>
        )}
      </PlainForm>
    </search>
  );
}
