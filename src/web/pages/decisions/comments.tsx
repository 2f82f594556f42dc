import { type FormEvent, useRef } from "react";
import type { DecisionView } from "../../../modules/decisions/contract.ts";
import { callDecisions } from "../../api/rooms.ts";
import { useAttempt } from "../../ui/attempt.ts";
import { TextArea } from "../../ui/choice-fields.tsx";
import { Moment } from "../../ui/day.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { valuesOf } from "../../ui/field.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { editorText as text } from "./editor-text.ts";
import { useTakeIn } from "./use-decision.ts";

/** What readers said to the author, and the author to them. */
export function Comments({ decision }: { readonly decision: DecisionView }) {
  const say = useSay();
  const language = useLanguage();
  const takeIn = useTakeIn();
  const key = useRef(crypto.randomUUID());
  const { busy, problem, attempt } = useAttempt();
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const words = valuesOf(form)("comment");
    void attempt(async () => {
      const params = { decisionId: decision.id };
      const sent = { params, body: { words }, idempotencyKey: key.current };
      await takeIn(await callDecisions(language, "POST /decisions/:decisionId/comments", sent));
      key.current = crypto.randomUUID();
      form.reset();
    });
  };
  return (
    <section aria-label={say(text.comments)}>
      <h2>{say(text.comments)}</h2>
      {decision.comments.length === 0 ? <p>{say(text.noComment)}</p> : null}
      <ul className="timeline">
        {decision.comments.map((one) => (
          <li key={one.id}>
            <strong>
              <bdi>{one.name}</bdi>
            </strong>{" "}
            <span className="hint">
              <Moment at={one.madeAt} zone={decision.office.zone} />
            </span>
            <p className="own-lines">
              <bdi>{one.words}</bdi>
            </p>
          </li>
        ))}
      </ul>
      {decision.actions.includes("decision.comment") ? (
        <form onSubmit={send}>
          {problem === null ? null : <ErrorSummary key={problem.nth} error={problem.error} />}
          <TextArea label={say(text.comment)} name="comment" maxLength={4000} required />
          <button type="submit" className="second" disabled={busy}>
            {say(text.addComment)}
          </button>
        </form>
      ) : null}
    </section>
  );
}
