import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { CalendarView, OutsideCalendarView } from "../../../modules/calendars/contract.ts";
import { Problem } from "../../api/client.ts";
import { callCalendars } from "../../api/rooms.ts";
import { SelectField } from "../../ui/choice-fields.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { Moment } from "../../ui/day.tsx";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { Field, valuesOf } from "../../ui/field.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { Success } from "../../ui/success.tsx";
import { sendCalendarFile } from "./send-calendar-file.ts";
import { calendarsText as text } from "./text.ts";
import { useCalendarChange } from "./use-calendar-change.ts";
import { zoneOptions } from "./zone-options.ts";

interface Of {
  readonly view: CalendarView;
}

/** Calendars elsewhere of which busy or free is read. */
export function Outside({ view }: Of) {
  const say = useSay();
  const language = useLanguage();
  const list = useQuery(
    callCalendars.query(language, "GET /calendars/:accountId/outside", { params: { accountId: view.accountId } }),
  );
  return (
    <section aria-labelledby="outside">
      <h2 id="outside">{say(text.outside)}</h2>
      <p>{say(text.outsideLead)}</p>
      {list.isError ? <ErrorSummary error={list.error} /> : null}
      {list.isPending ? <Loading /> : null}
      {list.data === undefined || list.data.items.length === 0 ? null : (
        <OutsideTable view={view} items={list.data.items} />
      )}
      <AddressForm view={view} />
      <FileForm view={view} />
    </section>
  );
}

function OutsideTable({ view, items }: Of & { readonly items: readonly OutsideCalendarView[] }) {
  const say = useSay();
  const language = useLanguage();
  const { busy, problem, change } = useCalendarChange();
  const { accountId } = view;
  const act = (calendarId: string, how: "read" | "end") =>
    void change(
      () =>
        callCalendars(language, `POST /calendars/:accountId/outside/:calendarId/${how}`, {
          params: { accountId, calendarId },
        }),
      how === "read" ? text.askedAgain : text.ended,
    );
  const nameOf = (row: OutsideCalendarView) => (row.source === "file" ? say(text.aFile) : row.name);
  return (
    <>
      {problem === null ? null : <ErrorSummary key={problem.nth} error={problem.error} />}
      <DataTable
        caption={say(text.outside)}
        isHeaded
        rows={items}
        rowKey={(row) => row.id}
        columns={[
          { name: text.name, cell: (row) => <bdi>{nameOf(row)}</bdi> },
          {
            name: text.lastRead,
            cell: (row) =>
              row.lastReadAt === null ? say(text.neverRead) : <Moment at={row.lastReadAt} zone={view.zone} />,
          },
          { name: text.busyTimes, cell: (row) => String(row.busyTimes) },
          { name: text.state, cell: (row) => <State row={row} /> },
          {
            name: text.action,
            cell: (row) => (
              <div className="buttons">
                {row.source === "address" ? (
                  <button type="button" className="second" disabled={busy} onClick={() => act(row.id, "read")}>
                    {say(text.again)}
                    <span className="unseen"> {nameOf(row)}</span>
                  </button>
                ) : null}
                <button type="button" className="second" disabled={busy} onClick={() => act(row.id, "end")}>
                  {say(text.end)}
                  <span className="unseen"> {nameOf(row)}</span>
                </button>
              </div>
            ),
          },
        ]}
      />
    </>
  );
}

function State({ row }: { readonly row: OutsideCalendarView }) {
  const say = useSay();
  if (row.problem === null) return <>{say(row.lastReadAt === null ? text.neverRead : text.fine)}</>;
  const stays = row.lastReadAt !== null && row.lastTriedAt !== row.lastReadAt;
  return (
    <>
      {say(row.problem)} {stays ? say(text.stays) : null}
    </>
  );
}

function AddressForm({ view }: Of) {
  const say = useSay();
  const language = useLanguage();
  const { busy, problem, change } = useCalendarChange();
  const wrong = problem?.error instanceof Problem ? problem.error.at("/address") : undefined;
  const add = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const value = valuesOf(form);
    const body = { name: value("name"), address: value("address"), zone: value("zone") };
    void change(
      () =>
        callCalendars(language, "POST /calendars/:accountId/outside", { params: { accountId: view.accountId }, body }),
      text.addressAdded,
      () => form.reset(),
    );
  };
  return (
    <form onSubmit={add} aria-label={say(text.addAddress)}>
      {problem === null ? null : <ErrorSummary key={problem.nth} error={problem.error} />}
      <Field label={say(text.outsideName)} name="name" maxLength={120} required autoComplete="off" />
      <Field label={say(text.address)} problem={wrong} name="address" maxLength={4000} required autoComplete="off" />
      <SelectField label={say(text.zone)} name="zone" defaultValue={view.zone} options={zoneOptions(view, language)} />
      <button type="submit" disabled={busy}>
        {say(text.addAddress)}
      </button>
    </form>
  );
}

function FileForm({ view }: Of) {
  const say = useSay();
  const language = useLanguage();
  const { busy, problem, change } = useCalendarChange();
  const [kept, setKept] = useState<number | null>(null);
  const give = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const file = new FormData(form).get("file");
    if (!(file instanceof File) || file.size === 0) return;
    setKept(null);
    void change(
      async () => setKept((await sendCalendarFile(language, view.accountId, file)).busyTimes),
      text.saved,
      () => form.reset(),
    );
  };
  return (
    <form onSubmit={give} aria-label={say(text.file)}>
      {problem === null ? null : <ErrorSummary key={problem.nth} error={problem.error} />}
      {kept === null ? null : <Success title={say(text.fileRead, { n: kept })} />}
      <Field
        label={say(text.file)}
        hint={say(text.fileHint)}
        name="file"
        type="file"
        accept=".ics,text/calendar"
        required
      />
      <button type="submit" className="second" disabled={busy}>
        {say(text.giveFile)}
      </button>
    </form>
  );
}
