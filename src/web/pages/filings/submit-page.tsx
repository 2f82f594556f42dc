import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { callFilings } from "../../api/rooms.ts";
import { useCommand } from "../../ui/command.ts";
import { Loading, Refusal } from "../../ui/error-summary.tsx";
import { useLanguage, useSay, useTitle } from "../../ui/language.ts";
import { PageError } from "../../ui/page-error.tsx";
import { DraftList } from "./draft-list.tsx";
import { filingsText as text } from "./text.ts";

/** Where a submission begins: go on with a draft, or start a new one. */
export function SubmitPage() {
  const say = useSay();
  const language = useLanguage();
  const navigate = useNavigate();
  const { caseId = "" } = useParams({ strict: false });
  const form = useQuery(callFilings.query(language, "GET /cases/:caseId/filing-form", { params: { caseId } }));
  const begin = useCommand(
    callFilings.send(language, "POST /cases/:caseId/submission-drafts", { params: { caseId } }),
    {
      onDone: (draft) =>
        navigate({ to: "/$language/cases/$caseId/submit/$draftId", params: { language, caseId, draftId: draft.id } }),
    },
  );
  const title = say(text.submitOn, { file: form.data?.fileNumber ?? "…" });
  useTitle(form.isError ? null : title);
  if (form.isPending) return <Loading />;
  if (form.isError) return <PageError error={form.error} />;
  return (
    <>
      <h1>{title}</h1>
      <p className="lead">
        <bdi>{form.data.principal}</bdi>
      </p>
      <p>{say(text.beginHint)}</p>
      <Refusal of={begin.refusal} />
      <p className="buttons">
        <button type="button" disabled={begin.isPending} onClick={() => void begin.run()}>
          {say(text.begin)}
        </button>
        <Link className="button second" to="/$language/cases/$caseId" params={{ language, caseId }}>
          {say(text.backToCase, { file: form.data.fileNumber })}
        </Link>
      </p>
      <DraftList caseId={caseId} />
    </>
  );
}
