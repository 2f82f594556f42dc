import type { DecisionView } from "../../../modules/decisions/contract.ts";
import { callDecisions } from "../../api/rooms.ts";
import { Moment } from "../../ui/day.tsx";
import { Form } from "../../ui/form.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { editorText as text } from "./editor-text.ts";
import { useTakeIn } from "./use-decision.ts";

/** What readers said to the author, and the author to them. */
export function Comments({ decision }: { readonly decision: DecisionView }) {
  const say = useSay();
  const language = useLanguage();
  const takeIn = useTakeIn();
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
        <Form
          send={callDecisions.send(language, "POST /decisions/:decisionId/comments", {
            params: { decisionId: decision.id },
          })}
          fields={{ words: { kind: "lines", label: say(text.comment), maxLength: 4000, required: true } }}
          action={say(text.addComment)}
          isSecond
          onDone={takeIn}
        />
      ) : null}
    </section>
  );
}
