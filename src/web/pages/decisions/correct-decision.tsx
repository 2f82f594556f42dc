import { useNavigate } from "@tanstack/react-router";
import type { FormEvent } from "react";
import type { DecisionView } from "../../../modules/decisions/contract.ts";
import { callDecisions } from "../../api/rooms.ts";
import { useAttempt } from "../../ui/attempt.ts";
import { TextArea } from "../../ui/choice-fields.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { valuesOf } from "../../ui/field.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { afterReleaseText as text } from "./after-release-text.ts";

/** For the author of a released decision: a new version that corrects its words. */
export function CorrectDecision({ decision }: { readonly decision: DecisionView }) {
  const say = useSay();
  const language = useLanguage();
  const navigate = useNavigate();
  const { busy, problem, attempt } = useAttempt();
  if (!decision.actions.includes("decision.correct")) return null;
  const begin = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const note = valuesOf(event.currentTarget)("note");
    void attempt(async () => {
      const sent = { params: { decisionId: decision.id }, body: { note } };
      const { id } = await callDecisions(language, "POST /decisions/:decisionId/correct", sent);
      await navigate({ to: "/$language/decisions/$decisionId", params: { language, decisionId: id } });
    });
  };
  return (
    <details>
      <summary>{say(text.correct)}</summary>
      <form onSubmit={begin}>
        {problem === null ? null : <ErrorSummary key={problem.nth} error={problem.error} />}
        <TextArea
          label={say(text.correctNote)}
          hint={say(text.correctHint)}
          name="note"
          required
          rows={3}
          maxLength={1000}
          defaultValue=""
        />
        <p className="buttons">
          <button type="submit" className="second" disabled={busy}>
            {say(text.correctBegin)}
          </button>
        </p>
      </form>
    </details>
  );
}
