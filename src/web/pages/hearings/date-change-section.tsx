import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { HearingView } from "../../../modules/hearings/contract.ts";
import { reasonNames } from "../../../modules/hearings/text.ts";
import type { DateChangeView } from "../../../modules/scheduling/date-changes/contract.ts";
import { callHearings, callScheduling } from "../../api/rooms.ts";
import { Badge } from "../../ui/badge.tsx";
import { Day, Moment } from "../../ui/day.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { Form } from "../../ui/form.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { dateChangeStateText, dateChangeText as text } from "./date-change-text.ts";

/** How often one looks whether the new date is found. */
const everyMs = 1500;
const causes = ["party-application", "minister-application", "counsel-unavailable", "other"] as const;

/** An officer grants a change of date: the next one is found and set by itself, or said why not. */
export function DateChangeSection({ hearing, caseId }: { readonly hearing: HearingView; readonly caseId: string }) {
  const say = useSay();
  const language = useLanguage();
  const params = { hearingId: hearing.id };
  const place = callScheduling.key(language, "GET /hearings/:hearingId/date-changes", { params });
  const found = useQuery({
    ...callScheduling.query(language, "GET /hearings/:hearingId/date-changes", { params }),
    refetchInterval: ({ state }) => (state.data?.items.some((one) => one.state === "granted") ? everyMs : false),
  });
  const hearings = callHearings.key(language, "GET /cases/:caseId/hearings", { params: { caseId } });
  const queries = useQueryClient();
  const last = found.data?.items[0]?.state;
  // The page shows the hearing as it is, once its date is another one.
  useEffect(() => {
    if (last !== "moved") return;
    void queries.invalidateQueries({
      queryKey: callHearings.key(language, "GET /cases/:caseId/hearings", { params: { caseId } }),
    });
  }, [last, queries, language, caseId]);
  return (
    <section aria-labelledby="date-change">
      <h2 id="date-change">{say(text.title)}</h2>
      <p>{say(text.lead)}</p>
      {found.isError ? <ErrorSummary error={found.error} /> : null}
      {found.data?.items.map((one) => (
        <Granted key={one.id} change={one} zone={hearing.office.zone} />
      ))}
      <Form
        send={callScheduling.send(language, "POST /hearings/:hearingId/date-changes", { params })}
        fields={{
          cause: {
            kind: "choice",
            label: say(text.cause),
            options: causes.map((code) => [code, say(reasonNames[code])] as const),
          },
          note: { kind: "lines", label: say(text.note), hint: say(text.noteHint), maxLength: 1000, empty: null },
          notBefore: { kind: "date", label: say(text.notBefore), hint: say(text.optional), empty: null },
          notAfter: { kind: "date", label: say(text.notAfter), hint: say(text.optional), empty: null },
          version: { kind: "value", value: hearing.version },
        }}
        action={say(text.grant)}
        isSecond
        renews={[place, hearings]}
        tell={say(text.granted)}
      />
    </section>
  );
}

function Granted({ change, zone }: { readonly change: DateChangeView; readonly zone: string }) {
  const say = useSay();
  const language = useLanguage();
  const isWaiting = change.state === "granted" || change.state === "proposed" || change.state === "no-place";
  return (
    <div className="card" role="status">
      <p>
        <Badge tone={change.state === "moved" ? "good" : isWaiting ? "warning" : "plain"}>
          {say(dateChangeStateText[change.state])}
        </Badge>{" "}
        {say(reasonNames[change.cause])}, {change.grantedBy}, <Moment at={change.grantedAt} zone={zone} />
      </p>
      {change.note === null ? null : <p>{change.note}</p>}
      {change.notBefore === null ? null : (
        <p>
          {say(text.notBefore)} <Day on={change.notBefore} />
        </p>
      )}
      {change.notAfter === null ? null : (
        <p>
          {say(text.notAfter)} <Day on={change.notAfter} />
        </p>
      )}
      {change.reason === null ? null : <p>{change.reason[language]}</p>}
    </div>
  );
}
