import type { CaseView } from "../../../modules/cases/contract.ts";
import { useSay } from "../../ui/language.ts";
import { CaseFacts } from "./case-facts.tsx";
import { CaseNext } from "./case-next.tsx";
import { PartyCard } from "./party-card.tsx";
import { SummaryDocuments, SummaryHearings, SummaryLimits, SummarySteps } from "./summary-lists.tsx";
import { summaryText as text } from "./summary-text.ts";
import { casesText } from "./text.ts";
import { useCase } from "./use-case.ts";

/** A file on paper, as one would hand it on: everything of it that the reader sees, and nothing to press but to print it. */
export function SummaryTab() {
  const say = useSay();
  const file = useCase().data;
  if (file === undefined) return null;
  const may = (action: string) => file.actions.includes(action);
  // Of a file on paper nothing is changed.
  const read: CaseView = { ...file, actions: file.actions.filter((one) => one.endsWith(".view")) };
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
        <CaseNext file={read} />
        <CaseFacts file={read} />
      </div>
      <h3>{say(casesText.parties)}</h3>
      {read.parties.map((party) => (
        <PartyCard key={party.personId} file={read} party={party} />
      ))}
      {may("deadline.view") ? <SummaryLimits caseId={file.id} /> : null}
      {may("hearing.view") ? <SummaryHearings caseId={file.id} /> : null}
      <SummaryDocuments caseId={file.id} zone={file.office.zone} />
      <SummarySteps caseId={file.id} zone={file.office.zone} />
    </>
  );
}
