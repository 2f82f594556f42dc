import { useMemo, useState } from "react";
import { civilDateIn, easternZone } from "../../../kernel/time.ts";
import type { AnswerFor } from "../../api/caller.ts";
import { callRepresentation } from "../../api/rooms.ts";
import { Badge } from "../../ui/badge.tsx";
import { SelectField } from "../../ui/choice-fields.tsx";
import { useCommand } from "../../ui/command.ts";
import { Confirm } from "../../ui/confirm.tsx";
import { type Column, Pager } from "../../ui/data-table.tsx";
import { Day } from "../../ui/day.tsx";
import { ErrorSummary, Loading, Refusal } from "../../ui/error-summary.tsx";
import { Field } from "../../ui/field.tsx";
import { useLanguage, useSay, useTitle } from "../../ui/language.ts";
import { useListPlace } from "../../ui/list-place.ts";
import { ListTable } from "../../ui/list-table.tsx";
import { SearchForm } from "../../ui/search-form.tsx";
import { Empty } from "../../ui/success.tsx";
import { useGrownList } from "../../ui/use-grown-list.ts";
import { useNamed } from "../cases/use-reference.ts";
import { CaseNumber } from "../home/case-number.tsx";
import { ListWithViews } from "../saved-views/list-with-views.tsx";
import { SavedViews } from "../saved-views/saved-views.tsx";
import { invitationSorts } from "./sorts.ts";
import { channelNames, invitationStatusNames, invitationsText as text } from "./text.ts";

type Listing = AnswerFor<typeof callRepresentation, "GET /invitations">;
type Invitation = Listing["items"][number];

export function InvitationsPage() {
  return (
    <ListWithViews list="invitations">
      <Invitations />
    </ListWithViews>
  );
}

/** What is asked of the list by its address. */
function useAsked() {
  const { of, words } = useListPlace();
  const by = invitationSorts.find((one) => one === of("sort")) ?? "issued";
  const descending = of("order") === "" ? by === "issued" : of("order") === "desc";
  const status = of("status");
  const channel = of("channel");
  return {
    words,
    status,
    channel,
    by,
    descending,
    query: {
      limit: 25,
      search: words,
      sort: by,
      descending,
      ...(status === "" ? {} : { status: status as Invitation["status"] }),
      ...(channel === "" ? {} : { channel: channel as "email" | "mail" }),
    },
  };
}

/** The invitations sent, what became of each, and the way to withdraw one that is open. */
function Invitations() {
  const say = useSay();
  const language = useLanguage();
  const [asked, setAsked] = useState<Invitation | null>(null);
  useTitle(say(text.title));
  const withdraw = useCommand(
    (invitationId: string, sending) =>
      callRepresentation(language, "POST /invitations/:invitationId/withdraw", {
        params: { invitationId },
        ...sending,
      }),
    { renews: [callRepresentation.key(language, "GET /invitations")], renewsRefused: true, tell: say(text.withdrawn) },
  );
  return (
    <>
      <h1>{say(text.title)}</h1>
      <Refusal of={withdraw.refusal} />
      <Finder />
      <SavedViews list="invitations" />
      <InvitationList onWithdraw={setAsked} />
      {asked === null ? null : (
        <Confirm
          title={say(text.withdrawTitle)}
          action={say(text.withdraw)}
          onConfirm={() => {
            void withdraw.run(asked.id);
            setAsked(null);
          }}
          onClose={() => setAsked(null)}
        >
          <p>{say(text.withdrawText, { name: asked.counselName })}</p>
        </Confirm>
      )}
    </>
  );
}

/** Those that the address asks for, a page at a time. */
function InvitationList({ onWithdraw }: { readonly onWithdraw: (invitation: Invitation) => void }) {
  const say = useSay();
  const language = useLanguage();
  const { go, pager } = useListPlace();
  const { words, status, channel, by, descending, query } = useAsked();
  const { found, last, rows, more } = useGrownList<Invitation, Listing>((after) =>
    callRepresentation.query(language, "GET /invitations", { query: { ...query, ...(after === "" ? {} : { after }) } }),
  );
  const isNarrowed = words !== "" || status !== "" || channel !== "";
  const shown = useMemo(() => columns(onWithdraw), [onWithdraw]);
  return (
    <>
      {found.isPending ? <Loading /> : null}
      {found.isError ? <ErrorSummary error={found.error} /> : null}
      {last !== undefined && rows.length === 0 ? <Empty>{say(isNarrowed ? text.noneFits : text.none)}</Empty> : null}
      {last !== undefined && rows.length > 0 ? (
        <ListTable
          kind="case"
          idOf={(one) => one.caseId}
          caption={say(text.count, { n: last.total })}
          columns={shown}
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

function Finder() {
  const say = useSay();
  const named = useNamed();
  const { go } = useListPlace();
  const { words, status, channel } = useAsked();
  const any = ["", say(text.any)] as const;
  return (
    <SearchForm
      className="finder"
      shows={{ search: words, status, channel }}
      onSearch={({ value }) => go({ status: value("status"), channel: value("channel") }, value("search"))}
      action={say(text.find)}
    >
      <Field label={say(text.search)} name="search" type="search" maxLength={200} defaultValue={words} />
      <SelectField
        label={say(text.status)}
        name="status"
        defaultValue={status}
        options={[any, ...named(invitationStatusNames)]}
      />
      <SelectField
        label={say(text.channel)}
        name="channel"
        defaultValue={channel}
        options={[any, ...named(channelNames)]}
      />
    </SearchForm>
  );
}

const columns = (onWithdraw: (one: Invitation) => void): readonly Column<Invitation>[] => [
  { name: text.counsel, sort: "counsel", cell: (one) => <bdi>{one.counselName}</bdi> },
  {
    name: text.case,
    sort: "number",
    cell: (one) => <CaseNumber id={one.caseId} number={one.fileNumber} name={null} />,
  },
  { name: text.channel, cell: (one) => <Named of={channelNames} code={one.channel} /> },
  { name: text.status, cell: (one) => <State one={one} /> },
  { name: text.issued, sort: "issued", cell: (one) => <Day on={civilDateIn(one.issuedAt, easternZone)} /> },
  {
    name: text.expires,
    sort: "expires",
    cell: (one) => <Day on={civilDateIn(one.expiresAt, easternZone)} />,
  },
  {
    name: text.withdraw,
    isActs: true,
    cell: (one) =>
      one.status === "sent" || one.status === "refused" ? <Withdraw one={one} onWithdraw={onWithdraw} /> : null,
  },
];

function Named({
  of,
  code,
}: {
  readonly of: Readonly<Record<string, { en: string; fr: string }>>;
  readonly code: string;
}) {
  return of[code]?.[useLanguage()] ?? code;
}

function State({ one }: { readonly one: Invitation }) {
  const tone = one.status === "used" ? "good" : one.status === "sent" ? "plain" : "warning";
  return (
    <Badge tone={tone}>
      <Named of={invitationStatusNames} code={one.status} />
    </Badge>
  );
}

function Withdraw({ one, onWithdraw }: { readonly one: Invitation; readonly onWithdraw: (one: Invitation) => void }) {
  const say = useSay();
  return (
    <button
      type="button"
      className="second"
      aria-label={`${say(text.withdraw)} – ${one.counselName}`}
      onClick={() => onWithdraw(one)}
    >
      {say(text.withdraw)}
    </button>
  );
}
