import { useLayoutEffect, useRef } from "react";
import type { Bilingual } from "../../kernel/bilingual.ts";

/** A key and what it does at this page. */
export interface Shortcut {
  /** As a keyboard names it, in small letters: `d`, `?`, `arrowright`; `mod+` before it is Ctrl, or ⌘ on a Mac. */
  readonly key: string;
  readonly text: Bilingual;
  /** Null: the browser does it by itself, and help names it. */
  readonly run: (() => void) | null;
}

const place = "greffe.keys";
const inUse = new Set<{ readonly current: readonly Shortcut[] }>();

/** Single keys can be turned off: whoever speaks to the computer, or rests a hand on the keyboard, would start them unawares. */
export const areKeysOn = (): boolean => localStorage.getItem(place) !== "off";
export function turnKeys(on: boolean): void {
  if (on) localStorage.removeItem(place);
  else localStorage.setItem(place, "off");
}

/** The keys of this page as long as it stands; a part of the page that comes later goes before. */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const latest = useRef(shortcuts);
  latest.current = shortcuts;
  useLayoutEffect(() => {
    inUse.add(latest);
    return () => {
      inUse.delete(latest);
    };
  }, []);
}

/** Every key that does something now, the nearest part of the page first, each once. */
export function shortcutsInUse(): readonly Shortcut[] {
  const all = [...inUse].reverse().flatMap(({ current }) => current);
  return all.filter((one, at) => all.findIndex((other) => other.key === one.key) === at);
}

export function watchShortcuts(page: Document): () => void {
  const onKey = (event: KeyboardEvent) => {
    const wanted = wantedBy(event, page);
    const run = wanted === null ? null : shortcutsInUse().find((one) => one.key === wanted)?.run;
    if (run === undefined || run === null) return;
    event.preventDefault();
    if (!event.repeat || wanted?.startsWith("arrow")) run();
  };
  page.addEventListener("keydown", onKey);
  return () => page.removeEventListener("keydown", onKey);
}

/** The key as a shortcut names it, or null where it belongs to what somebody is doing: typing, choosing, answering a dialog. */
function wantedBy(event: KeyboardEvent, page: Document): string | null {
  if (event.defaultPrevented || event.isComposing || event.altKey || page.querySelector("dialog[open]") !== null)
    return null;
  const key = event.key.toLowerCase();
  if (event.ctrlKey || event.metaKey) return `mod+${key}`;
  if (key.startsWith("arrow") && usesArrows(event.target)) return null;
  return isTyping(event.target) || !areKeysOn() ? null : key;
}

/** A box to tick takes no letters; everything else that takes a value does. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement && target.type === "checkbox") return false;
  return target.isContentEditable || target.matches("input:not([type=radio]), textarea, select");
}

/** Between radio buttons, and across what is wider than its place. */
const usesArrows = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || (target instanceof HTMLElement && target.scrollWidth > target.clientWidth + 1);

const keyNames: Readonly<Record<string, Bilingual>> = {
  mod: { en: "Ctrl", fr: "Ctrl" },
  enter: { en: "Enter", fr: "Entrée" },
  arrowleft: { en: "←", fr: "←" },
  arrowright: { en: "→", fr: "→" },
};

/** How a key is written for the reader: `Ctrl Enter`. */
export const keyWords = (key: string): Bilingual => {
  const parts = key.split("+").map((one) => keyNames[one] ?? { en: one.toUpperCase(), fr: one.toUpperCase() });
  return { en: parts.map(({ en }) => en).join(" "), fr: parts.map(({ fr }) => fr).join(" ") };
};

/** How a key is named for assistive technology (`aria-keyshortcuts`). */
export const ariaKey = (key: string): string =>
  key
    .split("+")
    .map((one) =>
      one === "mod" ? "Control" : one.length === 1 ? one.toUpperCase() : one.replace(/^./, (c) => c.toUpperCase()),
    )
    .join("+");
