import { useState } from "react";
import { useSay } from "./language.ts";
import { ui } from "./text.ts";

/** Puts a text on the clipboard and says so. `name` tells a screen reader what is copied. */
export function CopyButton({ value, name }: { readonly value: string; readonly name: string }) {
  const say = useSay();
  const [done, setDone] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(value);
    setDone(true);
  };
  return (
    <>
      <button type="button" className="plain" aria-label={name} onClick={() => void copy()}>
        {say(ui.copy)}
      </button>{" "}
      <span role="status" className="copied">
        {done ? say(ui.copied) : ""}
      </span>
    </>
  );
}
