import { Link } from "@tanstack/react-router";
import { dateText } from "../../../kernel/time.ts";
import type { DueItem } from "../../../modules/deadlines/contract.ts";
import { useLanguage, useSay } from "../../ui/language.ts";
import { clientText as text } from "./client-text.ts";

/** What has to be done, by when, how, and what may come of it if it is not. */
export function ToDo({
  caseId,
  dues,
  isOwn,
}: {
  readonly caseId: string;
  readonly dues: readonly DueItem[];
  /** Whether the reader's own claim or appeal began the proceeding. */
  readonly isOwn: boolean;
}) {
  const say = useSay();
  const language = useLanguage();
  return (
    <>
      <h2>{say(text.mustDo)}</h2>
      {dues.length === 0 ? (
        <p>{say(text.nothing)}</p>
      ) : (
        <ul className="bare">
          {dues.map((due) => (
            <li key={due.id} className="card due">
              <Due due={due} />
            </li>
          ))}
        </ul>
      )}
      {dues.length === 0 ? null : <p>{say(text.how)}</p>}
      <p>
        <Link
          className={dues.length === 0 ? "button second" : "button start"}
          to="/$language/cases/$caseId/submit"
          params={{ language, caseId }}
        >
          {say(text.send)}
        </Link>
      </p>
      {dues.length === 0 ? null : (
        <p>{say(dues.every((due) => due.state === "past") ? text.ifLate : isOwn ? text.ifNotOwn : text.ifNot)}</p>
      )}
    </>
  );
}

function Due({ due }: { readonly due: DueItem }) {
  const say = useSay();
  const language = useLanguage();
  const day = dateText(due.safeOn, language);
  return (
    <>
      <p>
        <strong>{due.what[language]}</strong>
      </p>
      <p className={due.state === "coming" ? "when" : "when alarm"}>
        {due.state === "past"
          ? say(text.late, { day })
          : due.state === "today"
            ? say(text.today)
            : say(text.byDay, { day })}
      </p>
      <details>
        <summary>{say(text.dayFound)}</summary>
        <ol>
          {due.steps.map((step) => (
            <li key={step.en}>{step[language]}</li>
          ))}
        </ol>
        <p className="hint">{say(text.source, { source: due.source[language] })}</p>
      </details>
    </>
  );
}
