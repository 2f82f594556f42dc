import { Key } from "./key.tsx";
import { useSay } from "./language.ts";
import { useBeside } from "./list-beside.ts";
import { ariaKey, useShortcuts } from "./shortcuts.ts";
import { ui } from "./text.ts";

/** The next and the previous of the list that this was opened from, without going back to it. */
export function BesideNav({
  kind,
  id,
  onOpen,
}: {
  readonly kind: string;
  readonly id: string;
  readonly onOpen: (id: string) => void;
}) {
  const say = useSay();
  const beside = useBeside(kind, id);
  const ways = [
    { key: "p", text: ui.previousInList, to: beside?.previous ?? null },
    { key: "n", text: ui.nextInList, to: beside?.next ?? null },
  ] as const;
  const go = (to: string | null) => (to === null ? undefined : onOpen(to));
  useShortcuts(beside === null ? [] : ways.map(({ key, text, to }) => ({ key, text, run: () => go(to) })));
  if (beside === null) return null;
  return (
    <nav className="beside-nav" aria-label={say(ui.list)}>
      {ways.map(({ key, text, to }) => (
        <button
          key={key}
          type="button"
          className="second"
          aria-disabled={to === null}
          aria-keyshortcuts={ariaKey(key)}
          onClick={() => go(to)}
        >
          {say(text)} <Key of={key} />
        </button>
      ))}
      <span>{say(ui.placeInList, { at: beside.at, of: beside.of })}</span>
    </nav>
  );
}
