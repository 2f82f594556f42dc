import { type ComponentProps, useContext, useEffect, useState } from "react";
import { ui } from "./first-text.ts";
import { FormContext } from "./form-context.ts";
import { useSay } from "./language.ts";

/** Sends its form; says so where that takes a while. It keeps the focus meanwhile, and a second press does nothing. */
export function SubmitButton({
  isSecond,
  children,
  ...button
}: Omit<ComponentProps<"button">, "type" | "className"> & { readonly isSecond?: boolean | undefined }) {
  const say = useSay();
  const { isPending } = useContext(FormContext);
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    // What is answered at once flickers nothing.
    const timer = isPending ? setTimeout(() => setLong(true), 400) : undefined;
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [isPending]);
  return (
    <button type="submit" {...(isSecond === true ? { className: "second" } : {})} aria-disabled={isPending} {...button}>
      {isLong ? say(ui.moment) : children}
    </button>
  );
}
