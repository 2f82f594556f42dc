import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { DecisionView } from "../../../modules/decisions/contract.ts";
import { callCases, callDecisions } from "../../api/rooms.ts";
import { useCommand } from "../../ui/command.ts";
import { Confirm } from "../../ui/confirm.tsx";
import { ErrorSummary, Refusal } from "../../ui/error-summary.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { Determinations } from "./decision-facts.tsx";
import { releaseText as text } from "./release-text.ts";
import { useTakeIn } from "./use-decision.ts";

/** For the registry: who is on the files, and the one act by which everybody learns of the decision. */
export function ReleasePanel({ decision, onDone }: { readonly decision: DecisionView; readonly onDone?: () => void }) {
  const say = useSay();
  const language = useLanguage();
  const takeIn = useTakeIn();
  const [isAsking, setAsking] = useState(false);
  const params = { decisionId: decision.id };
  const release = useCommand(callDecisions.send(language, "POST /decisions/:decisionId/release", { params }), {
    onDone: async (released) => {
      await takeIn(released);
      onDone?.();
    },
    tell: say(text.isReleased),
  });
  if (!decision.actions.includes("decision.release")) return null;
  return (
    <section aria-label={say(text.whoIsTold)}>
      <h2>{say(text.whoIsTold)}</h2>
      <p>{say(text.toldHow)}</p>
      {decision.cases.map((one) => (
        <PeopleOf key={one.caseId} caseId={one.caseId} />
      ))}
      <Refusal of={release.refusal} />
      <p className="buttons">
        <button type="button" disabled={release.isPending} onClick={() => setAsking(true)}>
          {say(text.release)}
        </button>
      </p>
      {isAsking ? (
        <Confirm
          title={say(text.releaseTitle)}
          action={say(text.release)}
          onClose={() => setAsking(false)}
          onConfirm={() => {
            setAsking(false);
            void release.run();
          }}
        >
          <Determinations decision={decision} />
          <p>{say(text.releaseLead)}</p>
        </Confirm>
      ) : null}
    </section>
  );
}

/** The people of one file and who acts for them, by name. */
function PeopleOf({ caseId }: { readonly caseId: string }) {
  const language = useLanguage();
  const found = useQuery({
    ...callCases.query(language, "GET /cases/:caseId", { params: { caseId } }),
    staleTime: 60_000,
  });
  if (found.isError) return <ErrorSummary error={found.error} />;
  if (found.data === undefined) return null;
  return (
    <ul>
      {found.data.parties.map((party) => (
        <li key={party.personId}>
          <bdi>{party.name}</bdi>
          {party.representedBy.length === 0 ? "" : ` (${party.representedBy.map((one) => one.name).join("; ")})`}
        </li>
      ))}
    </ul>
  );
}
