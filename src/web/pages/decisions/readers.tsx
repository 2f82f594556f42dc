import { useQuery } from "@tanstack/react-query";
import type { FormEvent } from "react";
import type { DecisionView } from "../../../modules/decisions/contract.ts";
import { callDecisions, callHearings } from "../../api/rooms.ts";
import { useAttempt } from "../../ui/attempt.ts";
import { ChoiceField } from "../../ui/choice-fields.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { valuesOf } from "../../ui/field.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { purposeNames, editorText as text } from "./editor-text.ts";
import { useTakeIn } from "./use-decision.ts";

type Purpose = DecisionView["readers"][number]["purpose"];

/** Whom the author lets read the draft, and for what. */
export function Readers({ decision }: { readonly decision: DecisionView }) {
  const say = useSay();
  const language = useLanguage();
  const takeIn = useTakeIn();
  const { busy, problem, attempt } = useAttempt();
  const end = (accountId: string) =>
    attempt(async () => {
      const params = { decisionId: decision.id, accountId };
      await takeIn(await callDecisions(language, "POST /decisions/:decisionId/readers/:accountId/end", { params }));
    });
  const name = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const value = valuesOf(form);
    const body = { accountId: value("reader"), purpose: value("purpose") as Purpose };
    void attempt(async () => {
      const params = { decisionId: decision.id };
      await takeIn(await callDecisions(language, "POST /decisions/:decisionId/readers", { params, body }));
      form.reset();
    });
  };
  return (
    <section aria-label={say(text.readers)}>
      <h2>{say(text.readers)}</h2>
      <p>{say(text.readersLead)}</p>
      {problem === null ? null : <ErrorSummary key={problem.nth} error={problem.error} />}
      {decision.readers.length === 0 ? <p>{say(text.nobody)}</p> : null}
      <ul>
        {decision.readers.map((one) => (
          <li key={one.accountId}>
            <bdi>{one.name}</bdi> – {say(purposeNames[one.purpose])}{" "}
            <button type="button" className="plain" disabled={busy} onClick={() => void end(one.accountId)}>
              {say(text.endReader)}
              <span className="unseen"> {one.name}</span>
            </button>
          </li>
        ))}
      </ul>
      <form onSubmit={name}>
        <ReaderFields decision={decision} />
        <button type="submit" className="second" disabled={busy}>
          {say(text.nameReader)}
        </button>
      </form>
    </section>
  );
}

function ReaderFields({ decision }: { readonly decision: DecisionView }) {
  const say = useSay();
  const language = useLanguage();
  const members = useQuery(callHearings.query(language, "GET /members", { query: {} }));
  const named = new Set([decision.author.accountId, ...decision.readers.map((one) => one.accountId)]);
  const options = (members.data?.items ?? []).filter((one) => !named.has(one.id));
  return (
    <div className="row">
      <ChoiceField
        key={options.length}
        label={say(text.reader)}
        name="reader"
        options={options.map((one) => [one.id, one.name] as const)}
      />
      <ChoiceField
        label={say(text.purpose)}
        name="purpose"
        options={Object.entries(purposeNames).map(([code, words]) => [code, say(words)])}
      />
    </div>
  );
}
