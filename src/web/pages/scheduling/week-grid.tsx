import { useVirtualizer } from "@tanstack/react-virtual";
import { useMemo, useRef, useState } from "react";
import { dayWords, standingAlone } from "../../../kernel/moment-words.ts";
import type { CivilDate } from "../../../kernel/time.ts";
import type { WeekEntry, WeekView } from "../../../modules/scheduling/week/contract.ts";
import { useLanguage, useSay } from "../../ui/language.ts";
import type { WeekTarget } from "./use-week.ts";
import { WeekLine } from "./week-line.tsx";
import { arrowFrom, placed } from "./week-order.ts";
import { weekText as text } from "./week-text.ts";

function DayHeads({ week }: { readonly week: WeekView }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col">{say(text[week.by])}</th>
        {week.days.map((day) => (
          <th scope="col" key={day.on}>
            {standingAlone(dayWords(day.on as CivilDate)[language])}
            {day.closed === null ? null : <span className="week-closed"> {say(day.closed)}</span>}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** A line for each member, room or interpreter, a column for each day. Lines out of sight are not drawn. */
export function WeekGrid({
  week,
  onChoose,
}: {
  readonly week: WeekView;
  readonly onChoose: (entry: WeekEntry, target: WeekTarget | null) => void;
}) {
  const scroller = useRef<HTMLDivElement>(null);
  const all = useMemo(() => placed(week), [week]);
  const byLine = useMemo(() => Map.groupBy(all, (one) => one.line), [all]);
  const [current, setCurrent] = useState<string | null>(null);
  const reachable = all.some((one) => one.key === current) ? current : (all[0]?.key ?? null);
  // The rows are measured as they are drawn: what is given here is only where they are looked for first.
  const rows = useVirtualizer({
    count: week.lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 76,
    overscan: 6,
  });
  const onArrow = (from: string, arrow: string): boolean => {
    const next = arrowFrom(all, from, arrow);
    if (next === undefined) return false;
    setCurrent(next.key);
    rows.scrollToIndex(next.line);
    requestAnimationFrame(() => {
      for (const one of scroller.current?.querySelectorAll("button") ?? [])
        if (one.dataset["entry"] === next.key) one.focus();
    });
    return true;
  };
  const shown = rows.getVirtualItems();
  const above = shown[0]?.start ?? 0;
  const below = rows.getTotalSize() - (shown.at(-1)?.end ?? 0);
  return (
    <div className="week" ref={scroller}>
      <table aria-labelledby="week" aria-rowcount={week.lines.length + 1}>
        <DayHeads week={week} />
        <tbody>
          <Space height={above} />
          {shown.map(({ index }) => (
            <WeekLine
              key={week.lines[index]?.id ?? ""}
              measure={rows.measureElement}
              index={index}
              week={week}
              entries={byLine.get(index) ?? []}
              reachable={reachable}
              onArrow={onArrow}
              onChoose={onChoose}
            />
          ))}
          <Space height={below} />
        </tbody>
      </table>
    </div>
  );
}

/** Where the lines would be that nobody sees. */
function Space({ height }: { readonly height: number }) {
  if (height <= 0) return null;
  return (
    <tr className="week-space">
      <td style={{ height }} />
    </tr>
  );
}
