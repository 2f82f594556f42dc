import { useId } from "react";
import { type CivilDate, dateText } from "../../../kernel/time.ts";
import type { CaseDeadlines } from "../../../modules/deadlines/contract.ts";
import { useLanguage, useSay } from "../../ui/language.ts";
import { deadlinesText as text } from "./text.ts";

/** Limits that run from a receipt which nobody has recorded: on what day to be careful. */
export function EarliestEnds({ earliest }: Pick<CaseDeadlines, "earliest">) {
  const say = useSay();
  const language = useLanguage();
  const id = useId();
  const [first] = earliest;
  if (first === undefined) return null;
  const day = (on: string) => dateText(on as CivilDate, language);
  return (
    <section className="card" aria-labelledby={id}>
      <h3 id={id}>{say(text.earliest)}</h3>
      <p>{say(text.earliestLead, { day: day(first.releasedOn) })}</p>
      <ul>
        {earliest.map((one) => (
          <li key={one.ruleCode}>
            <strong>{say(text.earliestEnd, { what: one.what[language], day: day(one.endsOn) })}</strong>
            <span className="hint"> {say(text.source, { source: one.source[language] })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
