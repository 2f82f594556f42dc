import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Bilingual } from "../../../kernel/bilingual.ts";
import type { Candidate, DisposalView, HoldView } from "../../../modules/retention/contract.ts";
import { request } from "../../api/client.ts";
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
  const queries = useQueryClient();
  const [intent, setIntent] = useState<Intent | null>(null);
  useTitle(say(text.title));
  const send = useMutation({
    mutationFn: ({ path, reason }: { readonly path: string; readonly reason: string }) =>
      request(language, path, { reason }),
    onSuccess: () => setIntent(null),
    onSettled: () => queries.invalidateQueries({ queryKey: ["disposals"] }),
  });
  const begin = (next: Intent) => {
    send.reset();
    setIntent(next);
  };
  return (
    <>
      <h1>{say(text.title)}</h1>
      <p>{say(text.intro)}</p>
      {send.isSuccess ? <Success title={say(text.done)} /> : null}
      <List<DisposalView>
        title={text.waiting}
        none={text.noneWaiting}
        path="/disposals?state=proposed"
        columns={waitingColumns(begin)}
        rowKey={(one) => one.id}
      />
      <List<Candidate>
        title={text.candidates}
        none={text.noCandidates}
        path="/disposal-candidates"
        columns={candidateColumns(begin)}
        rowKey={(one) => one.caseId}
      />
      <List<HoldView>
        title={text.holds}
        none={text.noHolds}
        path="/legal-holds"
        columns={holdColumns(begin)}
        rowKey={(one) => one.id}
      />
      <List<DisposalView>
        title={text.register}
        none={text.noRegister}
        path="/disposals?state=approved"
        columns={registerColumns}
        rowKey={(one) => one.id}
      />
      {intent === null ? null : (
        <ReasonDialog
          intent={intent}
          error={send.error}
          onSend={(reason) => {
            if (!send.isPending) send.mutate({ path: intent.path, reason });
          }}
          onClose={() => setIntent(null)}
        />
      )}
    </>
  );
}

function List<Row>({
  title,
  none,
  path,
  columns,
  rowKey,
}: {
  readonly title: Bilingual;
  readonly none: Bilingual;
  readonly path: string;
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => string;
}) {
  const say = useSay();
  const language = useLanguage();
  const rows = useQuery({
    queryKey: ["disposals", path],
    queryFn: () => request<{ readonly items: readonly Row[] }>(language, path),
  });
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
