import { Link, useParams } from "@tanstack/react-router";
import { useLanguage, useSay } from "../../ui/language.ts";
import { useHolds, useMe } from "../../ui/me.ts";
import { DraftList } from "./draft-list.tsx";
import { SubmissionsPanel } from "./submissions-panel.tsx";
import { filingsText as text } from "./text.ts";

/** A case's submissions, and the way to a new one. */
export function SubmissionsTab() {
  const say = useSay();
  const language = useLanguage();
  const { caseId = "" } = useParams({ strict: false });
  const isStaff = useMe()?.account.kind === "staff";
  const submits = useHolds(
    "counsel",
    "delegate",
    "claimant",
    "designated-representative",
    "minister-counsel",
    "registry-officer",
  );
  return (
    <>
      <h2>{say(text.submissions)}</h2>
      {submits ? (
        <>
          <p className="buttons">
            <Link className="button" to="/$language/cases/$caseId/submit" params={{ language, caseId }}>
              {say(isStaff ? text.recordDocuments : text.submitDocuments)}
            </Link>
          </p>
          <DraftList caseId={caseId} />
        </>
      ) : null}
      <SubmissionsPanel caseId={caseId} />
    </>
  );
}
