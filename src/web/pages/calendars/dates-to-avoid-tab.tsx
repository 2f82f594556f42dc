import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import type { DateToAvoidView } from "../../../modules/calendars/contract.ts";
import { callCalendars } from "../../api/rooms.ts";
import { useCommands } from "../../ui/command.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { Day } from "../../ui/day.tsx";
import { ErrorSummary, Loading, Refusal } from "../../ui/error-summary.tsx";
import { Form } from "../../ui/form.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { Empty } from "../../ui/success.tsx";
import { datesKeys } from "./calendar-keys.ts";
import { lastDay } from "./last-day.tsx";
import { calendarsText as text } from "./text.ts";

const stateNames = {
  asked: text.stateAsked,
  accepted: text.stateAccepted,
  refused: text.stateRefused,
  withdrawn: text.stateWithdrawn,
} as const;

/** Days on which a client of this case cannot come: what was asked and decided, and one request more. */
export function DatesToAvoidTab() {
  const say = useSay();
  const language = useLanguage();
  const { caseId } = useParams({ from: "/$language/cases/$caseId/dates-to-avoid" });
  const found = useQuery(callCalendars.query(language, "GET /cases/:caseId/dates-to-avoid", { params: { caseId } }));
  if (found.isError) return <ErrorSummary error={found.error} />;
  if (found.data === undefined) return <Loading />;
  const { items, people } = found.data;
  return (
    <section>
      <h2>{say(text.dates)}</h2>
      {people.length === 0 ? null : <p>{say(text.datesLead)}</p>}
      {items.length === 0 ? <Empty>{say(text.noDates)}</Empty> : <DatesTable items={items} />}
      {people.length === 0 ? null : <AskForm caseId={caseId} people={people} />}
    </section>
  );
}

function DatesTable({ items }: { readonly items: readonly DateToAvoidView[] }) {
  const say = useSay();
  const language = useLanguage();
  const acts = useCommands({ renews: datesKeys(language) });
  const withdraw = (dateToAvoidId: string) =>
    void acts.run({
      send: callCalendars.send(language, "POST /dates-to-avoid/:dateToAvoidId/withdraw", { params: { dateToAvoidId } }),
      tell: say(text.withdrawn),
    });
  return (
    <>
      <Refusal of={acts.refusal} />
      <DataTable
        caption={say(text.dates)}
        isHeaded
        rows={items}
        rowKey={(row) => row.id}
        columns={[
          {
            name: text.when,
            cell: (row) => (
              <>
                <Day on={row.fromOn} /> – <Day on={row.toOn} />
              </>
            ),
          },
          { name: text.person, cell: (row) => <bdi>{row.person}</bdi> },
          { name: text.reason, cell: (row) => <bdi>{row.reason}</bdi> },
          { name: text.state, cell: (row) => say(stateNames[row.state]) },
          { name: text.answer, cell: (row) => <bdi>{row.answer ?? say(text.nothing)}</bdi> },
          {
            name: text.action,
            cell: (row) =>
              row.mayWithdraw ? (
                <button type="button" className="second" disabled={acts.isPending} onClick={() => withdraw(row.id)}>
                  {say(text.withdraw)}
                </button>
              ) : (
                say(text.nothing)
              ),
          },
        ]}
      />
    </>
  );
}

function AskForm({
  caseId,
  people,
}: {
  readonly caseId: string;
  readonly people: readonly { readonly personId: string; readonly name: string }[];
}) {
  const say = useSay();
  const language = useLanguage();
  return (
    <Form
      send={callCalendars.send(language, "POST /cases/:caseId/dates-to-avoid", { params: { caseId } })}
      fields={{
        personId: {
          kind: "list",
          label: say(text.person),
          options: people.map((one) => [one.personId, one.name] as const),
        },
        fromOn: { kind: "date", label: say(text.firstDay), required: true },
        toOn: lastDay(say(text.lastDay), say(text.lastDayHint)),
        reason: {
          kind: "lines",
          label: say(text.reason),
          hint: say(text.reasonHint),
          minLength: 3,
          maxLength: 1000,
          required: true,
        },
      }}
      title={say(text.ask)}
      level={3}
      action={say(text.ask)}
      renews={datesKeys(language)}
      tell={say(text.asked)}
    />
  );
}
