import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { easternZone } from "../../../kernel/time.ts";
import type { AnswerFor } from "../../api/caller.ts";
import { callRepresentation } from "../../api/rooms.ts";
import { useCommands } from "../../ui/command.ts";
import { Confirm } from "../../ui/confirm.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { Moment } from "../../ui/day.tsx";
import { ErrorSummary, Loading, Refusal } from "../../ui/error-summary.tsx";
import { useLanguage, useSay, useTitle } from "../../ui/language.ts";
import { Empty } from "../../ui/success.tsx";
import { InviteForm } from "./invite-form.tsx";
import { delegatesText as text } from "./text.ts";

interface Delegate {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly fromAt: string;
  readonly untilAt: string | null;
}

/** For counsel: who works under their name, who is invited, and the end of it. */
export function DelegatesPage() {
  const say = useSay();
  const language = useLanguage();
  const acts = useCommands({ renews: [callRepresentation.key(language, "GET /delegations")] });
  const [ending, setEnding] = useState<Delegate | null>(null);
  useTitle(say(text.title));
  const list = useQuery(callRepresentation.query(language, "GET /delegations"));
  if (list.isPending) return <Loading />;
  if (list.isError) return <ErrorSummary error={list.error} />;
  const withdraw = ({ id, name }: Invitation) =>
    void acts.run({
      send: callRepresentation.send(language, "POST /delegations/invitations/:invitationId/withdraw", {
        params: { invitationId: id },
      }),
      tell: say(text.isWithdrawn, { name }),
    });
  const end = ({ id, name }: Delegate) =>
    void acts.run({
      send: callRepresentation.send(language, "POST /delegations/:delegationId/end", { params: { delegationId: id } }),
      tell: say(text.isEnded, { name }),
    });
  const { most, delegates, invitations } = list.data;
  return (
    <>
      <h1>{say(text.title)}</h1>
      <p className="lead">{say(text.lead, { most })}</p>
      <Refusal of={acts.refusal} />
      {delegates.length === 0 ? <Empty>{say(text.none)}</Empty> : <Delegates rows={delegates} onEnd={setEnding} />}
      {invitations.length === 0 ? null : <Invited rows={invitations} isBusy={acts.isPending} onWithdraw={withdraw} />}
      <InviteForm />
      {ending === null ? null : (
        <Confirm
          title={say(text.endTitle)}
          action={say(text.end)}
          onClose={() => setEnding(null)}
          onConfirm={() => {
            setEnding(null);
            end(ending);
          }}
        >
          <p>{say(text.endDetail, { name: ending.name })}</p>
        </Confirm>
      )}
    </>
  );
}

type Invitation = AnswerFor<typeof callRepresentation, "GET /delegations">["invitations"][number];

function Invited({
  rows,
  isBusy,
  onWithdraw,
}: {
  readonly rows: readonly Invitation[];
  readonly isBusy: boolean;
  readonly onWithdraw: (invitation: Invitation) => void;
}) {
  const say = useSay();
  return (
    <DataTable
      caption={say(text.invitations)}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        { name: text.name, cell: (row) => <bdi>{row.name}</bdi> },
        { name: text.email, cell: (row) => <InvitedAt row={row} /> },
        { name: text.expires, cell: (row) => <Moment at={row.expiresAt} zone={easternZone} /> },
        {
          name: text.action,
          cell: (row) => (
            <button type="button" className="second" disabled={isBusy} onClick={() => onWithdraw(row)}>
              {say(text.withdraw)}
            </button>
          ),
        },
      ]}
    />
  );
}

function Delegates({
  rows,
  onEnd,
}: {
  readonly rows: readonly Delegate[];
  readonly onEnd: (delegate: Delegate) => void;
}) {
  const say = useSay();
  return (
    <DataTable
      caption={say(text.current)}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        { name: text.name, cell: (row) => <bdi>{row.name}</bdi> },
        { name: text.email, cell: (row) => row.email },
        { name: text.from, cell: (row) => <Moment at={row.fromAt} zone={easternZone} /> },
        {
          name: text.until,
          cell: (row) => (row.untilAt === null ? null : <Moment at={row.untilAt} zone={easternZone} />),
        },
        {
          name: text.action,
          cell: (row) =>
            row.untilAt === null ? (
              <button type="button" className="second" onClick={() => onEnd(row)}>
                {say(text.end)}
              </button>
            ) : (
              say(text.ended)
            ),
        },
      ]}
    />
  );
}

/** Where the invitation went, and that it did not arrive where a mail server refused it for good. */
function InvitedAt({ row }: { readonly row: { readonly email: string; readonly isRefused: boolean } }) {
  const say = useSay();
  return (
    <>
      {row.email}
      {row.isRefused ? (
        <div>
          <strong>{say(text.refused)}</strong>
        </div>
      ) : null}
    </>
  );
}
