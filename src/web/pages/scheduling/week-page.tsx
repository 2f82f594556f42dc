import { useRef, useState } from "react";
import { dateText, type Instant, plusDays, startOfDay, zoneText } from "../../../kernel/time.ts";
import type { WeekEntry, WeekLine, WeekView } from "../../../modules/scheduling/week/contract.ts";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { useLanguage, useSay, useTitle } from "../../ui/language.ts";
import { useListPlace } from "../../ui/list-place.ts";
import { useMe } from "../../ui/me.ts";
import { Empty } from "../../ui/success.tsx";
import { useReference } from "../cases/use-reference.ts";
import { useWeek, type WeekTarget } from "./use-week.ts";
import { WeekEntryDialog } from "./week-entry-dialog.tsx";
import { WeekFilter } from "./week-filter.tsx";
import { WeekGrid } from "./week-grid.tsx";
import { weekText as text } from "./week-text.ts";
import "./week.css";

interface Chosen {
  readonly entry: WeekEntry;
  readonly target: WeekTarget | null;
  /** Each opening has a dialog of its own: one that was closed does not show again. */
  readonly nth: number;
}

/** What an office hears in a week, set and proposed; a hearing is moved from here. */
export function WeekPage() {
  const say = useSay();
  const me = useMe();
  const { offices } = useReference();
  const { of, go } = useListPlace();
  useTitle(say(text.title));
  const own = me?.roles.find((one) => one.officeId !== null)?.officeId;
  const officeId = of("office") || own || offices[0]?.id || "";
  const by = (of("by") || "member") as WeekLine;
  const found = useWeek({ officeId, on: of("on"), by });
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const opened = useRef(0);
  const choose = (entry: WeekEntry, target: WeekTarget | null) => {
    opened.current += 1;
    setChosen({ entry, target, nth: opened.current });
  };
  return (
    <>
      <h1>{say(text.title)}</h1>
      <WeekFilter
        place={{ officeId, on: of("on"), by }}
        onShow={(place) => go({ office: place.officeId, on: place.on, by: place.by === "member" ? "" : place.by })}
      />
      {found.isError ? <ErrorSummary error={found.error} /> : null}
      {found.isPending ? <Loading /> : null}
      {found.data === undefined ? null : <Week week={found.data} onGo={(on) => go({ on })} onChoose={choose} />}
      {chosen === null || found.data === undefined ? null : (
        <WeekEntryDialog
          key={chosen.nth}
          entry={chosen.entry}
          target={chosen.target}
          week={found.data}
          onClose={() => setChosen(null)}
        />
      )}
    </>
  );
}

function Week({
  week,
  onGo,
  onChoose,
}: {
  readonly week: WeekView;
  readonly onGo: (on: string) => void;
  readonly onChoose: (entry: WeekEntry, target: WeekTarget | null) => void;
}) {
  const say = useSay();
  const language = useLanguage();
  const office = week.office.name[language];
  const monday = week.from;
  const zone = week.office.zone;
  const begins: Instant = startOfDay(monday, zone);
  return (
    <section aria-labelledby="week">
      <h2 id="week">{say(text.of, { office, day: dateText(monday, language) })}</h2>
      <p className="buttons">
        <button type="button" className="second" onClick={() => onGo(plusDays(monday, -7))}>
          {say(text.before)}
        </button>
        <button type="button" className="second" onClick={() => onGo("")}>
          {say(text.thisWeek)}
        </button>
        <button type="button" className="second" onClick={() => onGo(plusDays(monday, 7))}>
          {say(text.after)}
        </button>
      </p>
      <p className="hint">
        {say(text.zone, { office, zone: zoneText(begins, zone, language) })} {say(text.keys)}
      </p>
      {week.lines.length === 0 ? <Empty>{say(text.empty)}</Empty> : <WeekGrid week={week} onChoose={onChoose} />}
    </section>
  );
}
