import { useQueries } from "@tanstack/react-query";
import type { DecisionView, NewReceipt } from "../../../modules/decisions/contract.ts";
import { callCases, callDecisions } from "../../api/rooms.ts";
import { ChoiceField } from "../../ui/choice-fields.tsx";
import { Field } from "../../ui/field.tsx";
import { Form } from "../../ui/form.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { afterReleaseText as text } from "./after-release-text.ts";

/** Who may be handed a decision: everybody who is a party of its cases, and their counsel. */
function useRecipients({ cases }: DecisionView): readonly (readonly [value: string, name: string])[] {
  const language = useLanguage();
  const found = useQueries({
    queries: cases.map(({ caseId }) => callCases.query(language, "GET /cases/:caseId", { params: { caseId } })),
  });
  const all = found.flatMap(({ data }) => {
    if (data === undefined) return [];
    const of = (name: string) => (cases.length < 2 ? name : `${name} (${data.fileNumber})`);
    return data.parties.flatMap((party) => [
      [`person ${data.id} ${party.personId}`, of(party.name)] as const,
      ...party.representedBy
        .filter((one) => one.untilAt === null)
        .map((one) => [`counsel ${data.id} ${one.counselId}`, of(one.name)] as const),
    ]);
  });
  return [...new Map(all)];
}

function receiptOf(who: string, receivedOn: string): NewReceipt {
  const [kind, caseId = "", id = ""] = who.split(" ");
  const isPerson = kind === "person";
  return {
    caseId,
    side: "party",
    personId: isPerson ? id : null,
    counselId: isPerson ? null : id,
    receivedOn,
    basis: "in-person",
  };
}

/** A decision that was handed to a party or to their counsel: their time to appeal runs from that day. */
export function PartyReceipt({ decision }: { readonly decision: DecisionView }) {
  const say = useSay();
  const language = useLanguage();
  const recipients = useRecipients(decision);
  const params = { decisionId: decision.id };
  return (
    <details>
      <summary>{say(text.recordParty)}</summary>
      <Form
        send={callDecisions.send(language, "POST /decisions/:decisionId/receipts", { params })}
        body={({ value }) => receiptOf(value("who"), value("receivedOn"))}
        action={say(text.record)}
        isSecond
        keepsAt={callDecisions.key(language, "GET /decisions/:decisionId/receipts", { params })}
        tell={say(text.recorded)}
      >
        <ChoiceField label={say(text.handedTo)} name="who" options={recipients} />
        <Field label={say(text.day)} name="receivedOn" type="date" required />
      </Form>
    </details>
  );
}
