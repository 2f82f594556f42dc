import { Link } from "@tanstack/react-router";
import type { CaseView } from "../../../modules/cases/contract.ts";
import { Day } from "../../ui/day.tsx";
import { Facts } from "../../ui/facts.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { PartyCard } from "./party-card.tsx";
import { casesText as text } from "./text.ts";
import { useCase } from "./use-case.ts";

/** What the file is, who is in it, what is joined with it. */
export function OverviewTab() {
  const say = useSay();
  const file = useCase().data;
  if (file === undefined) return null;
  return (
    <>
      <h2>{say(text.overview)}</h2>
      <CaseFacts file={file} />
      <h2>{say(text.parties)}</h2>
      {file.parties.map((party) => (
        <PartyCard key={party.personId} party={party} />
      ))}
      <JoinedCases file={file} />
    </>
  );
}

function CaseFacts({ file }: { readonly file: CaseView }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <Facts
      facts={[
        [text.division, file.division[language]],
        [text.proceeding, file.proceedingType[language]],
        [text.status, file.status[language]],
        [text.office, file.office.name[language]],
        [text.received, <Day key="received" on={file.receivedOn} />],
        [text.language, say(file.language === "en" ? text.languages : text.french)],
      ]}
    />
  );
}

function JoinedCases({ file }: { readonly file: CaseView }) {
  const say = useSay();
  const language = useLanguage();
  if (file.joinedCases.length === 0) return null;
  return (
    <>
      <h2>{say(text.joined)}</h2>
      <ul>
        {file.joinedCases.map((other) => (
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
