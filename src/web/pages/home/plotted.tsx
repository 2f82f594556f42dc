import { lazy, type ReactNode, Suspense } from "react";
import type { Bilingual } from "../../../kernel/bilingual.ts";
import { Folded } from "../../ui/folded.tsx";
import { useSay } from "../../ui/language.ts";
import { Empty } from "../../ui/success.tsx";
import { plotText as text } from "./plot-text.ts";
import type { Stack } from "./stacks.ts";

/** Loaded with its library by whoever sees a plot, and by nobody else. */
const StackedBars = lazy(() => import("./stacked-bars.tsx"));

/** A heading, what it says drawn as bars, and the same in a table. */
export function Plotted({
  name,
  lead,
  parts,
  rows,
  none,
  children,
}: {
  readonly name: Bilingual;
  readonly lead?: string;
  readonly parts: readonly string[];
  readonly rows: readonly Stack[];
  /** What is said where there is no bar to draw. */
  readonly none?: string;
  /** The table. */
  readonly children: ReactNode;
}) {
  const say = useSay();
  return (
    <section>
      <h2>{say(name)}</h2>
      {lead === undefined ? null : <p>{lead}</p>}
      {rows.length === 0 ? (
        <Empty>{none}</Empty>
      ) : (
        // What loads takes the place that is kept for it.
        <div style={{ minBlockSize: `${rows.length * 30 + 70}px` }}>
          <Suspense>
            <StackedBars name={say(name)} parts={parts} rows={rows} />
          </Suspense>
        </div>
      )}
      <Folded name={say(text.numbers)}>{children}</Folded>
    </section>
  );
}
