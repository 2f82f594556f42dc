import { Link } from "@tanstack/react-router";
import type { CaseView } from "../../../modules/cases/contract.ts";
import { Day } from "../../ui/day.tsx";
import { Facts } from "../../ui/facts.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { FileStory } from "../appeals/file-story.tsx";
import { CaseDecision } from "../decisions/case-decision.tsx";
import { MyNotes } from "../decisions/my-notes.tsx";
import { ReachUs } from "../offices/reach-us.tsx";
import { CaseNext } from "./case-next.tsx";
import { editText } from "./edit-text.ts";
import { HiddenJoined } from "./hidden-joined.tsx";
import { PartyCard } from "./party-card.tsx";
import { casesText as text } from "./text.ts";
import { useCase } from "./use-case.ts";
import { useReference } from "./use-reference.ts";

/** What the file is, who is in it, what is joined with it, and what the reader may do with it. */
export function OverviewTab() {
  const say = useSay();
  const file = useCase().data;
  if (file === undefined) return null;
  return (
    <>
      <h2 className="unseen">{say(text.overview)}</h2>
      <div className="glance">
        <CaseNext file={file} />
        <CaseFacts file={file} />
      </div>
      <CaseDecision file={file} />
      <FileStory key={file.id} file={file} />
      <HiddenJoined caseId={file.id} />
      <JoinedCases file={file} />
      <h2>{say(text.parties)}</h2>
      {file.parties.map((party) => (
        <FoldedParty key={party.personId} file={file} party={party} />
      ))}
      <MyNotes file={file} />
      <ReachUs officeId={file.office.id} />
    </>
  );
}

function CaseFacts({ file }: { readonly file: CaseView }) {
  const say = useSay();
  const language = useLanguage();
  const { countries } = useReference();
  const country = countries.find((one) => one.code === file.country)?.[language] ?? file.country;
  return (
    <Facts
      facts={[
        [text.division, file.division[language]],
        ...(file.stream === null ? [] : [[editText.stream, file.stream[language]] as const]),
        ...(file.finalizedOn === null ? [] : [[text.finalized, <Day key="final" on={file.finalizedOn} />] as const]),
        [text.office, file.office.name[language]],
        [text.received, <Day key="received" on={file.receivedOn} />],
        [text.language, say(file.language === "en" ? text.languages : text.french)],
        ...(file.claimType === null ? [] : [[editText.claimType, file.claimType[language]] as const]),
        ...(file.origin === null
          ? []
          : [[editText.origin, say(file.origin === "inland" ? editText.inland : editText.poe)] as const]),
        ...(country === null ? [] : [[isRefugee(file) ? editText.country : editText.otherCountry, country] as const]),
      ]}
    />
  );
}

/** Who it is, in one line; everything of the principal is seen at once, of the others when it is asked for. */
function FoldedParty({ file, party }: { readonly file: CaseView; readonly party: CaseView["parties"][number] }) {
  const language = useLanguage();
  const counsel = party.representedBy.filter((one) => one.untilAt === null).map((one) => one.name);
  return (
    <details className="party" open={party.isPrincipal}>
      <summary>
        <strong>
          <bdi>{party.name}</bdi>
        </strong>{" "}
        {[party.role[language], party.interpreter?.[language], ...counsel].filter(Boolean).join(" · ")}
      </summary>
      <PartyCard file={file} party={party} />
    </details>
  );
}

/** Persecution is alleged before the refugee divisions only. */
function isRefugee({ division }: CaseView): boolean {
  return division.code === "RPD" || division.code === "RAD";
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
