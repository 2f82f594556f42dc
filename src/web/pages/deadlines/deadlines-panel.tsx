import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type Instant, type Zone, zoneText } from "../../../kernel/time.ts";
import type { DeadlineView } from "../../../modules/deadlines/contract.ts";
import { callDeadlines } from "../../api/rooms.ts";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { Empty } from "../../ui/success.tsx";
import { DeadlineCard } from "./deadline-card.tsx";
import { EarliestEnds } from "./earliest-ends.tsx";
import { EventForm } from "./event-form.tsx";
import { deadlinesText as text } from "./text.ts";

/** Every limit that stands on a case: what is expected first, each with its arithmetic. */
export function DeadlinesPanel({ caseId }: { readonly caseId: string }) {
  const say = useSay();
  const language = useLanguage();
  const [recording, setRecording] = useState(false);
  const found = useQuery(callDeadlines.query(language, "GET /cases/:caseId/deadlines", { params: { caseId } }));
  if (found.isPending) return <Loading />;
  if (found.isError) return <ErrorSummary error={found.error} />;
  const { items, zone, today, actions } = found.data;
  const mine = (one: DeadlineView) => one.who.code === "party" || one.who.code === "counsel";
  const groups = [
    [text.expected, items.filter((one) => mine(one) && one.standing === "expected")],
    [text.ifWanted, items.filter((one) => mine(one) && one.standing === "if-wanted")],
    [text.others, items.filter((one) => !mine(one))],
  ] as const;
  return (
    <>
      <h2>{say(text.title)}</h2>
      <p className="hint">
        {say(text.zone, { zone: zoneText(`${today}T17:00:00.000Z` as Instant, zone as Zone, language) })}
      </p>
      {items.length + found.data.earliest.length === 0 ? <Empty>{say(text.none)}</Empty> : null}
      <EarliestEnds earliest={found.data.earliest} />
      {groups.map(([name, list], place) =>
        list.length === 0 ? null : (
          <details key={name.en} className="unfolds" open={place === 0 || list.length < 4}>
            <summary>
              {say(name)} ({list.length})
            </summary>
            {list.map((one) => (
              <DeadlineCard
                key={one.id}
                caseId={caseId}
                deadline={one}
                zone={zone}
                mayVary={actions.includes("deadline.vary")}
              />
            ))}
          </details>
        ),
      )}
      {actions.includes("deadline.record") && !recording ? (
        <div className="buttons">
          <button type="button" className="second" onClick={() => setRecording(true)}>
            {say(text.record)}
          </button>
        </div>
      ) : null}
      {recording ? <EventForm caseId={caseId} deadlines={found.data} onClose={() => setRecording(false)} /> : null}
    </>
  );
}
