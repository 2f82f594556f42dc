import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import {
  civilDateIn,
  dateText,
  easternZone,
  type Instant,
  momentText,
  plusDays,
  systemClock,
} from "../../../kernel/time.ts";
import type { Standing } from "../../../modules/scheduling/standing/contract.ts";
import { callHearings, callSchedulingReports } from "../../api/rooms.ts";
import { Badge } from "../../ui/badge.tsx";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { useMe } from "../../ui/me.ts";
import { useOffices } from "../cases/use-offices.ts";
import { kindText } from "../scheduling/kind-text.ts";
import { schedulingHomeText as text } from "./scheduling-home-text.ts";

/** What waits in scheduling, in numbers that lead to what they count. A number of nothing is not shown. */
export default function SchedulingHome() {
  const say = useSay();
  const language = useLanguage();
  const found = useQuery(callSchedulingReports.query(language, "GET /schedule/standing"));
  const hearings = useHearingsToCome();
  if (found.isError) return <ErrorSummary error={found.error} />;
  if (found.isPending) return <Loading />;
  return (
    <section>
      <h2>{say(text.title)}</h2>
      <LastRun run={found.data.lastRun} />
      <div className="cards">
        <HearingsToCome hearings={hearings} />
        <WithoutDate waiting={found.data.waiting} />
        <Waiting standing={found.data} />
      </div>
    </section>
  );
}

const toScheduling = (language: "en" | "fr") => ({ to: "/$language/scheduling", params: { language } }) as const;

function Waiting({ standing: { proposed, approved, offers } }: { readonly standing: Standing }) {
  const say = useSay();
  const language = useLanguage();
  const inState = (state: string) => ({ ...toScheduling(language), search: { state } });
  return (
    <>
      {proposed === 0 ? null : (
        <Figure name={<Link {...inState("proposed")}>{say(text.proposed)}</Link>} n={proposed}>
          {say(text.proposedHint)}
        </Figure>
      )}
      {offers.open === 0 ? null : (
        <Figure name={<Link {...inState("offered")}>{say(text.offers)}</Link>} n={offers.open}>
          {offers.lapseSoon === 0 ? null : (
            <Badge tone="warning">{say(text.offersSoon, { n: offers.lapseSoon })}</Badge>
          )}
          {offers.nextLapsesAt === null ? null : (
            <span className="hint">{say(text.offersNext, { moment: momentIn(offers.nextLapsesAt, language) })}</span>
          )}
        </Figure>
      )}
      {approved === 0 ? null : (
        <Figure name={<Link {...inState("approved")}>{say(text.approved)}</Link>} n={approved}>
          {say(text.approvedHint)}
        </Figure>
      )}
    </>
  );
}

/** By what they wait for, each with the day on which the oldest was received. */
function WithoutDate({ waiting }: { readonly waiting: Standing["waiting"] }) {
  const say = useSay();
  const language = useLanguage();
  const to = { to: "/$language/scheduling/missing", params: { language } } as const;
  if (waiting.length === 0) return null;
  return (
    <section className="card">
      <h3>
        <Link {...to}>{say(text.waiting)}</Link>
      </h3>
      <p className="figure">{waiting.reduce((sum, one) => sum + one.cases, 0)}</p>
      <ul className="bare">
        {waiting.map(({ kind, cases, oldestOn }) => (
          <li key={kind}>
            <Link {...to} search={{ kind }}>
              {say(text.waitingFor, { what: say(kindText[kind]), n: cases })}
            </Link>
            <span className="hint">{say(text.oldest, { day: dateText(oldestOn, language) })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const momentIn = (at: string, language: "en" | "fr") => momentText(at as Instant, easternZone, language);

function LastRun({ run }: { readonly run: Standing["lastRun"] }) {
  const say = useSay();
  const language = useLanguage();
  if (run === null || run.result === null) return <p>{say(text.noRun)}</p>;
  const { placed, asked } = run.result;
  return <p>{say(text.run, { moment: momentIn(run.endedAt ?? run.askedAt, language), placed, asked })}</p>;
}

/** Those of the officer’s office; of every one where they work for no one office. */
function useHearingsToCome() {
  const language = useLanguage();
  const offices = useOffices();
  const own = useMe()?.roles.find((one) => one.officeId !== null)?.officeId ?? null;
  const today = civilDateIn(systemClock(), easternZone);
  const scope = { scope: "office" as const, limit: 1, ...(own === null ? {} : { officeId: own }) };
  const days = { from: plusDays(today, 1), to: plusDays(today, 7) };
  const ofToday = useQuery(
    callHearings.query(language, "GET /hearings", { query: { ...scope, from: today, to: today } }),
  );
  const ofWeek = useQuery(callHearings.query(language, "GET /hearings", { query: { ...scope, ...days } }));
  const office = offices.find((one) => one.id === own)?.name[language];
  return { own, office, today, days, ofToday: ofToday.data?.total, ofWeek: ofWeek.data?.total };
}

function HearingsToCome({ hearings }: { readonly hearings: ReturnType<typeof useHearingsToCome> }) {
  const say = useSay();
  const language = useLanguage();
  const { own, office, today, days, ofToday, ofWeek } = hearings;
  if (ofToday === undefined || ofWeek === undefined) return null;
  const to = (from: string, until: string) =>
    ({
      to: "/$language/hearings",
      params: { language },
      search: { office: own ?? "all", from, to: until },
    }) as const;
  return (
    <Figure name={<Link {...to(today, today)}>{say(text.today)}</Link>} n={ofToday}>
      <Link {...to(days.from, days.to)}>{say(text.week, { n: ofWeek })}</Link>
      {office === undefined ? null : <span className="hint">{office}</span>}
    </Figure>
  );
}

function Figure({ name, n, children }: { readonly name: ReactNode; readonly n: number; readonly children: ReactNode }) {
  return (
    <section className="card">
      <h3>{name}</h3>
      <p className="figure">{n}</p>
      <p>{children}</p>
    </section>
  );
}
