import type { CaseView } from "../../../modules/cases/contract.ts";
import { useSay } from "../../ui/language.ts";
import { CaseFacts } from "./case-facts.tsx";
import { CaseNext } from "./case-next.tsx";
import { PartyCard } from "./party-card.tsx";
import { SummaryDocuments, SummaryHearings, SummaryLimits, SummarySteps } from "./summary-lists.tsx";
import { summaryText as text } from "./summary-text.ts";
import { casesText } from "./text.ts";
import { useCase } from "./use-case.ts";

/** A case on paper, as one would hand it on: everything of it that the reader sees, and nothing to press but to print it. */
export function SummaryTab() {
  const say = useSay();
  const theCase = useCase().data;
  if (theCase === undefined) return null;
  const may = (action: string) => theCase.actions.includes(action);
  // Of a case on paper nothing is changed.
  const read: CaseView = { ...theCase, actions: theCase.actions.filter((one) => one.endsWith(".view")) };
  return (
    <>
      <h2>{say(text.title)}</h2>
      <p className="screen-only">{say(text.lead)}</p>
      <div className="buttons">
        <button type="button" onClick={() => window.print()}>
          {say(text.print)}
        </button>
      </div>
      <div className="glance">
        <CaseNext theCase={read} />
        <CaseFacts theCase={read} />
      </div>
      <h3>{say(casesText.parties)}</h3>
      {read.parties.map((party) => (
        <PartyCard key={party.personId} theCase={read} party={party} />
      ))}
      {may("deadline.view") ? <SummaryLimits caseId={theCase.id} /> : null}
      {may("hearing.view") ? <SummaryHearings caseId={theCase.id} /> : null}
      <SummaryDocuments caseId={theCase.id} zone={theCase.office.zone} />
      <SummarySteps caseId={theCase.id} zone={theCase.office.zone} />
    </>
  );
}
