import { useState } from "react";
import { type CivilDate, type CivilTime, dateText, timeText } from "../../../kernel/time.ts";
import type { CalendarView } from "../../../modules/calendars/contract.ts";
import { callCalendars } from "../../api/rooms.ts";
import { SelectField } from "../../ui/choice-fields.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { Field } from "../../ui/field.tsx";
import { Form } from "../../ui/form.tsx";
import type { Typed } from "../../ui/form-values.ts";
import { useLanguage, useSay } from "../../ui/language.ts";
import { calendarKeys } from "./calendar-keys.ts";
import { calendarsText as text } from "./text.ts";
import { Hours } from "./times.tsx";
import { weekdayOf } from "./weekdays.ts";
import { zoneOptions } from "./zone-options.ts";

type Pattern = CalendarView["patterns"][number];
const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** In which hours somebody works, and others from a day on. */
export function Patterns({ view }: { readonly view: CalendarView }) {
  const say = useSay();
  const language = useLanguage();
  const hour = (time: string) => timeText(time as CivilTime, language);
  return (
    <section aria-labelledby="pattern">
      <h2 id="pattern">{say(text.pattern)}</h2>
      {view.patterns.length === 0 ? (
        <p>{say(text.patternDefault, { begins: hour(view.defaults.begins), ends: hour(view.defaults.ends) })}</p>
      ) : (
        view.patterns.slice(-3).map((one) => <PatternTable key={one.fromOn} pattern={one} />)
      )}
      <PatternForm view={view} />
    </section>
  );
}

function PatternTable({ pattern }: { readonly pattern: Pattern }) {
  const say = useSay();
  const language = useLanguage();
  const caption = say(text.patternFrom, { day: dateText(pattern.fromOn as CivilDate, language) });
  const rows = Array.from({ length: pattern.cycleWeeks }, (_, nth) => nth + 1).flatMap((week) =>
    weekdays.map((weekday) => ({ week, weekday })),
  );
  const hoursOf = (row: (typeof rows)[number]) =>
    pattern.hours.filter((one) => one.week === row.week && one.weekday === row.weekday);
  return (
    <DataTable
      caption={caption}
      rows={rows.filter((row) => row.weekday < 6 || hoursOf(row).length > 0)}
      rowKey={(row) => `${row.week}-${row.weekday}`}
      columns={[
        {
          name: text.day,
          cell: (row) =>
            pattern.cycleWeeks === 1
              ? weekdayOf(row.weekday, language)
              : `${say(text.weekNth, { n: row.week })}, ${weekdayOf(row.weekday, language)}`,
        },
        { name: text.available, cell: (row) => <Hours spans={hoursOf(row)} /> },
      ]}
    />
  );
}

function PatternForm({ view }: { readonly view: CalendarView }) {
  const say = useSay();
  const language = useLanguage();
  const [cycleWeeks, setCycle] = useState(1);
  const weeks = Array.from({ length: cycleWeeks }, (_, nth) => nth + 1);
  return (
    <details>
      <summary>{say(text.tellPattern)}</summary>
      <Form
        send={callCalendars.send(language, "PUT /calendars/:accountId/pattern", {
          params: { accountId: view.accountId },
        })}
        body={(typed) => ({
          fromOn: typed.value("fromOn"),
          zone: typed.value("zone"),
          cycleWeeks,
          hours: hoursIn(typed, weeks),
        })}
        aria-label={say(text.tellPattern)}
        action={say(text.savePattern)}
        staysFilled
        renews={calendarKeys(language)}
        tell={say(text.patternSaved)}
      >
        <Field label={say(text.from)} name="fromOn" type="date" defaultValue={view.from} required />
        <SelectField
          label={say(text.zone)}
          name="zone"
          defaultValue={view.zone}
          options={zoneOptions(view, language)}
        />
        <SelectField
          label={say(text.cycle)}
          value={String(cycleWeeks)}
          onChange={(event) => setCycle(Number(event.currentTarget.value))}
          options={[
            ["1", say(text.cycle1)],
            ["2", say(text.cycle2)],
          ]}
        />
        <p className="hint">{say(text.emptyIsOff)}</p>
        {weeks.map((week) => (
          <WeekFields key={week} week={week} view={view} isOnly={cycleWeeks === 1} />
        ))}
      </Form>
    </details>
  );
}

/** Of each day the hours that were typed; a day without any is off. */
const hoursIn = ({ value }: Typed, weeks: readonly number[]) =>
  weeks.flatMap((week) =>
    weekdays.flatMap((weekday) => {
      const [begins, ends] = [value(`begins-${week}-${weekday}`), value(`ends-${week}-${weekday}`)];
      return begins === "" && ends === "" ? [] : [{ week, weekday, begins, ends }];
    }),
  );

function WeekFields({
  week,
  view,
  isOnly,
}: {
  readonly week: number;
  readonly view: CalendarView;
  readonly isOnly: boolean;
}) {
  const say = useSay();
  const language = useLanguage();
  const standing = view.patterns.at(-1)?.hours;
  const hoursOf = (weekday: number) =>
    standing === undefined
      ? weekday < 6
        ? view.defaults
        : undefined
      : standing.find((one) => one.weekday === weekday && (isOnly || one.week === week));
  return (
    <fieldset>
      <legend>{isOnly ? say(text.pattern) : say(text.weekNth, { n: week })}</legend>
      {weekdays.map((weekday) => {
        const day = weekdayOf(weekday, language);
        const hours = hoursOf(weekday);
        return (
          <div className="row" key={weekday}>
            <Field
              label={say(text.dayBegins, { day })}
              name={`begins-${week}-${weekday}`}
              type="time"
              defaultValue={hours?.begins ?? ""}
            />
            <Field
              label={say(text.dayEnds, { day })}
              name={`ends-${week}-${weekday}`}
              type="time"
              defaultValue={hours?.ends ?? ""}
            />
          </div>
        );
      })}
    </fieldset>
  );
}
