import type { FormEvent } from "react";
import { type AbsenceKind, absenceKinds, type CalendarView } from "../../../modules/calendars/contract.ts";
import { absenceKindNames } from "../../../modules/calendars/text.ts";
import { callCalendars } from "../../api/rooms.ts";
import { SelectField } from "../../ui/choice-fields.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { Field, valuesOf } from "../../ui/field.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { Empty } from "../../ui/success.tsx";
import { calendarsText as text } from "./text.ts";
import { FromTo } from "./times.tsx";
import { useCalendarChange } from "./use-calendar-change.ts";
import { zoneOptions } from "./zone-options.ts";

/** When somebody is away, and one time more. */
export function Absences({ view }: { readonly view: CalendarView }) {
  const say = useSay();
  const language = useLanguage();
  const { busy, problem, change } = useCalendarChange();
  const { accountId } = view;
  const end = (absenceId: string) =>
    void change(
      () =>
        callCalendars(language, "POST /calendars/:accountId/absences/:absenceId/end", {
          params: { accountId, absenceId },
        }),
      text.takenBack,
    );
  return (
    <section aria-labelledby="absences">
      <h2 id="absences">{say(text.absences)}</h2>
      {problem === null ? null : <ErrorSummary key={problem.nth} error={problem.error} />}
      {view.absences.length === 0 ? (
        <Empty>{say(text.noAbsences)}</Empty>
      ) : (
        <DataTable
          caption={say(text.absences)}
          isHeaded
          rows={view.absences}
          rowKey={(row) => row.id ?? row.fromAt}
          columns={[
            { name: text.when, cell: (row) => <FromTo of={row} zone={view.zone} /> },
            {
              name: text.kind,
              cell: (row) => (row.kind === null ? say(text.hidden) : say(absenceKindNames[row.kind])),
            },
            { name: text.note, cell: (row) => <bdi>{row.note ?? say(text.nothing)}</bdi> },
            {
              name: text.action,
              cell: (row) =>
                row.mayEnd && row.id !== null ? (
                  <button type="button" className="second" disabled={busy} onClick={() => end(row.id ?? "")}>
                    {say(text.takeBack)}
                    <span className="unseen">
                      {" "}
                      <FromTo of={row} zone={view.zone} />
                    </span>
                  </button>
                ) : (
                  say(text.nothing)
                ),
            },
          ]}
        />
      )}
      <AbsenceForm view={view} />
    </section>
  );
}

function AbsenceForm({ view }: { readonly view: CalendarView }) {
  const say = useSay();
  const language = useLanguage();
  const { busy, problem, change } = useCalendarChange();
  const isCounsel = view.roles.every((role) => role === "counsel");
  const kinds: readonly AbsenceKind[] = isCounsel ? ["unavailable", "leave", "other-sitting"] : absenceKinds;
  const enter = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const value = valuesOf(form);
    const body = {
      kind: value("kind") as AbsenceKind,
      fromOn: value("fromOn"),
      toOn: value("toOn") || value("fromOn"),
      begins: value("begins") || null,
      ends: value("ends") || null,
      zone: value("zone"),
      note: value("note") || null,
    };
    void change(
      () =>
        callCalendars(language, "POST /calendars/:accountId/absences", { params: { accountId: view.accountId }, body }),
      text.entered,
      () => form.reset(),
    );
  };
  return (
    <form onSubmit={enter} aria-label={say(text.enter)}>
      <h3>{say(text.enter)}</h3>
      {problem === null ? null : <ErrorSummary key={problem.nth} error={problem.error} />}
      <SelectField
        label={say(text.kind)}
        name="kind"
        options={kinds.map((one) => [one, say(absenceKindNames[one])] as const)}
      />
      <Field label={say(text.firstDay)} name="fromOn" type="date" required />
      <Field label={say(text.lastDay)} name="toOn" type="date" />
      <Field label={say(text.begins)} hint={say(text.wholeHint)} name="begins" type="time" />
      <Field label={say(text.ends)} hint={say(text.wholeHint)} name="ends" type="time" />
      <SelectField label={say(text.zone)} name="zone" defaultValue={view.zone} options={zoneOptions(view, language)} />
      <Field
        label={say(text.note)}
        hint={say(view.isOwn ? text.noteHint : text.noteHintOther)}
        name="note"
        maxLength={500}
        autoComplete="off"
      />
      <button type="submit" disabled={busy}>
        {say(text.add)}
      </button>
    </form>
  );
}
