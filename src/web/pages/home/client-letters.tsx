import { Link } from "@tanstack/react-router";
import { civilDateIn, dateText } from "../../../kernel/time.ts";
import type { CaseSummary } from "../../../modules/cases/contract.ts";
import type { NoticeSummary } from "../../../modules/notices/contract.ts";
import { Badge } from "../../ui/badge.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { clientText as text } from "./client-text.ts";

/** The latest notices, and the way to the documents of each case. */
export function ClientLetters({
  letters,
  cases,
}: {
  readonly letters: readonly NoticeSummary[];
  readonly cases: readonly CaseSummary[];
}) {
  const say = useSay();
  const language = useLanguage();
  return (
    <>
      <section>
        <h2>{say(text.letters)}</h2>
        {letters.length === 0 ? <p>{say(text.noLetter)}</p> : null}
        <ul className="rows">
          {letters.map((one) => (
            <li key={one.id}>
              <Link to="/$language/notices/$noticeId" params={{ language, noticeId: one.id }}>
                {one.title[language]}
              </Link>{" "}
              {one.isMine && one.openedAt === null ? <Badge tone="warning">{say(text.notRead)}</Badge> : null}
              <span className="hint">
                {say(text.issued, {
                  day: dateText(civilDateIn(one.issuedAt, one.zone), language),
                  number: one.fileNumber,
                })}
              </span>
            </li>
          ))}
        </ul>
        {letters.length === 0 ? null : (
          <p>
            <Link to="/$language/notices" params={{ language }}>
              {say(text.allLetters)}
            </Link>
          </p>
        )}
      </section>
      {cases.length === 0 ? null : (
        <section>
          <h2>{say(text.documents)}</h2>
          <ul className="rows">
            {cases.map((theCase) => (
              <li key={theCase.id}>
                <Link to="/$language/cases/$caseId/documents" params={{ language, caseId: theCase.id }}>
                  {say(text.allDocuments, { number: theCase.fileNumber })}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
