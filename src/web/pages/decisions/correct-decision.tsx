import { useNavigate } from "@tanstack/react-router";
import type { DecisionView } from "../../../modules/decisions/contract.ts";
import { callDecisions } from "../../api/rooms.ts";
import { Form } from "../../ui/form.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { afterReleaseText as text } from "./after-release-text.ts";

/** For the author of a released decision: a new version that corrects its words. */
export function CorrectDecision({ decision }: { readonly decision: DecisionView }) {
  const say = useSay();
  const language = useLanguage();
  const navigate = useNavigate();
  if (!decision.actions.includes("decision.correct")) return null;
  return (
    <details>
      <summary>{say(text.correct)}</summary>
      <Form
        send={callDecisions.send(language, "POST /decisions/:decisionId/correct", {
          params: { decisionId: decision.id },
        })}
        fields={{
          note: {
            kind: "lines",
            label: say(text.correctNote),
            hint: say(text.correctHint),
            required: true,
            rows: 3,
            maxLength: 1000,
          },
        }}
        action={say(text.correctBegin)}
        isSecond
        onDone={({ id }) => navigate({ to: "/$language/decisions/$decisionId", params: { language, decisionId: id } })}
      />
    </details>
  );
}
