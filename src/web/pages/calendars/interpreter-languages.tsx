import { offeredLanguages } from "../../../kernel/languages.ts";
import type { CalendarView } from "../../../modules/calendars/contract.ts";
import { callCalendars } from "../../api/rooms.ts";
import { useCommands } from "../../ui/command.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { Day } from "../../ui/day.tsx";
import { Refusal } from "../../ui/error-summary.tsx";
import { Form } from "../../ui/form.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { Empty } from "../../ui/success.tsx";
import { LanguageField, languageIn } from "../cases/language-field.tsx";
import { languageFieldText } from "../cases/language-field-text.ts";
import { calendarKeys } from "./calendar-keys.ts";
import { calendarsText as text } from "./text.ts";

/** What an interpreter interprets, as the staff entered it after a test. */
export function InterpreterLanguages({ view }: { readonly view: CalendarView }) {
  const say = useSay();
  const language = useLanguage();
  const acts = useCommands({ renews: calendarKeys(language) });
  const { accountId } = view;
  const end = (entryId: string) =>
    void acts.run({
      send: callCalendars.send(language, "POST /calendars/:accountId/languages/:entryId/end", {
        params: { accountId, entryId },
      }),
      tell: say(text.languageEnded),
    });
  return (
    <section>
      <h2>{say(text.interpreterLanguages)}</h2>
      <Refusal of={acts.refusal} />
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
                      <button type="button" className="second" disabled={acts.isPending} onClick={() => end(row.id)}>
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
  return (
    <Form
      send={callCalendars.send(language, "POST /calendars/:accountId/languages", {
        params: { accountId: view.accountId },
      })}
      fields={{
        language: {
          kind: "own",
          shown: (
            <LanguageField
              label={say(text.language)}
              hint={say(languageFieldText.hintName)}
              name="language"
              among={offeredLanguages}
              kept={null}
              required
            />
          ),
          read: ({ form }) => languageIn(form, "language", say) ?? "",
        },
        dialect: { kind: "text", label: say(text.dialect), maxLength: 80, autoComplete: "off", empty: null },
        standing: {
          kind: "list",
          label: say(text.standing),
          options: (["accredited", "provisional", "untested"] as const).map((one) => [one, say(text[one])] as const),
        },
        testedOn: { kind: "date", label: say(text.tested), empty: null },
      }}
      title={say(text.enterLanguage)}
      level={3}
      action={say(text.enterLanguage)}
      renews={calendarKeys(language)}
      tell={say(text.languageEntered)}
    />
  );
}
