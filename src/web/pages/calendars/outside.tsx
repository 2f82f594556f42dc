import { useQuery } from "@tanstack/react-query";
import type { CalendarView, OutsideCalendarView } from "../../../modules/calendars/contract.ts";
import type { AnswerFor, Asking } from "../../api/caller.ts";
import { callCalendars } from "../../api/rooms.ts";
import { useCommands } from "../../ui/command.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { Moment } from "../../ui/day.tsx";
import { ErrorSummary, Loading, Refusal } from "../../ui/error-summary.tsx";
import { Field } from "../../ui/field.tsx";
import { Form } from "../../ui/form.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { calendarKeys } from "./calendar-keys.ts";
import { calendarsText as text } from "./text.ts";
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
    <section>
      <h2>{say(text.outside)}</h2>
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
  const acts = useCommands({ renews: calendarKeys(language) });
  const { accountId } = view;
  const act = (calendarId: string, how: "read" | "end") =>
    void acts.run({
      send: callCalendars.send(language, `POST /calendars/:accountId/outside/:calendarId/${how}`, {
        params: { accountId, calendarId },
      }),
      tell: say(how === "read" ? text.askedAgain : text.ended),
    });
  return (
    <>
      <Refusal of={acts.refusal} />
      <DataTable
        caption={say(text.outside)}
        isHeaded
        rows={items}
        rowKey={(row) => row.id}
        columns={[
          { name: text.name, cell: (row) => <bdi>{nameOf(row, say)}</bdi> },
          {
            name: text.lastRead,
            cell: (row) =>
              row.lastReadAt === null ? say(text.neverRead) : <Moment at={row.lastReadAt} zone={view.zone} />,
          },
          { name: text.busyTimes, cell: (row) => String(row.busyTimes) },
          { name: text.state, cell: (row) => <State row={row} /> },
          {
            name: text.action,
            cell: (row) => <Acts row={row} isBusy={acts.isPending} onAct={(how) => act(row.id, how)} />,
          },
        ]}
      />
    </>
  );
}

const nameOf = (row: OutsideCalendarView, say: ReturnType<typeof useSay>) =>
  row.source === "file" ? say(text.aFile) : row.name;

/** One by address is read again; each may end. */
function Acts({
  row,
  isBusy,
  onAct,
}: {
  readonly row: OutsideCalendarView;
  readonly isBusy: boolean;
  readonly onAct: (how: "read" | "end") => void;
}) {
  const say = useSay();
  return (
    <div className="buttons">
      {row.source === "address" ? (
        <button type="button" className="second" disabled={isBusy} onClick={() => onAct("read")}>
          {say(text.again)}
          <span className="unseen"> {nameOf(row, say)}</span>
        </button>
      ) : null}
      <button type="button" className="second" disabled={isBusy} onClick={() => onAct("end")}>
        {say(text.end)}
        <span className="unseen"> {nameOf(row, say)}</span>
      </button>
    </div>
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
  return (
    <Form
      send={callCalendars.send(language, "POST /calendars/:accountId/outside", {
        params: { accountId: view.accountId },
      })}
      fields={{
        name: { kind: "text", label: say(text.outsideName), maxLength: 120, required: true, autoComplete: "off" },
        address: { kind: "text", label: say(text.address), maxLength: 4000, required: true, autoComplete: "off" },
        zone: { kind: "list", label: say(text.zone), chosen: view.zone, options: zoneOptions(view, language) },
      }}
      aria-label={say(text.addAddress)}
      action={say(text.addAddress)}
      renews={calendarKeys(language)}
      tell={say(text.addressAdded)}
    />
  );
}

const ofFile = "POST /calendars/:accountId/outside-files";

/** A browser calls the same file by several types, or by none. */
function fileIn(form: HTMLFormElement): File {
  const given = new FormData(form).get("file") as File;
  return new File([given], given.name, { type: "text/calendar", lastModified: given.lastModified });
}

function FileForm({ view }: Of) {
  const say = useSay();
  const language = useLanguage();
  return (
    <Form
      send={(asking: Asking<AnswerFor<typeof callCalendars, typeof ofFile>>, sending) => asking.run(undefined, sending)}
      body={({ form }) =>
        callCalendars.send(language, ofFile, { params: { accountId: view.accountId }, body: fileIn(form) })
      }
      aria-label={say(text.file)}
      action={say(text.giveFile)}
      isSecond
      tell={({ busyTimes }) => say(text.fileRead, { n: busyTimes })}
      renews={calendarKeys(language)}
    >
      <Field
        label={say(text.file)}
        hint={say(text.fileHint)}
        name="file"
        type="file"
        accept=".ics,text/calendar"
        required
      />
    </Form>
  );
}
