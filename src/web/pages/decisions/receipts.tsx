import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { FormEvent } from "react";
import type { DecisionView, Receipt } from "../../../modules/decisions/contract.ts";
import { callDecisions } from "../../api/rooms.ts";
import { useAttempt } from "../../ui/attempt.ts";
import { SelectField } from "../../ui/choice-fields.tsx";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { Day } from "../../ui/day.tsx";
import { useTell } from "../../ui/done.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { Field, valuesOf } from "../../ui/field.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { basisNames, afterReleaseText as text } from "./after-release-text.ts";

/** For the registry: the day on which each person received a decision, how that is known, and until when each may appeal. */
export function Receipts({ decision }: { readonly decision: DecisionView }) {
  const say = useSay();
  const language = useLanguage();
  const isShown = decision.actions.includes("decision.record-receipt");
  const found = useQuery({
    ...callDecisions.query(language, "GET /decisions/:decisionId/receipts", { params: { decisionId: decision.id } }),
    enabled: isShown,
  });
  if (!isShown) return null;
  if (found.isError) return <ErrorSummary error={found.error} />;
  if (found.data === undefined) return null;
  const columns: readonly Column<Receipt>[] = [
    { name: text.who, cell: (one) => (one.name === "" ? say(text.minister) : <bdi>{one.name}</bdi>) },
    { name: text.file, cell: (one) => one.fileNumber },
    { name: text.on, cell: (one) => <Day on={one.receivedOn} /> },
    { name: text.how, cell: (one) => say(basisNames[one.basis]) },
    {
      name: text.appealBy,
      cell: (one) => (one.appealDueOn === null ? say(text.none) : <Day on={one.appealDueOn} />),
    },
  ];
  return (
    <section aria-label={say(text.receipts)}>
      <h2>{say(text.receipts)}</h2>
      {found.data.items.length === 0 ? (
        <p>{say(text.noReceipts)}</p>
      ) : (
        <DataTable
          caption={say(text.receipts)}
          isHeaded
          columns={columns}
          rows={found.data.items}
          rowKey={(one) => one.id}
        />
      )}
      <MinisterReceipt decision={decision} />
    </section>
  );
}

/** Until the partners’ gateway says it, an officer records that the Minister acknowledged the decision. */
function MinisterReceipt({ decision }: { readonly decision: DecisionView }) {
  const say = useSay();
  const language = useLanguage();
  const queries = useQueryClient();
  const tell = useTell();
  const { busy, problem, attempt } = useAttempt();
  const record = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const value = valuesOf(event.currentTarget);
    const caseId = value("caseId") || (decision.cases[0]?.caseId ?? "");
    const body = {
      caseId,
      side: "minister" as const,
      personId: null,
      counselId: null,
      receivedOn: value("receivedOn"),
      basis: "acknowledged" as const,
    };
    void attempt(async () => {
      const params = { decisionId: decision.id };
      const items = await callDecisions(language, "POST /decisions/:decisionId/receipts", { params, body });
      queries.setQueryData(
        callDecisions.key(language, "GET /decisions/:decisionId/receipts", { params: { decisionId: decision.id } }),
        items,
      );
      tell(say(text.recorded));
    });
  };
  return (
    <details>
      <summary>{say(text.recordMinister)}</summary>
      <form onSubmit={record}>
        {problem === null ? null : <ErrorSummary key={problem.nth} error={problem.error} />}
        {decision.cases.length < 2 ? null : (
          <SelectField
            label={say(text.file)}
            name="caseId"
            options={decision.cases.map((one) => [one.caseId, one.fileNumber] as const)}
          />
        )}
        <Field label={say(text.day)} name="receivedOn" type="date" required />
        <p className="buttons">
          <button type="submit" className="second" disabled={busy}>
            {say(text.record)}
          </button>
        </p>
      </form>
    </details>
  );
}
