import { Link } from "@tanstack/react-router";
import type { CaseView } from "../../../modules/cases/contract.ts";
import { useLanguage, useSay } from "../../ui/language.ts";
import { CaseChain } from "../appeals/case-chain.tsx";
import { CaseDecision } from "../decisions/case-decision.tsx";
import { MyNotes } from "../decisions/my-notes.tsx";
import { PartnerMessages } from "../decisions/partner-messages.tsx";
import { ReturnedOnCase } from "../notices/returned-on-case.tsx";
import { ReachUs } from "../offices/reach-us.tsx";
import { CaseFacts } from "./case-facts.tsx";
import { CaseNext } from "./case-next.tsx";
import { HiddenJoined } from "./hidden-joined.tsx";
import { PartyCard } from "./party-card.tsx";
import { ScreeningSection } from "./screening-section.tsx";
import { summaryText } from "./summary-text.ts";
import { casesText as text } from "./text.ts";
import { useCase } from "./use-case.ts";

/** What the case is, who is in it, what is joined with it, and what the reader may do with it. */
export function OverviewTab() {
  const say = useSay();
  const language = useLanguage();
  const theCase = useCase().data;
  if (theCase === undefined) return null;
  return (
    <>
      <h2 className="unseen">{say(text.overview)}</h2>
      <div className="glance">
        <CaseNext theCase={theCase} />
        <CaseFacts theCase={theCase} />
      </div>
      <ReturnedOnCase caseId={theCase.id} />
      <CaseDecision theCase={theCase} />
      <CaseChain key={theCase.id} theCase={theCase} />
      <ScreeningSection theCase={theCase} />
      <HiddenJoined caseId={theCase.id} />
      <JoinedCases theCase={theCase} />
      <h2>{say(text.parties)}</h2>
      {theCase.parties.map((party) => (
        <FoldedParty key={party.personId} theCase={theCase} party={party} />
      ))}
      {theCase.minister === null ? null : (
        <p className="party">
          <strong>{say(text.theMinister)}</strong> {say(theCase.minister)}
        </p>
      )}
      <p className="screen-only">
        <Link to="/$language/cases/$caseId/summary" params={{ language, caseId: theCase.id }}>
          {say(summaryText.toPrint)}
        </Link>
      </p>
      <PartnerMessages theCase={theCase} />
      <MyNotes theCase={theCase} />
      <ReachUs officeId={theCase.office.id} />
    </>
  );
}

/** Who it is, in one line; everything of the principal is seen at once, of the others when it is asked for. */
function FoldedParty({ theCase, party }: { readonly theCase: CaseView; readonly party: CaseView["parties"][number] }) {
  const language = useLanguage();
  const counsel = party.representedBy.filter((one) => one.untilAt === null).map((one) => one.name);
  return (
    <details className="party unfolds" open={party.isPrincipal}>
      <summary>
        <strong>
          <bdi>{party.name}</bdi>
        </strong>{" "}
        {[party.role[language], party.interpreter?.[language], ...counsel].filter(Boolean).join(" · ")}
      </summary>
      <PartyCard theCase={theCase} party={party} />
    </details>
  );
}

function JoinedCases({ theCase }: { readonly theCase: CaseView }) {
  const say = useSay();
  const language = useLanguage();
  if (theCase.joinedCases.length === 0) return null;
  return (
    <>
      <h2>{say(text.joined)}</h2>
      <ul>
        {theCase.joinedCases.map((other) => (
          <li key={other.id}>
            <Link to="/$language/cases/$caseId" params={{ language, caseId: other.id }}>
              {other.fileNumber}
            </Link>{" "}
            – <bdi>{other.principal}</bdi>
          </li>
        ))}
      </ul>
    </>
  );
}
