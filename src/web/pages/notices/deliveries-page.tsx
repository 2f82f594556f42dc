import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { DeliveryRow } from "../../../modules/notices/contract.ts";
import { request } from "../../api/client.ts";
import { Badge } from "../../ui/badge.tsx";
import { type Column, DataTable, Pager } from "../../ui/data-table.tsx";
import { Moment } from "../../ui/day.tsx";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { SelectField } from "../../ui/field.tsx";
import { useLanguage, useSay, useTitle } from "../../ui/language.ts";
import { useListPlace } from "../../ui/list-place.ts";
import { useHolds } from "../../ui/me.ts";
import { Empty } from "../../ui/success.tsx";
import { DeliveryState } from "./delivery-table.tsx";
import { deliveryText } from "./delivery-text.ts";
import { noticesText as text } from "./text.ts";

interface Page {
  readonly items: readonly DeliveryRow[];
  readonly next: string | null;
}

/** What the list shows, and whether something is left to do there. */
const views = [
  ["mail,queued", text.toMail, true],
  ["email,bounced", text.bouncedMail, true],
  ["email,delayed", text.delayedMail, false],
  ["mail,mailed", text.mailedLetters, false],
  ["mail,answered", text.answeredLetters, false],
  ["email,answered", text.answeredMail, false],
] as const;

/** The registry's follow-up: who has not been reached. */
export function DeliveriesPage() {
  const say = useSay();
  const language = useLanguage();
  const { of, go, after, pager } = useListPlace();
  const [view, name, isWaiting] = views.find(([code]) => code === of("view")) ?? views[0];
  const isOfficer = useHolds("registry-officer");
  useTitle(say(text.followUp));
  const [channel = "", state = ""] = view.split(",");
  const query = new URLSearchParams({ channel, state, limit: "25", ...after });
  const page = useQuery({
    queryKey: [language, "deliveries", view, after],
    queryFn: () => request<Page>(language, `/deliveries?${query}`),
  });
  return (
    <>
      <h1>{say(text.followUp)}</h1>
      <p className="lead">{say(text.followUpLead)}</p>
      <SelectField
        label={say(text.show)}
        value={view}
        onChange={(event) => go({ view: event.currentTarget.value })}
        options={views.map(([code, called]) => [code, say(called)])}
      />
      {page.isPending ? <Loading /> : null}
      {page.isError ? <ErrorSummary error={page.error} /> : null}
      {page.data?.items.length === 0 ? <Empty>{say(text.nothing)}</Empty> : null}
      {page.data === undefined || page.data.items.length === 0 ? null : (
        <DataTable
          caption={say(name)}
          columns={columnsFor(isWaiting && isOfficer)}
          rows={page.data.items}
          rowKey={(one) => one.id}
        />
      )}
      <Pager next={page.data?.next ?? null} {...pager} />
    </>
  );
}

function columnsFor(isWaiting: boolean): readonly Column<DeliveryRow>[] {
  return [
    { name: text.recipient, cell: (one) => <bdi>{one.recipient}</bdi> },
    { name: text.notice, cell: (one) => <NoticeLink one={one} /> },
    { name: text.file, cell: (one) => one.fileNumber },
    { name: text.stands, cell: (one) => <DeliveryState one={one} /> },
    { name: text.since, cell: (one) => <Moment at={one.at} zone={one.zone} /> },
    { name: text.action, cell: (one) => <OpenLink one={one} isWaiting={isWaiting} /> },
  ];
}

function NoticeLink({ one }: { readonly one: DeliveryRow }) {
  const language = useLanguage();
  return (
    <Link to="/$language/notices/$noticeId" params={{ language, noticeId: one.noticeId } as never}>
      {one.title[language]}
      {one.isReplaced ? <Replaced /> : null}
    </Link>
  );
}

function Replaced() {
  return (
    <>
      {" "}
      <Badge tone="warning">{useSay()(text.replacedShort)}</Badge>
    </>
  );
}

function OpenLink({ one, isWaiting }: { readonly one: DeliveryRow; readonly isWaiting: boolean }) {
  const say = useSay();
  const language = useLanguage();
  const what = say(isWaiting ? deliveryText.open : deliveryText.see);
  return (
    <Link
      to="/$language/deliveries/$deliveryId"
      params={{ language, deliveryId: one.id }}
      aria-label={say(deliveryText.openOf, { what, name: one.recipient })}
    >
      {what}
    </Link>
  );
}
