import type { ComponentProps, ReactNode } from "react";
import { type Typed, typedIn } from "./form-values.ts";

/** Says which rows of a list are wanted, or which page: it asks for nothing to be done. */
export function SearchForm({
  onSearch,
  action,
  buttons,
  children,
  ...form
}: {
  readonly onSearch: (typed: Typed) => void;
  /** What the button says; without it each change is taken at once. */
  readonly action?: string;
  readonly buttons?: ReactNode;
} & Omit<ComponentProps<"form">, "onSubmit" | "action">) {
  return (
    <search>
      <form
        {...form}
        onSubmit={(event) => {
          event.preventDefault();
          onSearch(typedIn(event.currentTarget));
        }}
      >
        {children}
        {action === undefined ? null : (
          <div className="buttons">
            <button type="submit">{action}</button>
            {buttons}
          </div>
        )}
      </form>
    </search>
  );
}
