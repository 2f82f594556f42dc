import { type RefObject, useLayoutEffect, useRef } from "react";
import type { Typed } from "./form-values.ts";

/** What a page shows, by the names of the fields that ask for it. */
export type Shown = Readonly<Record<string, string>>;

/**
 * Puts into the fields what is shown, where something else than the form changed it. What the form itself asked for is there
 * already: its answer may come when whoever is in the field has typed on.
 */
export function useShown(place: RefObject<HTMLFormElement | null>, shows: Shown): (typed: Typed) => void {
  const shown = useRef(shows);
  const asked = useRef<Record<string, readonly string[]>>({});
  // Before anybody sees the page: later it would undo what was typed meanwhile.
  useLayoutEffect(() => {
    for (const [name, word] of Object.entries(shows)) {
      if (shown.current[name] === word) continue;
      const own = asked.current[name] ?? [];
      const at = own.lastIndexOf(word);
      asked.current[name] = at < 0 ? [word] : own.slice(at);
      if (at < 0) fill(place.current?.elements.namedItem(name), word);
    }
    shown.current = shows;
  });
  return ({ value }) => {
    for (const name of Object.keys(shows)) asked.current[name] = [...(asked.current[name] ?? []), value(name)];
  };
}

function fill(field: unknown, word: string): void {
  if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = word;
}
