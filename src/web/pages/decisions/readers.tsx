import { useQuery } from "@tanstack/react-query";
import type { DecisionView } from "../../../modules/decisions/contract.ts";
import { callDecisions, callHearings } from "../../api/rooms.ts";
import { useCommands } from "../../ui/command.ts";
import { Refusal } from "../../ui/error-summary.tsx";
import { Form } from "../../ui/form.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { useNamed } from "../cases/use-reference.ts";
import { purposeNames, editorText as text } from "./editor-text.ts";
import { useTakeIn } from "./use-decision.ts";

/** Whom the author lets read the draft, and for what. */
export function Readers({ decision }: { readonly decision: DecisionView }) {
  const say = useSay();
  const language = useLanguage();
  const takeIn = useTakeIn();
  const acts = useCommands<DecisionView>({ onDone: takeIn });
  const end = (accountId: string) =>
    void acts.run({
      send: callDecisions.send(language, "POST /decisions/:decisionId/readers/:accountId/end", {
        params: { decisionId: decision.id, accountId },
      }),
    });
  return (
    <section aria-label={say(text.readers)}>
      <h2>{say(text.readers)}</h2>
      <p>{say(text.readersLead)}</p>
      <Refusal of={acts.refusal} />
      {decision.readers.length === 0 ? <p>{say(text.nobody)}</p> : null}
      <ul>
        {decision.readers.map((one) => (
          <li key={one.accountId}>
            <bdi>{one.name}</bdi> – {say(purposeNames[one.purpose])}{" "}
            <button type="button" className="plain" disabled={acts.isPending} onClick={() => end(one.accountId)}>
              {say(text.endReader)}
              <span className="unseen"> {one.name}</span>
            </button>
          </li>
        ))}
      </ul>
      <NameReader decision={decision} />
    </section>
  );
}

function NameReader({ decision }: { readonly decision: DecisionView }) {
  const say = useSay();
  const language = useLanguage();
  const takeIn = useTakeIn();
  const members = useQuery(callHearings.query(language, "GET /members", { query: {} }));
  const named = new Set([decision.author.accountId, ...decision.readers.map((one) => one.accountId)]);
  const others = (members.data?.items ?? []).filter((one) => !named.has(one.id));
  return (
    <Form
      send={callDecisions.send(language, "POST /decisions/:decisionId/readers", {
        params: { decisionId: decision.id },
      })}
      fields={{
        accountId: {
          kind: "choice",
          label: say(text.reader),
          options: others.map((one) => [one.id, one.name] as const),
        },
        purpose: { kind: "choice", label: say(text.purpose), options: useNamed()(purposeNames) },
      }}
      isInRow
      action={say(text.nameReader)}
      isSecond
      onDone={takeIn}
    />
  );
}
