import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { Bilingual } from "../../../kernel/bilingual.ts";
import type { DecisionView } from "../../../modules/decisions/contract.ts";
import { Day, Moment } from "../../ui/day.tsx";
import { Facts } from "../../ui/facts.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { correctionText } from "./correction-text.ts";
import { CorrectedDecision, FormerDecision } from "./corrects-note.tsx";
import { decisionsText as text } from "./text.ts";

/** What is known of a decision, apart from its words. */
export function DecisionFacts({ decision }: { readonly decision: DecisionView }) {
  const say = useSay();
  const zone = decision.office.zone;
  const facts: (readonly [Bilingual, ReactNode])[] = [];
  // Of a panel all three decide: they stand with what each signed.
  if (decision.panel.length === 0) facts.push([text.member, <bdi key="member">{decision.author.name}</bdi>]);
  if (decision.citation !== null) facts.push([text.citation, say(decision.citation)]);
  if (decision.heardOn !== null) facts.push([text.heard, <Day key="heard" on={decision.heardOn} />]);
  if (decision.effectiveOn !== null) facts.push([text.effective, <Day key="effect" on={decision.effectiveOn} />]);
  if (decision.reasonsOn !== null) facts.push([text.reasonsOn, <Day key="reasons" on={decision.reasonsOn} />]);
  if (decision.signedAt !== null)
    facts.push([text.signedAt, <Moment key="signed" at={decision.signedAt} zone={zone} />]);
  if (decision.releasedAt !== null)
    facts.push([text.releasedAt, <Moment key="released" at={decision.releasedAt} zone={zone} />]);
  if (decision.correctionNote !== null)
    facts.push([
      text.corrects,
      <span key="note">
        <bdi>{decision.correctionNote}</bdi>{" "}
        {decision.correctsId === null ? null : <FormerDecision id={decision.correctsId} />}
      </span>,
    ]);
  if (decision.correctedById !== null)
    facts.push([correctionText.isCorrected, <CorrectedDecision key="corrected" id={decision.correctedById} />]);
  return <Facts facts={facts} />;
}

/** Each person with what is decided of them, and the way to the case and to the decision on its docket. */
export function Determinations({ decision }: { readonly decision: Pick<DecisionView, "cases"> }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <ul>
      {decision.cases.map((one) => (
        <li key={one.caseId}>
          <Link to="/$language/cases/$caseId" params={{ language, caseId: one.caseId }}>
            {one.fileNumber}
          </Link>{" "}
          <bdi>{one.principal}</bdi> –{" "}
          <strong>{one.determination === null ? say(text.notSaid) : say(one.determination.name)}</strong>
          {one.documentId === null ? null : (
            <>
              {" "}
              <Link to="/$language/documents/$documentId" params={{ language, documentId: one.documentId }}>
                {say(text.openDocument)}
                <span className="unseen"> {one.fileNumber}</span>
              </Link>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
