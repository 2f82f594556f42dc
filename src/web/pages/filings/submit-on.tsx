import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { partyRoles } from "../../../kernel/first-page.ts";
import { callCases } from "../../api/rooms.ts";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { useHolds } from "../../ui/me.ts";
import { filingsText as text } from "./text.ts";

/** Of more cases than this, the one is chosen in their list. */
const most = 3;

/** The way to a new submission, from where no case is chosen yet: on the only case, on one of a few, or by their list. */
export function SubmitOn() {
  const say = useSay();
  const language = useLanguage();
  const isAsked = useHolds(...partyRoles);
  const found = useQuery({
    ...callCases.query(language, "GET /cases", { query: { limit: most } }),
    enabled: isAsked,
  });
  if (!isAsked || found.isPending) return null;
  if (found.isError) return <ErrorSummary error={found.error} />;
  const { items, total } = found.data;
  if (items.length === 0) return <p>{say(text.noCaseToSubmitOn)}</p>;
  if (total > items.length)
    return (
      <p>
        {say(text.chooseCase)}{" "}
        <Link className="whole" to="/$language/cases" params={{ language }}>
          {say(text.toCases)}
        </Link>
      </p>
    );
  return (
    <p className="buttons">
      {items.map((one) => (
        <Link
          key={one.id}
          className="button"
          to="/$language/cases/$caseId/submit"
          params={{ language, caseId: one.id }}
        >
          {say(items.length === 1 ? text.submitDocuments : text.submitOn, { file: one.fileNumber })}
        </Link>
      ))}
    </p>
  );
}
