import { Link, useParams } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import type { DecisionView } from "../../../modules/decisions/contract.ts";
import { Badge } from "../../ui/badge.tsx";
import { Loading } from "../../ui/error-summary.tsx";
import { useLanguage, useSay, useTitle } from "../../ui/language.ts";
import { PageError } from "../../ui/page-error.tsx";
import { decisionColumnText } from "./column-text.ts";
import { panelText } from "./panel-text.ts";
import { ReadDecision } from "./read-decision.tsx";
import { decisionStatusNames } from "./status-names.ts";
import { decisionsText as text } from "./text.ts";
import { useDecision } from "./use-decision.ts";

/** The editor comes only to whoever writes. */
const DraftEditor = lazy(async () => ({ default: (await import("./editor/draft-editor.tsx")).DraftEditor }));

/** One decision: its draft for the author, its words for a reader, its signed reasons for the registry and the parties. */
export function DecisionPage() {
  const say = useSay();
  const language = useLanguage();
  const { decisionId = "" } = useParams({ strict: false }) as { decisionId?: string };
  const found = useDecision(decisionId);
  const [changed, setChanged] = useState<number | null>(null);
  const numbers = found.data?.cases.map((one) => one.fileNumber).join(", ") ?? "…";
  const title = `${say(found.data?.status === "draft" ? text.draft : decisionColumnText.one)} – ${numbers}`;
  useTitle(found.isError ? null : title);
  if (found.isPending) return <Loading />;
  if (found.isError) return <PageError error={found.error} />;
  const decision = found.data;
  const mayWrite = decision.actions.includes("decision.write") && decision.content !== null;
  // Its author signed it: it is read by the panel, and changed only by a new intention.
  const isSent = decision.status === "draft" && decision.panel.some((one) => one.opinion !== null);
  const changes = changed === decision.version;
  return (
    <>
      <h1>{title}</h1>
      <p className="lead">
        <bdi>{decision.cases.map((one) => one.principal).join("; ")}</bdi> · <State decision={decision} />
      </p>
      <p>
        {decision.cases.map((one) => (
          <Link
            key={one.caseId}
            className="whole"
            to="/$language/cases/$caseId"
            params={{ language, caseId: one.caseId }}
          >
            {say(text.backToCase, { number: one.fileNumber })}
          </Link>
        ))}
      </p>
      {isSent && mayWrite && !changes ? (
        <p className="buttons">
          <span>{say(panelText.changeLead)}</span>
          <button type="button" className="second" onClick={() => setChanged(decision.version)}>
            {say(panelText.change)}
          </button>
        </p>
      ) : null}
      {mayWrite && (!isSent || changes) ? (
        <Suspense fallback={<Loading />}>
          <DraftEditor key={decision.id} decision={decision} />
        </Suspense>
      ) : (
        <ReadDecision decision={decision} />
      )}
    </>
  );
}

function State({ decision }: { readonly decision: DecisionView }) {
  const say = useSay();
  const tone = decision.status === "released" ? "good" : decision.status === "signed" ? "warning" : "plain";
  return <Badge tone={tone}>{say(decisionStatusNames[decision.status])}</Badge>;
}
