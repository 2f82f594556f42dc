import type { SubmissionView } from "../../../modules/filings/contract.ts";
import { useLanguage, useSay } from "../../ui/language.ts";
import { changesBetween } from "./choices.ts";
import { workText as text } from "./text.ts";

const outcomeWords = {
  docketed: text.wasDocketed,
  returned: text.wasReturned,
  split: text.wasSplit,
  merged: text.wasMerged,
} as const;

/** Another window changed the review: what, by whom; what was typed here is still here. */
export function ReviewChanged({
  shown,
  standing,
  onGoOn,
}: {
  readonly shown: SubmissionView;
  readonly standing: SubmissionView;
  readonly onGoOn: () => void;
}) {
  const say = useSay();
  const language = useLanguage();
  const name = standing.review.changedBy ?? "–";
  return (
    <section className="error-summary" role="alert" aria-label={say(text.changedTitle)}>
      <p>
        <strong>{say(text.changedTitle)}</strong>
      </p>
      <p>{say(text.changedBy, { name })}</p>
      <ul>
        {changesBetween(shown, standing).map(({ kind, document }) => {
          const n = document.position;
          const { type, description } = document.current;
          const what = outcomeWords[document.outcome?.outcome ?? "docketed"];
          return (
            <li key={document.documentId}>
              {kind === "new" ? say(text.changedNew, { n }) : null}
              {kind === "decided" ? say(text.changedDecided, { n, what: say(what) }) : null}
              {kind === "corrected" ? say(text.changedRow, { n, type: type[language], description }) : null}
            </li>
          );
        })}
      </ul>
      <button type="button" onClick={onGoOn}>
        {say(text.goOn)}
      </button>
    </section>
  );
}
