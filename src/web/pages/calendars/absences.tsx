import { absenceKinds } from "../../../modules/calendars/choices.ts";
import type { AbsenceKind, CalendarView } from "../../../modules/calendars/contract.ts";
import { absenceKindNames } from "../../../modules/calendars/text.ts";
import { callCalendars } from "../../api/rooms.ts";
import { useCommands } from "../../ui/command.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { Refusal } from "../../ui/error-summary.tsx";
import { Form } from "../../ui/form.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { Empty } from "../../ui/success.tsx";
import { calendarKeys } from "./calendar-keys.ts";
import { lastDay } from "./last-day.tsx";
import { calendarsText as text } from "./text.ts";
import { FromTo } from "./times.tsx";
import { zoneOptions } from "./zone-options.ts";

/** When somebody is away, and one time more. */
export function Absences({ view }: { readonly view: CalendarView }) {
  const say = useSay();
  const language = useLanguage();
  const acts = useCommands({ renews: calendarKeys(language) });
  const { accountId } = view;
  const end = (absenceId: string) =>
    void acts.run({
      send: callCalendars.send(language, "POST /calendars/:accountId/absences/:absenceId/end", {
        params: { accountId, absenceId },
      }),
      tell: say(text.takenBack),
    });
  return (
    <section>
      <h2>{say(text.absences)}</h2>
      <Refusal of={acts.refusal} />
      {view.absences.length === 0 ? (
        <Empty>{say(text.noAbsences)}</Empty>
      ) : (
        <AbsenceTable view={view} isBusy={acts.isPending} onEnd={end} />
      )}
      <AbsenceForm view={view} />
    </section>
  );
}

function AbsenceTable({
  view,
  isBusy,
  onEnd,
}: {
  readonly view: CalendarView;
  readonly isBusy: boolean;
  readonly onEnd: (absenceId: string) => void;
}) {
  const say = useSay();
  return (
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
              <button type="button" className="second" disabled={isBusy} onClick={() => onEnd(row.id ?? "")}>
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
  );
}

function AbsenceForm({ view }: { readonly view: CalendarView }) {
  const say = useSay();
  const language = useLanguage();
  const isCounsel = view.roles.every((role) => role === "counsel");
  const kinds: readonly AbsenceKind[] = isCounsel ? ["unavailable", "leave", "other-sitting"] : absenceKinds;
  return (
    <Form
      send={callCalendars.send(language, "POST /calendars/:accountId/absences", {
        params: { accountId: view.accountId },
      })}
      fields={{
        kind: {
          kind: "list",
          label: say(text.kind),
          options: kinds.map((one) => [one, say(absenceKindNames[one])] as const),
        },
        fromOn: { kind: "date", label: say(text.firstDay), required: true },
        toOn: lastDay(say(text.lastDay), say(text.lastDayHint)),
        begins: { kind: "time", label: say(text.begins), hint: say(text.wholeHint), empty: null },
        ends: { kind: "time", label: say(text.ends), hint: say(text.wholeHint), empty: null },
        zone: { kind: "list", label: say(text.zone), chosen: view.zone, options: zoneOptions(view, language) },
        note: {
          kind: "text",
          label: say(text.note),
          hint: say(view.isOwn ? text.noteHint : text.noteHintOther),
          maxLength: 500,
          autoComplete: "off",
          empty: null,
        },
      }}
      title={say(text.enter)}
      lead={<p>{say(isCounsel ? text.enterLeadCounsel : text.enterLead)}</p>}
      level={3}
      action={say(text.add)}
      renews={calendarKeys(language)}
      tell={say(text.entered)}
    />
  );
}
