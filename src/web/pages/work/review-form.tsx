import { useRef, useState } from "react";
import type { Language } from "../../../kernel/bilingual.ts";
import type { FilingForm, SubmissionView } from "../../../modules/filings/contract.ts";
import type { TaskView } from "../../../modules/work/contract.ts";
import { Confirm } from "../../ui/confirm.tsx";
import { Refusal } from "../../ui/error-summary.tsx";
import { FormContext } from "../../ui/form-context.ts";
import { Key } from "../../ui/key.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { PlainForm } from "../../ui/plain-form.tsx";
import { ariaKey } from "../../ui/shortcuts.ts";
import { wrongFieldsIn } from "../../ui/wrong-fields.ts";
import { allDocketed, countsOf } from "./choices.ts";
import { DocumentChooser } from "./document-chooser.tsx";
import { DocumentReview } from "./document-review.tsx";
import { MergeTool } from "./merge-tool.tsx";
import { decisionId } from "./page-images.tsx";
import { mergeAs, splitInto } from "./replacements.ts";
import type { ReturnReason } from "./return-reason.ts";
import { ReviewChanged } from "./review-changed.tsx";
import { workText as text } from "./text.ts";
import { useReview } from "./use-review.ts";
import { useReviewKeys } from "./use-review-keys.ts";

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
  const language = useLanguage();
  const form = useRef<HTMLFormElement>(null);
  const [isAsked, setAsked] = useState(false);
  const review = useReview(task, view);
  const { pending, choices, choice, choose, record, replace, claim } = review;
  const canDecide = task.closedAt === null && (task.claim === null || task.claim.mine);
  const counts = countsOf(choices, pending);
  const needsSomething = counts.docketed + counts.returned + counts.corrected === 0;
  const finish = () => {
    if (!canDecide || needsSomething || record.isPending) return;
    const wrong = firstWrong(form.current, view, language);
    if (wrong !== null) {
      onShow(wrong.documentId);
      record.refuse(wrong.fields);
      return;
    }
    // All decided, it can be taken back for some seconds; nothing decided, only words are corrected: neither has to be asked.
    if (counts.later === 0 || counts.docketed + counts.returned === 0) void record.run();
    else setAsked(true);
  };
  useReviewKeys({ view, shownId, onShow, canDecide, choice, choose, pending, choices, finish });
  const refusal = record.refusal ?? replace.refusal ?? claim.refusal;
  return (
    <PlainForm ref={form} isChecked className="decision" onEnter={finish}>
      <FormContext value={{ isPending: false, error: refusal?.error ?? null }}>
        <div className="decided">
          <Standing of={review} view={view} refusal={refusal} />
          <Documents of={review} {...{ view, types, reasons, shownId, onShow, canDecide }} />
        </div>
        {canDecide && pending.length > 0 ? (
          <Finish isPending={record.isPending} needsSomething={needsSomething} />
        ) : null}
        {isAsked ? (
          <ConfirmFinish
            counts={counts}
            onClose={() => setAsked(false)}
            onConfirm={() => {
              setAsked(false);
              void record.run();
            }}
          />
        ) : null}
      </FormContext>
    </PlainForm>
  );
}

type Review = ReturnType<typeof useReview>;

/** One document stands there at a time: the first with something wrong is shown, and what is wrong with it. */
function firstWrong(form: HTMLFormElement | null, view: SubmissionView, language: Language) {
  for (const { documentId } of view.documents) {
    const place = form?.querySelector(`#${CSS.escape(decisionId(documentId))}`) ?? null;
    const fields = place === null ? null : wrongFieldsIn(place, language);
    if (fields !== null) return { documentId, fields };
  }
  return null;
}

/** Why it was refused; what stands now, where another window decided meanwhile. */
function Standing({
  of: review,
  view,
  refusal,
}: {
  of: Review;
  view: SubmissionView;
  refusal: Review["record"]["refusal"];
}) {
  const { standing } = review;
  if (standing === null) return <Refusal of={refusal} />;
  return <ReviewChanged shown={view} standing={standing} onGoOn={() => review.goOnWith(standing)} />;
}

/** The documents, the one that is shown with what to choose of it, and what is done with several. */
function Documents({
  of: { pending, choices, choice, choose, replace },
  view,
  types,
  reasons,
  shownId,
  onShow,
  canDecide,
}: Omit<ReviewFormProps, "task"> & { readonly of: Review; readonly canDecide: boolean }) {
  const say = useSay();
  return (
    <>
      <DocumentChooser view={view} choice={choice} shownId={shownId} onShow={onShow} />
      {canDecide && pending.length > 1 ? (
        <button
          type="button"
          className="plain"
          aria-keyshortcuts={ariaKey("a")}
          onClick={() => choose(allDocketed(choices, pending))}
        >
          {say(text.docketAll)} <Key of="a" />
        </button>
      ) : null}
      {view.documents.map((document) => (
        <DocumentReview
          key={document.documentId}
          document={document}
          choice={choice(document.documentId)}
          onChange={(next) => choose({ [document.documentId]: next })}
          types={types}
          reasons={reasons}
          isShown={document.documentId === shownId}
          isMine={canDecide}
          isBusy={replace.isPending}
          onSplit={(parts) => void replace.run(splitInto(document.documentId, parts))}
        />
      ))}
      {canDecide ? (
        <MergeTool
          pending={pending}
          choice={choice}
          isBusy={replace.isPending}
          onMerge={(merge) => void replace.run(mergeAs(merge))}
        />
      ) : null}
    </>
  );
}

function Finish({ isPending, needsSomething }: { readonly isPending: boolean; readonly needsSomething: boolean }) {
  const say = useSay();
  return (
    <div className="buttons act">
      <button
        type="submit"
        id={finishId}
        aria-disabled={isPending || needsSomething}
        aria-keyshortcuts={ariaKey("mod+enter")}
      >
        {say(text.finish)} <Key of="mod+enter" />
      </button>
      <p className="hint">{needsSomething ? say(text.nothingDecided) : ""}</p>
    </div>
  );
}

function ConfirmFinish({
  counts,
  onClose,
  onConfirm,
}: {
  readonly counts: ReturnType<typeof countsOf>;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
}) {
  const say = useSay();
  return (
    <Confirm title={say(text.finishTitle)} action={say(text.finish)} onClose={onClose} onConfirm={onConfirm}>
      <ul>
        {counts.docketed > 0 ? <li>{say(text.finishDocket, { n: counts.docketed })}</li> : null}
        {counts.returned > 0 ? <li>{say(text.finishReturn, { n: counts.returned })}</li> : null}
        {counts.later > 0 ? <li>{say(text.finishLeft, { n: counts.later })}</li> : null}
      </ul>
    </Confirm>
  );
}

/** Where the keyboard goes once everything is decided. */
const finishId = "record-decisions";
