import { Link } from "@tanstack/react-router";
import type { RefusedMessage } from "../../../modules/intake/contract.ts";
import type { AnswerFor } from "../../api/caller.ts";
import { callIntake } from "../../api/rooms.ts";
import { type Column, Pager } from "../../ui/data-table.tsx";
import { Moment } from "../../ui/day.tsx";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { Field } from "../../ui/field.tsx";
import { useLanguage, useSay, useTitle } from "../../ui/language.ts";
import { useListPlace } from "../../ui/list-place.ts";
import { ListTable } from "../../ui/list-table.tsx";
import { SearchForm } from "../../ui/search-form.tsx";
import { Empty } from "../../ui/success.tsx";
import { useGrownList } from "../../ui/use-grown-list.ts";
import { ListWithViews } from "../saved-views/list-with-views.tsx";
import { SavedViews } from "../saved-views/saved-views.tsx";
import { refusedSorts } from "./sorts.ts";
import { intakeText as text } from "./text.ts";

export function RefusedPage() {
  return (
    <ListWithViews list="refused">
      <RefusedMessages />
    </ListWithViews>
  );
}

/** Messages that partners sent and the tribunal refused: each waits until somebody has dealt with it. */
function RefusedMessages() {
  const say = useSay();
  const language = useLanguage();
  const { of, words, go, pager } = useListPlace();
  useTitle(say(text.refusedTitle));
  const by = refusedSorts.find((one) => one === of("sort")) ?? "received";
  const descending = of("order") === "" ? by === "received" : of("order") === "desc";
  const asked = { limit: 25, search: words, sort: by, descending };
  const { found, last, rows, more } = useGrownList<
    RefusedMessage,
    AnswerFor<typeof callIntake, "GET /refused-referrals">
  >((after) =>
    callIntake.query(language, "GET /refused-referrals", { query: { ...asked, ...(after === "" ? {} : { after }) } }),
  );
  return (
    <>
      <h1>{say(text.refusedTitle)}</h1>
      <SearchForm
        className="finder"
        shows={{ search: words }}
        onSearch={({ value }) => go({}, value("search"))}
        action={say(text.find)}
      >
        <Field label={say(text.findRefused)} name="search" type="search" maxLength={200} defaultValue={words} />
      </SearchForm>
      <SavedViews list="refused" />
      {found.isPending ? <Loading /> : null}
      {found.isError ? <ErrorSummary error={found.error} /> : null}
      {last !== undefined && rows.length === 0 ? (
        <Empty>{say(words === "" ? text.refusedNone : text.refusedFits)}</Empty>
      ) : null}
      {last !== undefined && rows.length > 0 ? (
        <ListTable
          kind="refused"
          caption={say(text.refusedCount, { n: last.total })}
          columns={columns}
          rows={rows}
          rowKey={(one) => one.id}
          more={more}
          sorting={{ by, descending, onSort: (to, isDown) => go({ sort: to, order: isDown ? "desc" : "asc" }) }}
        />
      ) : null}
      <Pager next={null} {...pager} />
    </>
  );
}

const columns: readonly Column<RefusedMessage>[] = [
  { name: text.message, cell: (one) => <MessageLink one={one} /> },
  { name: text.source, sort: "sender", cell: (one) => one.source },
  { name: text.reason, sort: "reason", cell: (one) => <Reason one={one} /> },
  { name: text.when, sort: "received", cell: (one) => <Moment at={one.receivedAt} zone="America/Toronto" /> },
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
