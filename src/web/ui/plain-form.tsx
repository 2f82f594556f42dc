import type { ComponentProps } from "react";
import { type Typed, typedIn } from "./form-values.ts";

/** Fields together, where Enter does what the page says and nothing is sent by the form itself. */
export function PlainForm({
  onEnter = () => undefined,
  ...form
}: { readonly onEnter?: (typed: Typed) => void } & Omit<ComponentProps<"form">, "onSubmit" | "action">) {
  return (
    <form
      {...form}
      onSubmit={(event) => {
        event.preventDefault();
        onEnter(typedIn(event.currentTarget));
      }}
    />
  );
}
