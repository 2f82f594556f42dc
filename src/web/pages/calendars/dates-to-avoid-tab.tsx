import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import type { FormEvent } from "react";
import type { DateToAvoidView } from "../../../modules/calendars/contract.ts";
import { callCalendars } from "../../api/rooms.ts";
import { SelectField, TextArea } from "../../ui/choice-fields.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { Day } from "../../ui/day.tsx";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { Field, valuesOf } from "../../ui/field.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { Empty } from "../../ui/success.tsx";
import { calendarsText as text } from "./text.ts";
import { useDatesChange } from "./use-dates-change.ts";

const stateNames = {
  asked: text.stateAsked,
  accepted: text.stateAccepted,
  refused: text.stateRefused,
  withdrawn: text.stateWithdrawn,
} as const;

/** Days on which a client of this file cannot come: what was asked and decided, and one request more. */
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
  const { busy, problem, change } = useDatesChange();
  const withdraw = (dateToAvoidId: string) =>
    void change(
      () => callCalendars(language, "POST /dates-to-avoid/:dateToAvoidId/withdraw", { params: { dateToAvoidId } }),
      text.withdrawn,
    );
  return (
    <>
      {problem === null ? null : <ErrorSummary key={problem.nth} error={problem.error} />}
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
                <button type="button" className="second" disabled={busy} onClick={() => withdraw(row.id)}>
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
  const { busy, problem, change } = useDatesChange();
  const ask = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const value = valuesOf(form);
    const body = {
      personId: value("personId"),
      fromOn: value("fromOn"),
      toOn: value("toOn") || value("fromOn"),
      reason: value("reason"),
    };
    void change(
      () => callCalendars(language, "POST /cases/:caseId/dates-to-avoid", { params: { caseId }, body }),
      text.asked,
      () => form.reset(),
    );
  };
  return (
    <form onSubmit={ask} aria-label={say(text.ask)}>
      <h3>{say(text.ask)}</h3>
      {problem === null ? null : <ErrorSummary key={problem.nth} error={problem.error} />}
      <SelectField
        label={say(text.person)}
        name="personId"
        options={people.map((one) => [one.personId, one.name] as const)}
      />
      <Field label={say(text.firstDay)} name="fromOn" type="date" required />
      <Field label={say(text.lastDay)} name="toOn" type="date" />
      <TextArea
        label={say(text.reason)}
        hint={say(text.reasonHint)}
        name="reason"
        minLength={3}
        maxLength={1000}
        required
      />
      <button type="submit" disabled={busy}>
        {say(text.ask)}
      </button>
    </form>
  );
}
