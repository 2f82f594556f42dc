import type { FormEvent } from "react";
import { offeredLanguages } from "../../../kernel/languages.ts";
import type { CalendarView, NewInterpreterLanguage } from "../../../modules/calendars/contract.ts";
import { callCalendars } from "../../api/rooms.ts";
import { ChoiceField, SelectField } from "../../ui/choice-fields.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { Day } from "../../ui/day.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { Field, valuesOf } from "../../ui/field.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { Empty } from "../../ui/success.tsx";
import { calendarsText as text } from "./text.ts";
import { useCalendarChange } from "./use-calendar-change.ts";

/** What an interpreter interprets, as the staff entered it after a test. */
export function InterpreterLanguages({ view }: { readonly view: CalendarView }) {
  const say = useSay();
  const language = useLanguage();
  const { busy, problem, change } = useCalendarChange();
  const { accountId } = view;
  const end = (entryId: string) =>
    void change(
      () =>
        callCalendars(language, "POST /calendars/:accountId/languages/:entryId/end", {
          params: { accountId, entryId },
        }),
      text.languageEnded,
    );
  return (
    <section aria-labelledby="languages">
      <h2 id="languages">{say(text.interpreterLanguages)}</h2>
      {problem === null ? null : <ErrorSummary key={problem.nth} error={problem.error} />}
      {view.languages.length === 0 ? (
        <Empty>{say(text.noLanguages)}</Empty>
      ) : (
        <DataTable
          caption={say(text.interpreterLanguages)}
          isHeaded
          rows={view.languages}
          rowKey={(row) => row.id}
          columns={[
            { name: text.language, cell: (row) => say(row.language) },
            { name: text.dialect, cell: (row) => <bdi>{row.dialect ?? say(text.nothing)}</bdi> },
            { name: text.standing, cell: (row) => say(row.standing) },
            {
              name: text.tested,
              cell: (row) => (row.testedOn === null ? say(text.nothing) : <Day on={row.testedOn} />),
            },
            ...(view.mayEnterProfile
              ? [
                  {
                    name: text.action,
                    cell: (row: CalendarView["languages"][number]) => (
                      <button type="button" className="second" disabled={busy} onClick={() => end(row.id)}>
                        {say(text.endLanguage)}
                        <span className="unseen"> {say(row.language)}</span>
                      </button>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {view.mayEnterProfile ? <LanguageForm view={view} /> : null}
    </section>
  );
}

function LanguageForm({ view }: { readonly view: CalendarView }) {
  const say = useSay();
  const language = useLanguage();
  const { busy, problem, change } = useCalendarChange();
  const names = offeredLanguages
    .map((one) => [one.code, one[language]] as const)
    .toSorted(([, one], [, other]) => one.localeCompare(other, language));
  const enter = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const value = valuesOf(form);
    const body: NewInterpreterLanguage = {
      language: value("language"),
      dialect: value("dialect") || null,
      standing: value("standing") as NewInterpreterLanguage["standing"],
      testedOn: value("testedOn") || null,
    };
    void change(
      () =>
        callCalendars(language, "POST /calendars/:accountId/languages", {
          params: { accountId: view.accountId },
          body,
        }),
      text.languageEntered,
      () => form.reset(),
    );
  };
  return (
    <form onSubmit={enter} aria-label={say(text.enterLanguage)}>
      <h3>{say(text.enterLanguage)}</h3>
      {problem === null ? null : <ErrorSummary key={problem.nth} error={problem.error} />}
      <ChoiceField label={say(text.language)} name="language" options={names} />
      <Field label={say(text.dialect)} name="dialect" maxLength={80} autoComplete="off" />
      <SelectField
        label={say(text.standing)}
        name="standing"
        options={(["accredited", "provisional", "untested"] as const).map((one) => [one, say(text[one])] as const)}
      />
      <Field label={say(text.tested)} name="testedOn" type="date" />
      <button type="submit" disabled={busy}>
        {say(text.enterLanguage)}
      </button>
    </form>
  );
}
