import { useState } from "react";
import { type CivilDate, dateText } from "../../../kernel/time.ts";
import type { DeadlineView } from "../../../modules/deadlines/contract.ts";
import { Badge } from "../../ui/badge.tsx";
import { Moment } from "../../ui/day.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { DeadlineState } from "./deadline-state.tsx";
import { deadlinesText as text } from "./text.ts";
import { VariationForm } from "./variation-form.tsx";

/** One limit: the day, how sure it is, and how it was found. */
export function DeadlineCard({
  caseId,
  deadline,
  zone,
  mayVary,
}: {
  readonly caseId: string;
  readonly deadline: DeadlineView;
  readonly zone: string;
  readonly mayVary: boolean;
}) {
  const say = useSay();
  const language = useLanguage();
  const [varying, setVarying] = useState(false);
  const day = (on: string) => dateText(on as CivilDate, language);
  const { variation } = deadline;
  return (
    <article className="card" aria-label={deadline.what[language]}>
      <p>
        <strong>{deadline.what[language]}</strong> –{" "}
        {deadline.dueAt === null ? (
          say(deadline.effect === "no-later-than" ? text.dueBy : text.notBefore, { day: day(deadline.safeOn) })
        ) : (
          <Moment at={deadline.dueAt} zone={zone} />
        )}{" "}
        <DeadlineState deadline={deadline} />{" "}
        {deadline.toVerify ? <Badge tone="warning">{say(text.toVerify)}</Badge> : null}
      </p>
      {deadline.safeOn === deadline.dueOn ? null : (
        <p>{say(text.safe, { safe: day(deadline.safeOn), due: day(deadline.dueOn) })}</p>
      )}
      {variation === null ? null : (
        <p>{say(text.order, { day: day(variation.orderedOn), reason: variation.reason })}</p>
      )}
      <HowFound deadline={deadline} />
      {mayVary && !varying ? (
        <button
          type="button"
          className="plain"
          aria-label={`${say(text.vary)} – ${deadline.what[language]}`}
          onClick={() => setVarying(true)}
        >
          {say(text.vary)}
        </button>
      ) : null}
      {varying ? <VariationForm caseId={caseId} deadline={deadline} onClose={() => setVarying(false)} /> : null}
    </article>
  );
}

/** The arithmetic, step by step, and the rule that asks for it. */
function HowFound({ deadline }: { readonly deadline: DeadlineView }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <details className="unfolds">
      <summary>{say(text.how)}</summary>
      <ol>
        {deadline.steps.map((step) => (
          <li key={step.en}>{step[language]}</li>
        ))}
      </ol>
      <p className="hint">
        {say(text.source, { source: deadline.source[language] })} ({deadline.alias})
      </p>
    </details>
  );
}
