import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { TaskView } from "../../../modules/work/contract.ts";
import { callFilings } from "../../api/rooms.ts";
import { type DelayedCommand, useDelayedCommands } from "../../ui/delayed-commands.ts";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { PageImages } from "./page-images.tsx";
import { ReviewForm } from "./review-form.tsx";
import { SubmissionFacts } from "./submission-facts.tsx";
import { workText as text } from "./text.ts";
import { reviewKey } from "./use-review.ts";

/** The review of a submission: the pages of a document beside the form that decides it. */
export function ReviewPanel({ task }: { readonly task: TaskView }) {
  const say = useSay();
  const language = useLanguage();
  const submissionId = task.subject.id;
  const found = useQuery({
    queryKey: reviewKey(language, submissionId),
    queryFn: () => callFilings(language, "GET /submissions/:submissionId", { params: { submissionId } }),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });
  const form = useQuery(
    callFilings.query(language, "GET /cases/:caseId/filing-form", { params: { caseId: task.caseId } }),
  );
  const reasons = useQuery(callFilings.query(language, "GET /return-reasons"));
  const [shownId, setShownId] = useState<string | null>(null);
  if (isHeld(useDelayedCommands(), task)) return <p className="empty">{say(text.isHeld)}</p>;
  if (found.isError) return <ErrorSummary error={found.error} />;
  if (form.isError) return <ErrorSummary error={form.error} />;
  if (reasons.isError) return <ErrorSummary error={reasons.error} />;
  if (found.isPending || form.isPending || reasons.isPending) return <Loading />;
  const { documents } = found.data;
  const shown =
    documents.find((one) => one.documentId === shownId) ??
    documents.find((one) => one.outcome === null) ??
    documents[0];
  return (
    <div className="workspace">
      {shown === undefined ? null : <PageImages key={shown.documentId} document={shown} />}
      <section className="decide" aria-label={say(text.decision)}>
        <SubmissionFacts view={found.data} methods={form.data.serviceMethods} />
        <ReviewForm
          task={task}
          view={found.data}
          types={form.data.types}
          reasons={reasons.data.items}
          shownId={shown?.documentId ?? null}
          onShow={setShownId}
        />
      </section>
    </div>
  );
}

/** Decided already, and not sent yet: what it says above the page can still be taken back. */
function isHeld(acts: readonly DelayedCommand[], task: TaskView): boolean {
  return acts.some((one) => one.id === task.id);
}
