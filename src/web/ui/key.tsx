import { useSay } from "./language.ts";
import { keyWords } from "./shortcuts.ts";

/** The key of a button, for the eye: assistive technology has it from `aria-keyshortcuts`. */
export function Key({ of }: { readonly of: string }) {
  const say = useSay();
  return (
    <span className="key" aria-hidden="true">
      {say(keyWords(of))}
    </span>
  );
}
