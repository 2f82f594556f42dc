import { type ComponentProps, useId } from "react";

/** A labelled input; the hint is read with it. */
export function Field({
  label,
  hint,
  ...input
}: { readonly label: string; readonly hint?: string } & Omit<ComponentProps<"input">, "id">) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint === undefined ? null : (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <input id={id} {...(hint === undefined ? {} : { "aria-describedby": `${id}-hint` })} {...input} />
    </div>
  );
}

/** The texts of a submitted form by name. */
export function valuesOf(form: HTMLFormElement): (name: string) => string {
  const data = new FormData(form);
  return (name) => {
    const value = data.get(name);
    return typeof value === "string" ? value.trim() : "";
  };
}
