import { useQuery } from "@tanstack/react-query";
import { callNotices } from "../../api/rooms.ts";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { Facts } from "../../ui/facts.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { ToldTable } from "../hearings/told.tsx";
import { editText as text } from "./edit-text.ts";

/** What a step would say, to whom and how, read before it is taken. */
export function StepNotices({ caseId, step }: { readonly caseId: string; readonly step: string }) {
  const say = useSay();
  const language = useLanguage();
  const params = { caseId, stepCode: step };
  // Addresses and accounts change: what was kept of it is not shown.
  const found = useQuery({
    ...callNotices.query(language, "GET /cases/:caseId/steps/:stepCode/notices", { params }),
    gcTime: 0,
  });
  if (found.isPending) return <Loading />;
  if (found.isError) return <ErrorSummary error={found.error} />;
  const { notices, told } = found.data;
  if (notices.length === 0) return <p>{say(text.stepTellsNobody)}</p>;
  return (
    <section aria-labelledby="step-notices">
      <h3 id="step-notices">{say(text.stepTells)}</h3>
      {notices.map((notice) => (
        <div key={notice.kind} className="note">
          <p>
            <strong>{say(notice.title)}</strong>
          </p>
          {notice.paragraphs.map((paragraph) => (
            <p key={paragraph.en}>{say(paragraph)}</p>
          ))}
          <Facts facts={notice.rows.map((row) => [row.label, say(row.value)] as const)} />
        </div>
      ))}
      <ToldTable told={told} />
    </section>
  );
}
