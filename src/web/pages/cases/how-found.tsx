import { useLayoutEffect, useRef } from "react";
import type { Bilingual } from "../../../kernel/bilingual.ts";
import { useSay } from "../../ui/language.ts";
import { caseSearchText as text } from "./search-text.ts";

const words: Readonly<Record<string, Bilingual>> = {
  name: text.exactly,
  "name-part": text.inside,
  "name-alike": text.alike,
};

interface Found {
  readonly kind: string | undefined;
  /** Some of the names are written otherwise than was typed. */
  readonly hasNear: boolean;
  readonly onParts: () => void;
  /** The reader pressed the button for this answer: what is said takes its focus, which went with it. */
  readonly wasPressed: boolean;
}

/** Says of cases found by name how they were, and offers to look inside words where whole ones were enough. */
export function HowFound({ kind, hasNear, onParts, wasPressed }: Found) {
  const say = useSay();
  const told = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => {
    if (wasPressed) told.current?.focus();
  }, [wasPressed]);
  const how = words[kind ?? ""];
  if (how === undefined) return null;
  return (
    <>
      <p role="status" tabIndex={-1} ref={told}>
        {say(how)} {hasNear ? say(text.nearBelow) : null}
      </p>
      {kind === "name" ? (
        <button type="button" className="second" onClick={onParts}>
          {say(text.lookInside)}
        </button>
      ) : null}
    </>
  );
}
