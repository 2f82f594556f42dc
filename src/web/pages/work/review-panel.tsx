import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { FilingForm, SubmissionView } from "../../../modules/filings/contract.ts";
import type { TaskView } from "../../../modules/work/contract.ts";
import { request } from "../../api/client.ts";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { PageImages, pagesId } from "./page-images.tsx";
import type { ReturnReason } from "./return-reason.ts";
import { ReviewForm } from "./review-form.tsx";
import { SubmissionFacts } from "./submission-facts.tsx";
import { workText as text } from "./text.ts";

/** The review of a submission: the pages of a document beside the form that decides it. */
export function ReviewPanel({ task }: { readonly task: TaskView }) {
  const say = useSay();
  const language = useLanguage();
  const submissionId = task.subject.id;
  const found = useQuery({
    queryKey: ["review", submissionId],
    queryFn: () => request<SubmissionView>(language, `/submissions/${submissionId}`),
    // Typed text hangs on what is shown: it changes by the officer's own doing only.
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });
  const form = useQuery({
    queryKey: [language, "filing-form", task.caseId],
    queryFn: () => request<FilingForm>(language, `/cases/${task.caseId}/filing-form`),
  });
  const reasons = useQuery({
    queryKey: [language, "return-reasons"],
    queryFn: () => request<{ readonly items: readonly ReturnReason[] }>(language, "/return-reasons"),
  });
  const [shownId, setShownId] = useState<string | null>(null);
  if (found.isError) return <ErrorSummary error={found.error} />;
  if (form.isError) return <ErrorSummary error={form.error} />;
  if (reasons.isError) return <ErrorSummary error={reasons.error} />;
  if (found.isPending || form.isPending || reasons.isPending) return <Loading />;
  const { documents } = found.data;
  // The pages may be far from the document that asks for them: the reader is taken there.
  const show = (documentId: string) => {
    setShownId(documentId);
    setTimeout(() => document.getElementById(pagesId)?.focus());
  };
  const shown = documents.find((one) => one.documentId === shownId) ?? documents[0];
  return (
    <>
      <SubmissionFacts view={found.data} methods={form.data.serviceMethods} />
      <div className="columns">
        <div className="beside">
          {shown === undefined ? null : <PageImages key={shown.documentId} document={shown} />}
        </div>
        <div>
          <h2>{say(text.documents)}</h2>
          <ReviewForm
            task={task}
            view={found.data}
            types={form.data.types}
            reasons={reasons.data.items}
            shownId={shown?.documentId ?? null}
            onShow={show}
          />
        </div>
      </div>
    </>
  );
}
