import { type ReactNode, useRef, useState } from "react";
import { useSay } from "./language.ts";
import { ui } from "./text.ts";

/** The first few of a list that came whole, and a button that shows the others: the keyboard goes on at the first of these. */
export function FirstRows<Row>({
  rows,
  first,
  children,
}: {
  readonly rows: readonly Row[];
  readonly first: number;
  readonly children: (shown: readonly Row[]) => ReactNode;
}) {
  const say = useSay();
  const place = useRef<HTMLDivElement>(null);
  const [isWhole, setWhole] = useState(false);
  const showAll = () => {
    setWhole(true);
    // Once they are drawn.
    setTimeout(() =>
      place.current
        ?.querySelectorAll("tbody tr, .few-item")
        [first]?.querySelector<HTMLElement>("a, button, input, [tabindex]")
        ?.focus(),
    );
  };
  // One more is shown sooner than a button for it.
  const isShown = isWhole || rows.length <= first + 1;
  return (
    <div ref={place}>
      {children(isShown ? rows : rows.slice(0, first))}
      {isShown ? null : (
        <p>
          <button type="button" className="second" onClick={showAll}>
            {say(ui.showAll, { n: rows.length })}
          </button>
        </p>
      )}
    </div>
  );
}
