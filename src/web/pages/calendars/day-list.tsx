import { type CivilDate, type Instant, plusDays, type Zone, zoneText } from "../../../kernel/time.ts";
import type { CalendarView } from "../../../modules/calendars/contract.ts";
import { SelectField } from "../../ui/choice-fields.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { Day } from "../../ui/day.tsx";
import { Field } from "../../ui/field.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { useListPlace } from "../../ui/list-place.ts";
import { SearchForm } from "../../ui/search-form.tsx";
import { calendarsText as text } from "./text.ts";
import { Hours } from "./times.tsx";
import { weekdayName } from "./weekdays.ts";

/** Day by day, some weeks at a time; the keyboard goes on and back with the buttons. */
export function DayList({ view, weeks }: { readonly view: CalendarView; readonly weeks: number }) {
  const say = useSay();
  const language = useLanguage();
  const zone = zoneText(`${view.from}T17:00:00.000Z` as Instant, view.zone as Zone, language);
  return (
    <section>
      <h2>{say(text.days)}</h2>
      <p className="hint">{say(text.zoneNote, { zone })}</p>
      <Span start={view.from} weeks={weeks} />
      <DataTable
        caption={say(text.days)}
        isHeaded
        rows={view.days}
        rowKey={(day) => day.on}
        columns={[
          {
            name: text.day,
            cell: (day) => (
              <>
                {weekdayName(day.on, language)}
                {language === "en" ? ", " : " "}
                <Day on={day.on} />
              </>
            ),
          },
          { name: text.available, cell: (day) => <Hours spans={day.available} /> },
          { name: text.away, cell: (day) => <Hours spans={day.away} /> },
        ]}
      />
    </section>
  );
}

/** From when and for how long. Where the reader wants to be, the days may not show yet. */
function Span({ start, weeks }: { readonly start: string; readonly weeks: number }) {
  const say = useSay();
  const { of, go } = useListPlace();
  const from = of("from") === "" ? start : of("from");
  const move = (days: number) => go({ from: plusDays(from as CivilDate, days) });
  return (
    <SearchForm className="row" shows={{ from }}>
      <Field
        label={say(text.from)}
        name="from"
        type="date"
        defaultValue={from}
        onChange={(event) => {
          if (event.currentTarget.value !== "") go({ from: event.currentTarget.value });
        }}
      />
      <SelectField
        label={say(text.weeks)}
        value={String(weeks)}
        onChange={(event) => go({ weeks: event.currentTarget.value })}
        options={[
          ["1", say(text.week1)],
          ["2", say(text.week2)],
          ["4", say(text.week4)],
        ]}
      />
      <div className="buttons">
        <button type="button" className="second" onClick={() => move(-7 * weeks)}>
          {say(text.earlier)}
        </button>
        <button type="button" className="second" onClick={() => move(7 * weeks)}>
          {say(text.later)}
        </button>
      </div>
    </SearchForm>
  );
}
