import { type ComponentProps, type ReactNode, useRef } from "react";
import { type Typed, typedIn } from "./form-values.ts";
import { PlainForm } from "./plain-form.tsx";
import { type Shown, useShown } from "./use-shown.ts";

/** Says which rows of a list are wanted, or which page: it asks for nothing to be done. */
export function SearchForm({
  shows,
  onSearch,
  action,
  buttons,
  children,
  ...form
}: {
  /** What the list shows: the fields say it too, after Back and after a button as well. */
  readonly shows: Shown;
  readonly onSearch?: (typed: Typed) => void;
  /** What the button says; without it each change is taken at once. */
  readonly action?: string;
  readonly buttons?: ReactNode;
} & Omit<ComponentProps<typeof PlainForm>, "onEnter" | "onInput" | "ref">) {
  const place = useRef<HTMLFormElement>(null);
  const note = useShown(place, shows);
  const search = (typed: Typed) => {
    note(typed);
    onSearch?.(typed);
  };
  return (
    <search>
      <PlainForm
        {...form}
        ref={place}
        onEnter={search}
        {...(action === undefined ? { onInput: (event) => note(typedIn(event.currentTarget)) } : {})}
      >
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
