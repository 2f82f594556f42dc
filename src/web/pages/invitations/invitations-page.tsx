import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Static } from "typebox";
import { civilDateIn, easternZone, type Instant } from "../../../kernel/time.ts";
import type { InvitationViewSchema } from "../../../modules/representation/contract.ts";
import { callRepresentation } from "../../api/rooms.ts";
import { Badge } from "../../ui/badge.tsx";
import { useCommand } from "../../ui/command.ts";
import { Confirm } from "../../ui/confirm.tsx";
import { type Column, DataTable, Pager } from "../../ui/data-table.tsx";
import { Day } from "../../ui/day.tsx";
import { ErrorSummary, Loading, Refusal } from "../../ui/error-summary.tsx";
import { useLanguage, useSay, useTitle } from "../../ui/language.ts";
import { useListPlace } from "../../ui/list-place.ts";
import { Empty, Success } from "../../ui/success.tsx";
import { channelNames, invitationStatusNames, invitationsText as text } from "./text.ts";

type Invitation = Static<typeof InvitationViewSchema>;

/** The invitations sent, what became of each, and the way to withdraw one that is open. */
export function InvitationsPage() {
  const say = useSay();
  const language = useLanguage();
  const { after, pager } = useListPlace();
  const [asked, setAsked] = useState<Invitation | null>(null);
  useTitle(say(text.title));
  const page = useQuery(callRepresentation.query(language, "GET /invitations", { query: { limit: 25, ...after } }));
  const withdraw = useCommand(
    (invitationId: string, sending) =>
      callRepresentation(language, "POST /invitations/:invitationId/withdraw", {
        params: { invitationId },
        ...sending,
      }),
    { renews: [callRepresentation.key(language, "GET /invitations")], renewsRefused: true },
  );
  return (
    <>
      <h1>{say(text.title)}</h1>
      {withdraw.done === null ? null : <Success key={withdraw.done.nth} title={say(text.withdrawn)} />}
      <Refusal of={withdraw.refusal} />
      {page.isPending ? <Loading /> : null}
      {page.isError ? <ErrorSummary error={page.error} /> : null}
      {page.isSuccess && page.data.items.length === 0 ? <Empty>{say(text.none)}</Empty> : null}
      {page.isSuccess && page.data.items.length > 0 ? (
        <DataTable
          caption={say(text.count)}
          columns={columns(setAsked)}
          rows={page.data.items}
          rowKey={(one) => one.id}
        />
      ) : null}
      <Pager next={page.data?.next ?? null} {...pager} />
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

const columns = (onWithdraw: (one: Invitation) => void): readonly Column<Invitation>[] => [
  { name: text.counsel, cell: (one) => <bdi>{one.counselName}</bdi> },
  { name: text.file, cell: (one) => one.fileNumber },
  { name: text.channel, cell: (one) => <Named of={channelNames} code={one.channel} /> },
  { name: text.status, cell: (one) => <State one={one} /> },
  { name: text.issued, cell: (one) => <Day on={civilDateIn(one.issuedAt as Instant, easternZone)} /> },
  { name: text.expires, cell: (one) => <Day on={civilDateIn(one.expiresAt as Instant, easternZone)} /> },
  {
    name: text.withdraw,
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
