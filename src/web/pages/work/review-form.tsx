import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Decisions, FilingForm, SubmissionView } from "../../../modules/filings/contract.ts";
import type { TaskView } from "../../../modules/work/contract.ts";
import { Problem, request } from "../../api/client.ts";
import { Confirm } from "../../ui/confirm.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { Success } from "../../ui/success.tsx";
import { type Choice, type Choices, choiceOf, isCorrection } from "./choices.ts";
import { DocumentReview } from "./document-review.tsx";
import { MergeTool } from "./merge-tool.tsx";
import type { ReturnReason } from "./return-reason.ts";
import { ReviewChanged } from "./review-changed.tsx";
import { workText as text } from "./text.ts";

interface ReviewFormProps {
  readonly task: TaskView;
  readonly view: SubmissionView;
  readonly types: FilingForm["types"];
  readonly reasons: readonly ReturnReason[];
  readonly shownId: string | null;
  readonly onShow: (documentId: string) => void;
}

/** Everything to decide of one submission. What is typed stays until it is recorded, whatever another window does. */
export function ReviewForm({ task, view, types, reasons, shownId, onShow }: ReviewFormProps) {
  const say = useSay();
  const language = useLanguage();
  const queries = useQueryClient();
  const [choices, setChoices] = useState<Choices>({});
  const [standing, setStanding] = useState<SubmissionView | null>(null);
  const [isAsked, setAsked] = useState(false);
  const address = `/submissions/${view.receipt.submissionId}`;
  const keep = (next: SubmissionView) => queries.setQueryData(["review", view.receipt.submissionId], next);
  const pending = view.documents.filter((one) => one.outcome === null);
  const choice = (documentId: string, document = pending.find((one) => one.documentId === documentId)): Choice =>
    choices[documentId] ?? (document === undefined ? blank : choiceOf(document));
  const onStale = async (error: unknown) => {
    if (error instanceof Problem && error.code === "review-changed")
      setStanding(await request<SubmissionView>(language, address));
  };
  const record = useMutation({
    mutationFn: async () => {
      let latest = view;
      for (const document of pending.filter((one) => isCorrection(one, choice(one.documentId)))) {
        const { typeCode, description } = choice(document.documentId);
        const body = { taskId: task.id, version: latest.review.version, typeCode, description };
        latest = await request<SubmissionView>(language, `${address}/documents/${document.documentId}`, body, {
          method: "PATCH",
        });
        keep(latest);
      }
      const decisions = decisionsOf(pending, choice);
      if (decisions.length === 0) return latest;
      return request<SubmissionView>(language, `${address}/decisions`, {
        taskId: task.id,
        version: latest.review.version,
        decisions,
      });
    },
    onSuccess: async (next) => {
      setChoices({});
      keep(next);
      await queries.invalidateQueries({ queryKey: [language, "task", task.id] });
    },
    onError: onStale,
  });
  const replace = useMutation({
    mutationFn: ({ path, body }: { readonly path: string; readonly body: object }) =>
      request<SubmissionView>(language, `${address}${path}`, {
        ...body,
        taskId: task.id,
        version: view.review.version,
      }),
    onSuccess: keep,
    onError: onStale,
  });
  const mine = task.claim?.mine === true;
  const counts = countsOf(pending, choice);
  const needsSomething = counts.docketed + counts.returned + counts.corrected === 0;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!needsSomething) setAsked(true);
      }}
    >
      {record.isSuccess ? <Success title={say(text.recorded)} /> : null}
      {record.isError && standing === null ? <ErrorSummary error={record.error} /> : null}
      {replace.isError && standing === null ? <ErrorSummary error={replace.error} /> : null}
      {standing === null ? null : (
        <ReviewChanged
          shown={view}
          standing={standing}
          onGoOn={() => {
            keep(standing);
            setStanding(null);
            record.reset();
            replace.reset();
          }}
        />
      )}
      {view.documents.map((document) => (
        <DocumentReview
          key={document.documentId}
          document={document}
          choice={choice(document.documentId, document)}
          onChange={(next) => setChoices((now) => ({ ...now, [document.documentId]: next }))}
          types={types}
          reasons={reasons}
          isShown={document.documentId === shownId}
          onShow={() => onShow(document.documentId)}
          isMine={mine}
          isBusy={replace.isPending}
          onSplit={(parts) => replace.mutate({ path: `/documents/${document.documentId}/split`, body: { parts } })}
        />
      ))}
      {mine ? (
        <MergeTool
          pending={pending}
          choice={choice}
          isBusy={replace.isPending}
          onMerge={(merge) => replace.mutate({ path: "/merge", body: merge })}
        />
      ) : null}
      {mine && pending.length > 0 ? (
        <div className="buttons">
          <button type="submit" disabled={record.isPending || needsSomething}>
            {say(text.finish)}
          </button>
          <button
            type="button"
            className="second"
            onClick={() =>
              setChoices((now) => ({
                ...now,
                ...Object.fromEntries(
                  pending
                    .filter((one) => choice(one.documentId).outcome === "later")
                    .map((one) => [one.documentId, { ...choice(one.documentId), outcome: "docketed" as const }]),
                ),
              }))
            }
          >
            {say(text.docketAll)}
          </button>
          {needsSomething ? <p className="hint">{say(text.nothingDecided)}</p> : null}
        </div>
      ) : null}
      {isAsked ? (
        <Confirm
          title={say(text.finishTitle)}
          action={say(text.finish)}
          onClose={() => setAsked(false)}
          onConfirm={() => {
            setAsked(false);
            record.mutate();
          }}
        >
          <ul>
            {counts.docketed > 0 ? <li>{say(text.finishDocket, { n: counts.docketed })}</li> : null}
            {counts.returned > 0 ? <li>{say(text.finishReturn, { n: counts.returned })}</li> : null}
            {counts.later > 0 ? <li>{say(text.finishLeft, { n: counts.later })}</li> : null}
          </ul>
        </Confirm>
      ) : null}
    </form>
  );
}

const blank: Choice = { typeCode: "", description: "", outcome: "later", reasonCode: "", words: "" };

type Pending = SubmissionView["documents"];

function countsOf(pending: Pending, choice: (id: string) => Choice) {
  const of = (outcome: Choice["outcome"]) => pending.filter((one) => choice(one.documentId).outcome === outcome).length;
  const corrected = pending.filter((one) => isCorrection(one, choice(one.documentId))).length;
  return { docketed: of("docketed"), returned: of("returned"), later: of("later"), corrected };
}

function decisionsOf(pending: Pending, choice: (id: string) => Choice): Decisions["decisions"] {
  return pending.flatMap(({ documentId }): Decisions["decisions"] => {
    const { outcome, reasonCode, words } = choice(documentId);
    if (outcome === "later") return [];
    return outcome === "docketed" ? [{ documentId, outcome }] : [{ documentId, outcome, reasonCode, words }];
  });
}
