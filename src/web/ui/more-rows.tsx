import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import { useSay } from "./language.ts";
import { ui } from "./text.ts";
import type { MoreRows } from "./use-grown-list.ts";

/** So near its end, a list that scrolls in its own frame asks for more by itself. */
const nearPx = 400;

/** Under a list: how much of it stands there, and the button that adds more. What scrolls in a frame of its own grows as it is scrolled. */
export function MoreOfList({
  more,
  place,
}: {
  readonly more: MoreRows;
  readonly place: RefObject<HTMLElement | null>;
}) {
  const say = useSay();
  const { load, isLoading, shown, total } = more;
  const wasPressed = useRef<number | null>(null);
  const latest = useRef(load);
  latest.current = load;
  useEffect(() => {
    const frame = place.current?.querySelector<HTMLElement>(".scroll");
    if (frame === null || frame === undefined) return undefined;
    const look = () => {
      const scrolls = frame.scrollHeight > frame.clientHeight + 1;
      if (scrolls && frame.scrollTop + frame.clientHeight > frame.scrollHeight - nearPx) latest.current?.();
    };
    frame.addEventListener("scroll", look, { passive: true });
    return () => frame.removeEventListener("scroll", look);
  }, [place]);
  // After the button the keyboard goes on at the first of the rows that came.
  useLayoutEffect(() => {
    const from = wasPressed.current;
    if (from === null || shown <= from) return;
    wasPressed.current = null;
    place.current
      ?.querySelectorAll<HTMLElement>("tbody tr")
      [from]?.querySelector<HTMLElement>("a[href], button")
      ?.focus();
  }, [shown, place]);
  const press = () => {
    wasPressed.current = shown;
    load?.();
  };
  return (
    <div className="pager">
      {load === null ? null : (
        <button type="button" className="second" aria-disabled={isLoading} onClick={press}>
          {say(isLoading ? ui.loading : ui.showMore)}
        </button>
      )}
      <span role="status" className="hint">
        {load === null && shown <= 25
          ? ""
          : say(total === null ? ui.shownRows : ui.shownOf, { n: shown, of: total ?? shown })}
      </span>
    </div>
  );
}
