import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useLayoutEffect, useRef, useState } from "react";
import type { DraftView, FilingForm } from "../../../modules/filings/contract.ts";
import { Problem } from "../../api/client.ts";
import { callFilings } from "../../api/rooms.ts";
import { useCommand } from "../../ui/command.ts";
import { ErrorSummary, Loading, Refusal } from "../../ui/error-summary.tsx";
import { useLanguage, useSay, useTitle } from "../../ui/language.ts";
import { PageError } from "../../ui/page-error.tsx";
import { DetailsStep } from "./details-step.tsx";
import { DocumentsStep } from "./documents-step.tsx";
import { DraftConflict } from "./draft-conflict.tsx";
import { ReviewStep } from "./review-step.tsx";
import { type Step, steps } from "./steps.ts";
import { filingsText as text } from "./text.ts";
import { useDraft } from "./use-draft.ts";

export const stepNames = {
  documents: text.stepDocuments,
  details: text.stepDetails,
  review: text.stepReview,
} as const;

/** A submission in three steps. What is typed is on the server a moment later. */
export function DraftPage() {
  const language = useLanguage();
  const { caseId = "", draftId = "" } = useParams({ strict: false });
  const draft = useQuery({
    ...callFilings.query(language, "GET /submission-drafts/:draftId", { params: { draftId } }),
    // What is typed is not written over by an answer, and none is kept afterwards.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  const form = useQuery(callFilings.query(language, "GET /cases/:caseId/filing-form", { params: { caseId } }));
  if (draft.isPending || form.isPending) return <Loading />;
  if (draft.isError) return <PageError error={draft.error} />;
  if (form.isError) return <PageError error={form.error} />;
  if (draft.data.submissionId !== null) return <AlreadySubmitted submissionId={draft.data.submissionId} />;
  return <Steps key={draft.data.id} first={draft.data} form={form.data} />;
}

function AlreadySubmitted({ submissionId }: { readonly submissionId: string }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <p className="note">
      {say(text.received)}{" "}
      <Link to="/$language/submissions/$submissionId" params={{ language, submissionId }}>
        {say(text.open)}
      </Link>
    </p>
  );
}

function Steps({ first, form }: { readonly first: DraftView; readonly form: FilingForm }) {
  const say = useSay();
  const language = useLanguage();
  const navigate = useNavigate();
  const step: Step = (useSearch({ strict: false }) as { step?: Step }).step ?? "documents";
  const draft = useDraft(first);
  const heading = useFocusOn(step);
  const go = async (to: Step) => {
    // What was missing is said until the person has been through the details again.
    if (to !== "details") submit.reset();
    await draft.flush();
    await navigate({
      to: "/$language/cases/$caseId/submit/$draftId",
      params: { language, caseId: first.caseId, draftId: first.id },
      search: { step: to },
    });
  };
  const submit = useSubmit(first, draft, () => go("details"));
  const place = steps.indexOf(step) + 1;
  const [stopped, setStopped] = useState(0);
  const lacksDocuments = step === "documents" && draft.content.documents.length === 0;
  const nothingToSubmit = lacksDocuments && stopped > 0 ? say(text.noneToSubmit) : undefined;
  // Without a document the last step would have nothing to submit.
  const goOn = () => {
    setStopped(lacksDocuments ? stopped + 1 : 0);
    if (!lacksDocuments) void go(steps[place] ?? "review");
  };
  const title = say(form.atCounter ? text.recordDocuments : text.submitDocuments);
  useTitle(`${title} – ${say(stepNames[step])} – ${say(text.caseNo, { file: form.fileNumber })}`);
  const problem = submit.refusal?.error instanceof Problem ? submit.refusal.error : null;
  return (
    <>
      <h1>{say(text.submitOn, { file: form.fileNumber })}</h1>
      <StepTrail step={step} />
      <h2 ref={heading} tabIndex={-1}>
        {say(text.stepOf, { n: place })} – {say(stepNames[step])}
      </h2>
      <SavingLine saving={draft.saving} />
      {draft.error === null ? null : <ErrorSummary error={draft.error} />}
      {draft.conflict === null ? null : <DraftConflict draft={draft} />}
      <Refusal of={submit.refusal} />
      {nothingToSubmit === undefined ? null : <ErrorSummary key={stopped} error={nothingChosen(nothingToSubmit)} />}
      {/* Stays in place under the other steps: files on their way go on arriving. */}
      <div hidden={step !== "documents"}>
        <DocumentsStep draft={draft} files={first.files} unfinished={first.unfinished} problem={nothingToSubmit} />
      </div>
      {step === "details" ? <DetailsStep draft={draft} form={form} problem={problem} /> : null}
      {step === "review" ? <ReviewStep draft={draft} form={form} /> : null}
      <div className="buttons">
        {step === "review" ? (
          <SubmitButton draft={draft} isPending={submit.isPending} onSubmit={() => void submit.run()} />
        ) : (
          <button type="button" onClick={goOn}>
            {say(text.continueTo, { step: say(stepNames[steps[place] ?? "review"]) })}
          </button>
        )}
        <Back form={form} caseId={first.caseId} to={steps[place - 2]} onStep={(to) => void go(to)} />
      </div>
    </>
  );
}

function SubmitButton({
  draft,
  isPending,
  onSubmit,
}: {
  readonly draft: ReturnType<typeof useDraft>;
  readonly isPending: boolean;
  readonly onSubmit: () => void;
}) {
  const say = useSay();
  const isOff = isPending || draft.conflict !== null || draft.content.documents.length === 0;
  return (
    <button type="button" disabled={isOff} onClick={onSubmit}>
      {say(isPending ? text.submitting : text.submit)}
    </button>
  );
}

/** The heading has the keyboard once another step is shown. */
function useFocusOn(step: Step) {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(step);
  useLayoutEffect(() => {
    if (shown.current !== step) heading.current?.focus();
    shown.current = step;
  }, [step]);
  return heading;
}

/** To the step before; from the first, to the case. */
function Back({
  form,
  caseId,
  to,
  onStep,
}: {
  readonly form: FilingForm;
  readonly caseId: string;
  readonly to: Step | undefined;
  readonly onStep: (to: Step) => void;
}) {
  const say = useSay();
  const language = useLanguage();
  return to === undefined ? (
    <Link className="button second" to="/$language/cases/$caseId" params={{ language, caseId }}>
      {say(text.backToCase, { file: form.fileNumber })}
    </Link>
  ) : (
    <button type="button" className="second" onClick={() => onStep(to)}>
      {say(text.backTo, { step: say(stepNames[to]) })}
    </button>
  );
}

const nothingChosen = (text: string) => new Problem(400, { fields: [{ path: "/documents", code: "required", text }] });

/** Sends what is on the server. What is missing is said at the details. */
function useSubmit(first: DraftView, draft: ReturnType<typeof useDraft>, onIncomplete: () => Promise<void>) {
  const language = useLanguage();
  const navigate = useNavigate();
  const submit = async () => {
    if (!(await draft.flush())) throw draft.error ?? new Problem(409, {});
    const version = draft.version();
    return callFilings(language, "POST /submission-drafts/:draftId/submit", {
      params: { draftId: first.id },
      body: { version },
      // The same words are the same submission, from whichever window.
      idempotencyKey: `submit-${first.id}-${version}`,
    });
  };
  return useCommand<undefined, Awaited<ReturnType<typeof submit>>>(submit, {
    renews: [[]],
    onDone: (receipt) =>
      navigate({
        to: "/$language/submissions/$submissionId",
        params: { language, submissionId: receipt.submissionId },
        replace: true,
      }),
    onRefused: (error) =>
      error instanceof Problem && error.code === "submission-incomplete" ? onIncomplete() : undefined,
  });
}

function StepTrail({ step }: { readonly step: Step }) {
  const say = useSay();
  return (
    <nav aria-label={say(text.stepsName)}>
      <ol className="steps">
        {steps.map((one) => (
          <li key={one} {...(one === step ? { "aria-current": "step" as const } : {})}>
            {say(stepNames[one])}
          </li>
        ))}
      </ol>
    </nav>
  );
}

function SavingLine({ saving }: { readonly saving: string }) {
  const say = useSay();
  return (
    <p role="status" className="hint">
      {saving === "failed" ? say(text.notSaved) : saving === "saved" ? say(text.saved) : say(text.saving)}
    </p>
  );
}
