import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { FormEvent } from "react";
import { callCalendars, callCases, callHearings } from "../../api/rooms.ts";
import { useAttempt } from "../../ui/attempt.ts";
import { ChoiceField, SelectField } from "../../ui/choice-fields.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { useTell } from "../../ui/done.tsx";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { Field, valuesOf } from "../../ui/field.tsx";
import { useLanguage, useSay, useTitle } from "../../ui/language.ts";
import { useListPlace } from "../../ui/list-place.ts";
import { Empty } from "../../ui/success.tsx";
import { calendarsText as text } from "./text.ts";
import { FromTo } from "./times.tsx";

/** When rooms of an office are not to be had. */
export function RoomClosuresPage() {
  const say = useSay();
  const language = useLanguage();
  const { of, go } = useListPlace();
  useTitle(say(text.rooms));
  const offices = useQuery(callCases.query(language, "GET /offices"));
  const officeId = of("office") || (offices.data?.items[0]?.id ?? "");
  if (offices.isError) return <ErrorSummary error={offices.error} />;
  if (offices.data === undefined) return <Loading />;
  return (
    <>
      <h1>{say(text.rooms)}</h1>
      <SelectField
        label={say(text.office)}
        value={officeId}
        onChange={(event) => go({ office: event.currentTarget.value })}
        options={offices.data.items.map((one) => [one.id, one.name[language]] as const)}
      />
      <ClosuresOf key={officeId} officeId={officeId} />
    </>
  );
}

function ClosuresOf({ officeId }: { readonly officeId: string }) {
  const say = useSay();
  const language = useLanguage();
  const queries = useQueryClient();
  const tell = useTell();
  const { busy, problem, attempt } = useAttempt();
  const list = useQuery(callCalendars.query(language, "GET /room-closures", { query: { officeId } }));
  const reload = () => queries.invalidateQueries({ queryKey: callCalendars.key(language, "GET /room-closures") });
  const giveBack = (closureId: string) =>
    void attempt(async () => {
      await callCalendars(language, "POST /room-closures/:closureId/end", { params: { closureId } });
      await reload();
      tell(say(text.givenBack));
    });
  if (list.isError) return <ErrorSummary error={list.error} />;
  if (list.data === undefined) return <Loading />;
  return (
    <>
      {problem === null ? null : <ErrorSummary key={problem.nth} error={problem.error} />}
      {list.data.items.length === 0 ? (
        <Empty>{say(text.noClosures)}</Empty>
      ) : (
        <DataTable
          caption={say(text.rooms)}
          isHeaded
          rows={list.data.items}
          rowKey={(row) => row.id}
          columns={[
            { name: text.room, cell: (row) => row.room },
            { name: text.when, cell: (row) => <FromTo of={row} zone={row.zone} /> },
            { name: text.reason, cell: (row) => <bdi>{row.reason}</bdi> },
            {
              name: text.action,
              cell: (row) => (
                <button type="button" className="second" disabled={busy} onClick={() => giveBack(row.id)}>
                  {say(text.giveBack)}
                  <span className="unseen"> {row.room}</span>
                </button>
              ),
            },
          ]}
        />
      )}
      <ClosureForm officeId={officeId} onDone={reload} />
    </>
  );
}

function ClosureForm({ officeId, onDone }: { readonly officeId: string; readonly onDone: () => Promise<void> }) {
  const say = useSay();
  const language = useLanguage();
  const tell = useTell();
  const { busy, problem, attempt } = useAttempt();
  const rooms = useQuery(callHearings.query(language, "GET /rooms", { query: { officeId } }));
  const open = (rooms.data?.items ?? []).filter((one) => one.closedAt === null);
  const enter = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const value = valuesOf(form);
    const body = {
      roomId: value("roomId"),
      fromOn: value("fromOn"),
      toOn: value("toOn") || value("fromOn"),
      begins: value("begins") || null,
      ends: value("ends") || null,
      reason: value("reason"),
    };
    void attempt(async () => {
      await callCalendars(language, "POST /room-closures", { body });
      await onDone();
      form.reset();
      tell(say(text.roomClosed));
    });
  };
  return (
    <form onSubmit={enter} aria-label={say(text.closeRoom)}>
      <h2>{say(text.closeRoom)}</h2>
      {problem === null ? null : <ErrorSummary key={problem.nth} error={problem.error} />}
      <ChoiceField label={say(text.room)} name="roomId" options={open.map((one) => [one.id, one.name] as const)} />
      <Field label={say(text.firstDay)} name="fromOn" type="date" required />
      <Field label={say(text.lastDay)} name="toOn" type="date" />
      <Field label={say(text.begins)} hint={say(text.wholeHint)} name="begins" type="time" />
      <Field label={say(text.ends)} hint={say(text.wholeHint)} name="ends" type="time" />
      <Field label={say(text.reason)} name="reason" minLength={3} maxLength={200} required autoComplete="off" />
      <button type="submit" disabled={busy}>
        {say(text.closeRoom)}
      </button>
    </form>
  );
}
