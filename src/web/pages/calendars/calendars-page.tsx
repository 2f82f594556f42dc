import { useQuery } from "@tanstack/react-query";
import { calendarRoles } from "../../../modules/calendars/choices.ts";
import type { CalendarSummary } from "../../../modules/calendars/contract.ts";
import { roleNames } from "../../../modules/identity/text.ts";
import { callCalendars } from "../../api/rooms.ts";
import { SelectField } from "../../ui/choice-fields.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { useLanguage, useSay, useTitle } from "../../ui/language.ts";
import { useListPlace } from "../../ui/list-place.ts";
import { useHolds } from "../../ui/me.ts";
import { PageLink } from "../../ui/page-link.tsx";
import { Empty } from "../../ui/success.tsx";
import { Calendar } from "./calendar.tsx";
import { calendarsText as text } from "./text.ts";

/** One's own calendar; to whoever keeps several, all that they keep. */
export function CalendarsPage() {
  const say = useSay();
  const language = useLanguage();
  const isPlanner = useHolds("scheduling-officer");
  const { of, go } = useListPlace();
  const role = calendarRoles.find((one) => one === of("role"));
  useTitle(say(text.title));
  const list = useQuery(callCalendars.query(language, "GET /calendars", { query: role === undefined ? {} : { role } }));
  if (list.isError) return <ErrorSummary error={list.error} />;
  const items = list.data?.items;
  // The choice of a role stays under the hand that makes it, while its calendars are read.
  if (items === undefined && !isPlanner) return <Loading />;
  const only = items?.length === 1 ? items[0] : undefined;
  if (!isPlanner && only !== undefined) return <Calendar accountId={only.accountId} />;
  return (
    <>
      <h1>{say(text.title)}</h1>
      {isPlanner ? (
        <>
          <p>
            <PageLink href={`/${language}/calendars/dates-to-avoid`}>{say(text.toDecide)}</PageLink>
          </p>
          <p>
            <PageLink href={`/${language}/calendars/rooms`}>{say(text.rooms)}</PageLink>
          </p>
          <SelectField
            label={say(text.role)}
            value={role ?? ""}
            onChange={(event) => go({ role: event.currentTarget.value })}
            options={[["", say(text.allRoles)], ...calendarRoles.map((one) => [one, say(roleNames[one])] as const)]}
          />
        </>
      ) : null}
      {items === undefined ? <Loading /> : null}
      {items?.length === 0 ? <Empty>{say(text.none)}</Empty> : null}
      {items === undefined || items.length === 0 ? null : <CalendarTable items={items} />}
    </>
  );
}

function CalendarTable({ items }: { readonly items: readonly CalendarSummary[] }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <DataTable
      caption={say(text.title)}
      isHeaded
      rows={items}
      rowKey={(row) => row.accountId}
      columns={[
        {
          name: text.name,
          cell: (row) => (
            <PageLink href={`/${language}/calendars/${row.accountId}`}>
              <bdi>{row.name}</bdi>
            </PageLink>
          ),
        },
        { name: text.role, cell: (row) => row.roles.map((one) => say(roleNames[one])).join(", ") },
        { name: text.told, cell: (row) => say(row.isTold ? text.isTold : text.notTold) },
      ]}
    />
  );
}
