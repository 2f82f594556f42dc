import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { DecisionView } from "../../../modules/decisions/contract.ts";
import { callDecisions } from "../../api/rooms.ts";
import { useCommand } from "../../ui/command.ts";
import { Confirm } from "../../ui/confirm.tsx";
import { ErrorSummary, Loading, Refusal } from "../../ui/error-summary.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { ToldTable } from "../hearings/told.tsx";
import { Determinations } from "./decision-facts.tsx";
import { releaseText as text } from "./release-text.ts";
import { useTakeIn } from "./use-decision.ts";

/** For the registry: who is on the cases, and the one act by which everybody learns of the decision. */
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
      <WhoIsTold decisionId={decision.id} />
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

/** Whoever is on the cases, with the way by which each is reached; a letter without an address is seen before it is too late. */
function WhoIsTold({ decisionId }: { readonly decisionId: string }) {
  const language = useLanguage();
  // Addresses and accounts change: what was kept of it is not shown.
  const found = useQuery({
    ...callDecisions.query(language, "GET /decisions/:decisionId/told", { params: { decisionId } }),
    gcTime: 0,
  });
  if (found.isPending) return <Loading />;
  if (found.isError) return <ErrorSummary error={found.error} />;
  return <ToldTable told={found.data.items} />;
}
