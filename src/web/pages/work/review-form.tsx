import { useRef, useState } from "react";
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
  const say = useSay();
  const language = useLanguage();
  const form = useRef<HTMLFormElement>(null);
  const [isAsked, setAsked] = useState(false);
  const review = useReview(task, view);
  const { pending, choice, choose, record, replace, standing, claim } = review;
  const canDecide = task.closedAt === null && (task.claim === null || task.claim.mine);
  const counts = countsOf(review.choices, pending);
  const needsSomething = counts.docketed + counts.returned + counts.corrected === 0;
  /** One document stands there at a time: the first with something wrong is shown, and what is wrong with it. */
  const isWhole = () => {
    for (const { documentId } of view.documents) {
      const place = form.current?.querySelector(`#${CSS.escape(decisionId(documentId))}`) ?? null;
      const wrong = place === null ? null : wrongFieldsIn(place, language);
      if (wrong === null) continue;
      onShow(documentId);
      record.refuse(wrong);
      return false;
    }
    return true;
  };
  const finish = () => {
    if (!canDecide || needsSomething || record.isPending || !isWhole()) return;
    // All decided, it can be taken back for some seconds; nothing decided, only words are corrected: neither has to be asked.
    if (counts.later === 0 || counts.docketed + counts.returned === 0) void record.run();
    else setAsked(true);
  };
  useReviewKeys({ view, shownId, onShow, canDecide, choice, choose, pending, choices: review.choices, finish });
  const refusal = record.refusal ?? replace.refusal ?? claim.refusal;
  return (
    <PlainForm ref={form} isChecked className="decision" onEnter={finish}>
      <FormContext value={{ isPending: false, error: refusal?.error ?? null }}>
        <div className="decided">
          {standing === null ? <Refusal of={refusal} /> : null}
          {standing === null ? null : (
            <ReviewChanged shown={view} standing={standing} onGoOn={() => review.goOnWith(standing)} />
          )}
          <DocumentChooser view={view} choice={choice} shownId={shownId} onShow={onShow} />
          {canDecide && pending.length > 1 ? (
            <button
              type="button"
              className="plain"
              aria-keyshortcuts={ariaKey("a")}
              onClick={() => choose(allDocketed(review.choices, pending))}
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
        </div>
        {canDecide && pending.length > 0 ? (
          <div className="buttons act">
            <button
              type="submit"
              id={finishId}
              aria-disabled={record.isPending || needsSomething}
              aria-keyshortcuts={ariaKey("mod+enter")}
            >
              {say(text.finish)} <Key of="mod+enter" />
            </button>
            <p className="hint">{needsSomething ? say(text.nothingDecided) : ""}</p>
          </div>
        ) : null}
        {isAsked ? (
          <Confirm
            title={say(text.finishTitle)}
            action={say(text.finish)}
            onClose={() => setAsked(false)}
            onConfirm={() => {
              setAsked(false);
              void record.run();
            }}
          >
            <ul>
              {counts.docketed > 0 ? <li>{say(text.finishDocket, { n: counts.docketed })}</li> : null}
              {counts.returned > 0 ? <li>{say(text.finishReturn, { n: counts.returned })}</li> : null}
              {counts.later > 0 ? <li>{say(text.finishLeft, { n: counts.later })}</li> : null}
            </ul>
          </Confirm>
        ) : null}
      </FormContext>
    </PlainForm>
  );
}

/** Where the keyboard goes once everything is decided. */
const finishId = "record-decisions";
