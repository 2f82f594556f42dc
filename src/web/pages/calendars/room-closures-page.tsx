import { useQuery } from "@tanstack/react-query";
import { callCalendars, callCases, callHearings } from "../../api/rooms.ts";
import { SelectField } from "../../ui/choice-fields.tsx";
import { useCommands } from "../../ui/command.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { ErrorSummary, Loading, Refusal } from "../../ui/error-summary.tsx";
import { Form } from "../../ui/form.tsx";
import { useLanguage, useSay, useTitle } from "../../ui/language.ts";
import { useListPlace } from "../../ui/list-place.ts";
import { Empty } from "../../ui/success.tsx";
import { lastDay } from "./last-day.tsx";
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
      {officeId === "" ? null : <ClosureForm officeId={officeId} />}
    </>
  );
}

function ClosuresOf({ officeId }: { readonly officeId: string }) {
  const say = useSay();
  const language = useLanguage();
  const renews = [callCalendars.key(language, "GET /room-closures")];
  const acts = useCommands({ renews });
  const list = useQuery(callCalendars.query(language, "GET /room-closures", { query: { officeId } }));
  const giveBack = (closureId: string) =>
    void acts.run({
      send: callCalendars.send(language, "POST /room-closures/:closureId/end", { params: { closureId } }),
      tell: say(text.givenBack),
    });
  if (list.isError) return <ErrorSummary error={list.error} />;
  if (list.data === undefined) return <Loading />;
  return (
    <>
      <Refusal of={acts.refusal} />
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
                <button type="button" className="second" disabled={acts.isPending} onClick={() => giveBack(row.id)}>
                  {say(text.giveBack)}
                  <span className="unseen"> {row.room}</span>
                </button>
              ),
            },
          ]}
        />
      )}
    </>
  );
}

/** What was typed stays when another office is chosen: only its room is another one. */
function ClosureForm({ officeId }: { readonly officeId: string }) {
  const say = useSay();
  const language = useLanguage();
  const rooms = useQuery(callHearings.query(language, "GET /rooms", { query: { officeId } }));
  const open = (rooms.data?.items ?? []).filter((one) => one.closedAt === null);
  return (
    <Form
      send={callCalendars.send(language, "POST /room-closures")}
      fields={{
        roomId: { kind: "choice", label: say(text.room), options: open.map((one) => [one.id, one.name] as const) },
        fromOn: { kind: "date", label: say(text.firstDay), required: true },
        toOn: lastDay(say(text.lastDay), say(text.lastDayHint)),
        begins: { kind: "time", label: say(text.begins), hint: say(text.wholeHint), empty: null },
        ends: { kind: "time", label: say(text.ends), hint: say(text.wholeHint), empty: null },
        reason: {
          kind: "text",
          label: say(text.reason),
          minLength: 3,
          maxLength: 200,
          required: true,
          autoComplete: "off",
        },
      }}
      title={say(text.closeRoom)}
      action={say(text.closeRoom)}
      renews={[callCalendars.key(language, "GET /room-closures")]}
      tell={say(text.roomClosed)}
    />
  );
}
