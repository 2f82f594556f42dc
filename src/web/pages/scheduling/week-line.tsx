import type { WeekEntry, WeekView } from "../../../modules/scheduling/week/contract.ts";
import { useSay } from "../../ui/language.ts";
import type { WeekTarget } from "./use-week.ts";
import { AwayHours, EntryButton } from "./week-cell.tsx";
import type { Placed } from "./week-order.ts";
import { weekText as text } from "./week-text.ts";

type Line = WeekView["lines"][number];

/** Not said of somebody who is away besides: that they are not there is said already. */
const isOff = ({ off, away }: Line, on: string) => off.includes(on) && !away.some((one) => one.on === on);

/** A day on which they do not work, or hours at which they are away. */
function NotThere({ line, on }: { readonly line: Line; readonly on: string }) {
  const say = useSay();
  return (
    <>
      {isOff(line, on) ? <p className="week-off">{say(text.off)}</p> : null}
      {line.away
        .filter((one) => one.on === on)
        .map((one) => (
          <AwayHours key={one.from} {...one} />
        ))}
    </>
  );
}

/** What one member, room or interpreter has in the week. A hearing may be dropped on any of its days. */
export function WeekLine({
  measure,
  index,
  week,
  entries,
  reachable,
  onArrow,
  onChoose,
}: {
  readonly measure: (row: HTMLTableRowElement | null) => void;
  readonly index: number;
  readonly week: WeekView;
  readonly entries: readonly Placed[];
  readonly reachable: string | null;
  readonly onArrow: (from: string, arrow: string) => boolean;
  readonly onChoose: (entry: WeekEntry, target: WeekTarget | null) => void;
}) {
  const say = useSay();
  const line = week.lines[index];
  if (line === undefined) return null;
  const nobody = say(week.by === "room" ? text.noRoom : text.nobodyYet);
  const drop = (id: string, on: string) => {
    const entry = week.entries.find((one) => one.id === id);
    if (entry !== undefined) onChoose(entry, { on, line: line.id });
  };
  return (
    <tr ref={measure} data-index={index} aria-rowindex={index + 2}>
      <th scope="row">
        <bdi>{line.id === null ? nobody : line.name}</bdi>
      </th>
      {week.days.map((day, at) => (
        <td
          key={day.on}
          onDragOver={(event) => event.preventDefault()}
          onDrop={(event) => {
            event.preventDefault();
            drop(event.dataTransfer.getData("text/plain"), day.on);
          }}
        >
          <NotThere line={line} on={day.on} />
          {entries
            .filter((one) => one.day === at)
            .map((one) => (
              <EntryButton
                key={one.key}
                of={one}
                isReachable={one.key === reachable}
                onArrow={onArrow}
                onChoose={() => onChoose(one.entry, null)}
              />
            ))}
        </td>
      ))}
    </tr>
  );
}
