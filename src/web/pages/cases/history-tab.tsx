import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import {
  type CivilDate,
  civilDateIn,
  civilTimeIn,
  dateText,
  type Instant,
  timeText,
  type Zone,
  zoneText,
} from "../../../kernel/time.ts";
import type { AnswerFor } from "../../api/caller.ts";
import { callCases } from "../../api/rooms.ts";
import { Pager } from "../../ui/data-table.tsx";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { useListPlace } from "../../ui/list-place.ts";
import { Happened } from "./happened.tsx";
import { casesText as text } from "./text.ts";
import { useCase } from "./use-case.ts";

/** What happened on the case, newest first, in the time of its office. */
export function HistoryTab() {
  const say = useSay();
  const language = useLanguage();
  const { caseId = "" } = useParams({ strict: false });
  const { of, pager } = useListPlace();
  const before = of("after");
  const zone = useCase().data?.office.zone as Zone | undefined;
  const query = before === "" ? {} : { before: Number(before) };
  const found = useQuery(callCases.query(language, "GET /cases/:caseId/history", { params: { caseId }, query }));
  if (zone === undefined || found.isPending) return <Loading />;
  if (found.isError) return <ErrorSummary error={found.error} />;
  const latest = found.data.items[0];
  return (
    <>
      <h2>{say(text.history)}</h2>
      {latest === undefined ? null : (
        <p className="hint">{say(text.zone, { zone: zoneText(latest.occurredAt as Instant, zone, language) })}</p>
      )}
      {daysOf(found.data.items, zone).map(([day, events]) => (
        <section key={day} aria-label={dateText(day, language)}>
          <h3>{dateText(day, language)}</h3>
          <ol className="timeline">
            {events.map((one) => (
              <li key={one.seq}>
                <span className="hour">{timeText(civilTimeIn(one.occurredAt as Instant, zone), language)}</span>
                <span>
                  {" "}
                  <Happened one={one} />
                </span>
                {one.actorName === null ? null : (
                  <span className="hint">
                    <bdi>{one.actorName}</bdi>
                  </span>
                )}
              </li>
            ))}
          </ol>
        </section>
      ))}
      <Pager next={found.data.next === null ? null : String(found.data.next)} {...pager} />
    </>
  );
}

type Event = AnswerFor<typeof callCases, "GET /cases/:caseId/history">["items"][number];

/** A day of the office and what happened on it, in the order of the list. */
function daysOf(events: readonly Event[], zone: Zone): readonly (readonly [CivilDate, readonly Event[]])[] {
  const days = new Map<CivilDate, Event[]>();
  for (const one of events) {
    const day = civilDateIn(one.occurredAt, zone);
    days.set(day, [...(days.get(day) ?? []), one]);
  }
  return [...days];
}
