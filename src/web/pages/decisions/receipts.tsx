import { useQuery } from "@tanstack/react-query";
import { dateText } from "../../../kernel/time.ts";
import type { DecisionView, Receipt } from "../../../modules/decisions/contract.ts";
import { callDecisions } from "../../api/rooms.ts";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { Day } from "../../ui/day.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { Form } from "../../ui/form.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { basisNames, afterReleaseText as text } from "./after-release-text.ts";
import { PartyReceipt } from "./party-receipt.tsx";

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
    { name: text.case, cell: (one) => one.fileNumber },
    { name: text.on, cell: (one) => <Day on={one.receivedOn} /> },
    { name: text.how, cell: (one) => <Basis one={one} /> },
    { name: text.appealBy, cell: (one) => <AppealBy one={one} /> },
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
      <PartyReceipt decision={decision} />
      <MinisterReceipt decision={decision} />
    </section>
  );
}

/** What was presumed of a letter that came back is said with its return, and is no day of receipt. */
function Basis({ one }: { readonly one: Receipt }) {
  const say = useSay();
  const language = useLanguage();
  if (one.letterReturnedOn === null) return say(basisNames[one.basis]);
  const day = dateText(one.letterReturnedOn, language);
  return <strong>{say(text.letterReturned, { day })}</strong>;
}

function AppealBy({ one }: { readonly one: Receipt }) {
  const say = useSay();
  if (one.letterReturnedOn !== null) return say(text.notKnown);
  return one.appealDueOn === null ? say(text.none) : <Day on={one.appealDueOn} />;
}

/** Until the partners’ gateway says it, an officer records that the Minister acknowledged the decision. */
function MinisterReceipt({ decision }: { readonly decision: DecisionView }) {
  const say = useSay();
  const language = useLanguage();
  const params = { decisionId: decision.id };
  return (
    <details>
      <summary>{say(text.recordMinister)}</summary>
      <Form
        send={callDecisions.send(language, "POST /decisions/:decisionId/receipts", { params })}
        fields={{
          caseId:
            decision.cases.length < 2
              ? { kind: "value", value: decision.cases[0]?.caseId ?? "" }
              : {
                  kind: "list",
                  label: say(text.case),
                  options: decision.cases.map((one) => [one.caseId, one.fileNumber] as const),
                },
          side: { kind: "value", value: "minister" },
          personId: { kind: "value", value: null },
          counselId: { kind: "value", value: null },
          receivedOn: { kind: "date", label: say(text.day), required: true },
          basis: { kind: "value", value: "acknowledged" },
        }}
        action={say(text.record)}
        isSecond
        keepsAt={callDecisions.key(language, "GET /decisions/:decisionId/receipts", { params })}
        tell={say(text.recorded)}
      />
    </details>
  );
}
