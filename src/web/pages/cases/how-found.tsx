import type { Bilingual } from "../../../kernel/bilingual.ts";
import { useSay } from "../../ui/language.ts";
import { casesText as text } from "./text.ts";

const words: Readonly<Record<string, Bilingual>> = {
  name: text.exactly,
  "name-part": text.inside,
  "name-alike": text.alike,
};

/** Says of files found by name how they were, and offers to look inside words where whole ones were enough. */
export function HowFound({ kind, onParts }: { readonly kind: string | undefined; readonly onParts: () => void }) {
  const say = useSay();
  const how = words[kind ?? ""];
  if (how === undefined) return null;
  return (
    <>
      <p role="status">{say(how)}</p>
      {kind === "name" ? (
        <button type="button" className="second" onClick={onParts}>
          {say(text.lookInside)}
        </button>
      ) : null}
    </>
  );
}
