import { type CivilTime, timeText } from "../../../kernel/time.ts";
import { useLanguage, useSay } from "../../ui/language.ts";
import type { Placed } from "./week-order.ts";
import { weekText as text } from "./week-text.ts";

/** When somebody is not there, or a room is closed. */
export function AwayHours({ from, to }: { readonly from: string; readonly to: string }) {
  const say = useSay();
  const language = useLanguage();
  if (from === "00:00" && to === "24:00") return <p className="week-away">{say(text.awayAllDay)}</p>;
  const begins = timeText(from as CivilTime, language);
  if (to === "24:00") return <p className="week-away">{say(text.awayFrom, { from: begins })}</p>;
  return <p className="week-away">{say(text.away, { from: begins, to: timeText(to as CivilTime, language) })}</p>;
}

/** A hearing in its place; one that is set may be dragged elsewhere. */
export function EntryButton({
  of: { key, entry },
  isReachable,
  onArrow,
  onChoose,
}: {
  readonly of: Placed;
  /** Tab comes to one entry of the week; arrows go on from there. */
  readonly isReachable: boolean;
  readonly onArrow: (from: string, arrow: string) => boolean;
  readonly onChoose: () => void;
}) {
  const say = useSay();
  const language = useLanguage();
  const isSet = entry.of === "hearing";
  return (
    <button
      type="button"
      className={`week-entry ${entry.of}`}
      data-entry={key}
      tabIndex={isReachable ? 0 : -1}
      draggable={isSet}
      onDragStart={(event) => event.dataTransfer.setData("text/plain", entry.id)}
      onKeyDown={(event) => {
        if (onArrow(key, event.key)) event.preventDefault();
      }}
      onClick={onChoose}
    >
      <strong>{timeText(entry.time as CivilTime, language)}</strong> {entry.fileNumber}
      {entry.joined === 0 ? null : <> {say(text.joined, { n: entry.joined })}</>}
      <span className="hint">
        <bdi>{entry.principal}</bdi> · {say(isSet ? text.set : text.proposed)}
      </span>
    </button>
  );
}
