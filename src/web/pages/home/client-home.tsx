import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { civilDateIn, easternZone, systemClock } from "../../../kernel/time.ts";
import type { CaseSummary } from "../../../modules/cases/contract.ts";
import type { DueItem } from "../../../modules/deadlines/contract.ts";
import { callCases, callDeadlines, callHearings, callNotices } from "../../api/rooms.ts";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { FirstRows } from "../../ui/first-rows.tsx";
import { useLanguage, useSay, useTitle } from "../../ui/language.ts";
import { Empty } from "../../ui/success.tsx";
import { ui } from "../../ui/text.ts";
import { CaseStory } from "./case-story.tsx";
import { ClientHearings } from "./client-hearings.tsx";
import { ClientLetters } from "./client-letters.tsx";
import { homeText as text } from "./text.ts";
import { WhoHelps } from "./who-helps.tsx";

interface Dues {
  readonly items: readonly DueItem[];
  readonly later: DueItem | null;
}

/** What somebody whose case it is needs to know, in their words. It stands at once and whole: nothing moves while it is read. */
export default function ClientHome() {
  const say = useSay();
  const language = useLanguage();
  useTitle(say(ui.portal));
  const from = civilDateIn(systemClock(), easternZone);
  const cases = useQuery(callCases.query(language, "GET /cases", { query: { limit: 10 } }));
  const dues = useQuery(callDeadlines.query(language, "GET /deadlines"));
  const hearings = useQuery(
    callHearings.query(language, "GET /hearings", { query: { scope: "mine", from, limit: 5 } }),
  );
  const letters = useQuery(callNotices.query(language, "GET /notices", { query: { limit: 5 } }));
  const all = [cases, dues, hearings, letters];
  const failed = all.find((one) => one.isError);
  if (all.some((one) => one.isPending)) return <Loading />;
  return (
    <>
      <h1>{say(ui.portal)}</h1>
      {failed === undefined ? null : <ErrorSummary error={failed.error} />}
      {cases.data?.items.length === 0 ? <Empty>{say(text.noFile)}</Empty> : null}
      <FirstRows rows={cases.data?.items ?? []} first={3}>
        {(shown) =>
          shown.map((theCase: CaseSummary) => (
            <CaseStory
              key={theCase.id}
              theCase={theCase}
              dues={dues.data === undefined ? null : duesOf(dues.data, theCase.id)}
              hearing={hearings.data?.items.find((one) => one.cases.some(({ id }) => id === theCase.id)) ?? null}
              isOnly={cases.data?.items.length === 1}
            />
          ))
        }
      </FirstRows>
      {cases.data !== undefined && cases.data.total > cases.data.items.length ? (
        <p>
          <Link to="/$language/cases" params={{ language }}>
            {say(text.allFiles)}
          </Link>
        </p>
      ) : null}
      {hearings.data === undefined ? null : <ClientHearings hearings={hearings.data.items} />}
      {letters.data === undefined ? null : (
        <ClientLetters letters={letters.data.items} cases={cases.data?.items ?? []} />
      )}
      {cases.data === undefined || cases.data.items.length === 0 ? null : <WhoHelps cases={cases.data.items} />}
    </>
  );
}

/** The limits of one case that have not been met, nearest first. */
function duesOf({ items, later }: Dues, caseId: string): readonly DueItem[] {
  const all = later === null ? items : [...items, later];
  return all.filter(
    (one) =>
      one.case.id === caseId &&
      one.effect === "no-later-than" &&
      one.standing === "expected" &&
      (one.state === "coming" || one.state === "today" || one.state === "past"),
  );
}
