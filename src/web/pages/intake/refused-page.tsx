import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { RefusedMessage } from "../../../modules/intake/contract.ts";
import { callIntake } from "../../api/rooms.ts";
import { type Column, DataTable, Pager } from "../../ui/data-table.tsx";
import { Moment } from "../../ui/day.tsx";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { useLanguage, useSay, useTitle } from "../../ui/language.ts";
import { useListPlace } from "../../ui/list-place.ts";
import { Empty } from "../../ui/success.tsx";
import { intakeText as text } from "./text.ts";

/** Messages that partners sent and the tribunal refused: each waits until somebody has dealt with it. */
export function RefusedPage() {
  const say = useSay();
  const language = useLanguage();
  const { after, pager } = useListPlace();
  useTitle(say(text.refusedTitle));
  const page = useQuery(callIntake.query(language, "GET /refused-referrals", { query: { limit: 25, ...after } }));
  return (
    <>
      <h1>{say(text.refusedTitle)}</h1>
      {page.isPending ? <Loading /> : null}
      {page.isError ? <ErrorSummary error={page.error} /> : null}
      {page.isSuccess && page.data.items.length === 0 ? <Empty>{say(text.refusedNone)}</Empty> : null}
      {page.isSuccess && page.data.items.length > 0 ? (
        <DataTable
          caption={say(text.refusedCount, { n: page.data.total })}
          columns={columns}
          rows={page.data.items}
          rowKey={(one) => one.id}
        />
      ) : null}
      <Pager next={page.data?.next ?? null} {...pager} />
    </>
  );
}

const columns: readonly Column<RefusedMessage>[] = [
  { name: text.message, cell: (one) => <MessageLink one={one} /> },
  { name: text.source, cell: (one) => one.source },
  { name: text.reason, cell: (one) => <Reason one={one} /> },
  { name: text.when, cell: (one) => <Moment at={one.receivedAt} zone="America/Toronto" /> },
];

function MessageLink({ one }: { readonly one: RefusedMessage }) {
  return (
    <Link to="/$language/referrals/refused/$messageId" params={{ language: useLanguage(), messageId: one.id }}>
      {one.messageId === "" ? one.id : one.messageId}
    </Link>
  );
}

function Reason({ one }: { readonly one: RefusedMessage }) {
  return one.title[useLanguage()];
}
