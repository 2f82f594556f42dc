import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { request } from "../../api/client.ts";
import { useAttempt } from "../../ui/attempt.ts";
import { Confirm } from "../../ui/confirm.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { Moment } from "../../ui/day.tsx";
import { useTell } from "../../ui/done.tsx";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
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

interface Delegations {
  readonly most: number;
  readonly delegates: readonly Delegate[];
  readonly invitations: readonly {
    readonly id: string;
    readonly name: string;
    readonly email: string;
    readonly expiresAt: string;
  }[];
}

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** For counsel: who works under their name, who is invited, and the end of it. */
export function DelegatesPage() {
  const say = useSay();
  const language = useLanguage();
  const queries = useQueryClient();
  const tell = useTell();
  const { busy, problem, attempt } = useAttempt();
  const [ending, setEnding] = useState<Delegate | null>(null);
  useTitle(say(text.title));
  const list = useQuery({
    queryKey: ["delegations"],
    queryFn: () => request<Delegations>(language, "/delegations"),
  });
  if (list.isPending) return <Loading />;
  if (list.isError) return <ErrorSummary error={list.error} />;
  const reload = () => queries.invalidateQueries({ queryKey: ["delegations"] });
  const act = (path: string, what: string) =>
    attempt(async () => {
      await request(language, `/delegations/${path}`, {});
      await reload();
      tell(what);
    });
  const { most, delegates, invitations } = list.data;
  return (
    <>
      <h1>{say(text.title)}</h1>
      <p className="lead">{say(text.lead, { most })}</p>
      {problem === null ? null : <ErrorSummary key={problem.nth} error={problem.error} />}
      {delegates.length === 0 ? <Empty>{say(text.none)}</Empty> : <Delegates rows={delegates} onEnd={setEnding} />}
      {invitations.length === 0 ? null : (
        <DataTable
          caption={say(text.invitations)}
          rows={invitations}
          rowKey={(row) => row.id}
          columns={[
            { name: text.name, cell: (row) => <bdi>{row.name}</bdi> },
            { name: text.email, cell: (row) => row.email },
            { name: text.expires, cell: (row) => <Moment at={row.expiresAt} zone={zone} /> },
            {
              name: text.action,
              cell: (row) => (
                <button
                  type="button"
                  className="second"
                  disabled={busy}
                  onClick={() => void act(`invitations/${row.id}/withdraw`, `${say(text.withdraw)}, ${row.name}`)}
                >
                  {say(text.withdraw)}
                </button>
              ),
            },
          ]}
        />
      )}
      <InviteForm onInvited={reload} />
      {ending === null ? null : (
        <Confirm
          title={say(text.endTitle)}
          action={say(text.end)}
          onClose={() => setEnding(null)}
          onConfirm={() => {
            setEnding(null);
            void act(`${ending.id}/end`, `${say(text.end)}, ${ending.name}`);
          }}
        >
          <p>{say(text.endDetail, { name: ending.name })}</p>
        </Confirm>
      )}
    </>
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
        { name: text.from, cell: (row) => <Moment at={row.fromAt} zone={zone} /> },
        {
          name: text.until,
          cell: (row) => (row.untilAt === null ? null : <Moment at={row.untilAt} zone={zone} />),
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
