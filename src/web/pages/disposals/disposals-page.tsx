import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Bilingual } from "../../../kernel/bilingual.ts";
import type { Query } from "../../api/caller.ts";
import { callRetention } from "../../api/rooms.ts";
import { useCommand } from "../../ui/command.ts";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { useLanguage, useSay, useTitle } from "../../ui/language.ts";
import { Empty, Success } from "../../ui/success.tsx";
import { candidateColumns, holdColumns, registerColumns, waitingColumns } from "./columns.tsx";
import { type Intent, ReasonDialog } from "./reason-dialog.tsx";
import { disposalsText as text } from "./text.ts";

/** What waits for a second person, what could go, what is held back, and the register of what is gone. */
export function DisposalsPage() {
  const say = useSay();
  const language = useLanguage();
  const [intent, setIntent] = useState<Intent | null>(null);
  useTitle(say(text.title));
  const send = useCommand(
    ({ send: act, reason }: { readonly send: Intent["send"]; readonly reason: string }) => act(language, reason),
    {
      renews: (["GET /disposals", "GET /disposal-candidates", "GET /legal-holds"] as const).map((key) =>
        callRetention.key(language, key),
      ),
      renewsRefused: true,
      onDone: () => setIntent(null),
    },
  );
  const begin = (next: Intent) => {
    send.reset();
    setIntent(next);
  };
  return (
    <>
      <h1>{say(text.title)}</h1>
      <p>{say(text.intro)}</p>
      {send.done === null ? null : <Success key={send.done.nth} title={say(text.done)} />}
      <List
        title={text.waiting}
        none={text.noneWaiting}
        query={callRetention.query(language, "GET /disposals", { query: { state: "proposed" } })}
        columns={waitingColumns(begin)}
        rowKey={(one) => one.id}
      />
      <List
        title={text.candidates}
        none={text.noCandidates}
        query={callRetention.query(language, "GET /disposal-candidates")}
        columns={candidateColumns(begin)}
        rowKey={(one) => one.caseId}
      />
      <List
        title={text.holds}
        none={text.noHolds}
        query={callRetention.query(language, "GET /legal-holds")}
        columns={holdColumns(begin)}
        rowKey={(one) => one.id}
      />
      <List
        title={text.register}
        none={text.noRegister}
        query={callRetention.query(language, "GET /disposals", { query: { state: "approved" } })}
        columns={registerColumns}
        rowKey={(one) => one.id}
      />
      {intent === null ? null : (
        <ReasonDialog
          intent={intent}
          error={send.refusal?.error ?? null}
          onSend={(reason) => void send.run({ send: intent.send, reason })}
          onClose={() => setIntent(null)}
        />
      )}
    </>
  );
}

function List<Row>({
  title,
  none,
  query,
  columns,
  rowKey,
}: {
  readonly title: Bilingual;
  readonly none: Bilingual;
  readonly query: Query<{ readonly items: readonly Row[] }>;
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => string;
}) {
  const say = useSay();
  const rows = useQuery(query);
  return (
    <section aria-label={say(title)}>
      <h2>{say(title)}</h2>
      {rows.isPending ? <Loading /> : null}
      {rows.isError ? <ErrorSummary error={rows.error} /> : null}
      {rows.isSuccess && rows.data.items.length === 0 ? <Empty>{say(none)}</Empty> : null}
      {rows.isSuccess && rows.data.items.length > 0 ? (
        <DataTable caption={say(title)} columns={columns} rows={rows.data.items} rowKey={rowKey} />
      ) : null}
    </section>
  );
}
