import { Link } from "@tanstack/react-router";
import { useId, useState } from "react";
import { durationWords } from "../../../kernel/moment-words.ts";
import { type CivilTime, dateText, timeText } from "../../../kernel/time.ts";
import { modeNames } from "../../../modules/hearings/text.ts";
import type { WeekEntry, WeekView } from "../../../modules/scheduling/week/contract.ts";
import { useLanguage, useSay } from "../../ui/language.ts";
import { useDialog } from "../../ui/use-dialog.ts";
import { MoveHearing } from "./move-hearing.tsx";
import type { WeekTarget } from "./use-week.ts";
import { weekText as text } from "./week-text.ts";

/** What stands in a place of the week, and what can be done with it. The browser's own dialog holds the focus. */
export function WeekEntryDialog({
  entry,
  target,
  week,
  onClose,
}: {
  readonly entry: WeekEntry;
  readonly target: WeekTarget | null;
  readonly week: WeekView;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const language = useLanguage();
  const id = useId();
  const { ref, close, closes } = useDialog(onClose);
  const isSet = entry.of === "hearing";
  const [isMoving, setMoving] = useState(isSet && target !== null);
  return (
    <dialog ref={ref} aria-labelledby={id} {...closes} className="wide">
      <h2 id={id}>{isMoving ? say(text.moving, { file: entry.fileNumber }) : entry.fileNumber}</h2>
      {isMoving ? <MoveHearing entry={entry} target={target} week={week} /> : <EntryWords entry={entry} />}
      <div className="buttons">
        {isSet && !isMoving ? (
          <button type="button" onClick={() => setMoving(true)}>
            {say(text.moveTo)}
          </button>
        ) : null}
        {isSet ? null : (
          <Link className="button second" to="/$language/scheduling" params={{ language }}>
            {say(text.proposals)}
          </Link>
        )}
        <Link className="button second" to="/$language/cases/$caseId" params={{ language, caseId: entry.caseId }}>
          {say(text.case)}
        </Link>
        <button type="button" className="second" onClick={close}>
          {say(text.close)}
        </button>
      </div>
    </dialog>
  );
}

/** Whose it is, when, for how long and how, and whether it is set. */
function EntryWords({ entry }: { readonly entry: WeekEntry }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <>
      <p>
        <bdi>{entry.principal}</bdi>
        {entry.joined === 0 ? null : <> {say(text.joined, { n: entry.joined })}</>}
      </p>
      <p>
        {dateText(entry.on, language)}, {timeText(entry.time as CivilTime, language)},{" "}
        {durationWords(entry.durationMinutes)[language]} · {say(modeNames[entry.mode])} ·{" "}
        {say(entry.of === "hearing" ? text.set : text.proposed)}
      </p>
    </>
  );
}
