import { Link } from "@tanstack/react-router";
import type { HearingView, HearingRecord as Record } from "../../../modules/hearings/contract.ts";
import { Badge } from "../../ui/badge.tsx";
import { Moment } from "../../ui/day.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { outcomeText as text } from "./outcome-text.ts";
import { Undertaking } from "./undertaking.tsx";
import { useRecord } from "./use-record.ts";

/** What happened at a hearing that has begun, what was undertaken there, and the way to record it. */
export function HearingRecord({ hearing, caseId }: { readonly hearing: HearingView; readonly caseId: string }) {
  const say = useSay();
  const language = useLanguage();
  const hasBegun = hearing.status === "set" && Date.parse(hearing.startsAt) <= Date.now();
  const found = useRecord(hearing.id, hasBegun);
  if (!hasBegun) return null;
  if (found.isError) return <ErrorSummary error={found.error} />;
  if (found.data === undefined) return null;
  const { outcome, actions } = found.data;
  return (
    <>
      <h4>{say(text.happened)}</h4>
      {outcome === null ? <p>{say(text.nothingYet)}</p> : <Outcome outcome={outcome} zone={hearing.office.zone} />}
      {actions.includes("hearing.record-outcome") ? (
        <p>
          <Link
            className="button"
            to="/$language/cases/$caseId/hearings/$hearingId/outcome"
            params={{ language, caseId, hearingId: hearing.id } as never}
          >
            {say(text.record)}
          </Link>
        </p>
      ) : null}
      <Undertakings hearing={hearing} record={found.data} />
    </>
  );
}

type Known = NonNullable<Record["outcome"]>;

/** The outcome in words: what, why, whether the decision was stated, and who says so. */
export function Outcome({ outcome, zone }: { readonly outcome: Known; readonly zone: string }) {
  const say = useSay();
  return (
    <>
      <p>
        <Badge tone={outcome.outcome.code === "held" ? "good" : "warning"}>{say(outcome.outcome.name)}</Badge>{" "}
        {outcome.cause === null ? null : say(outcome.cause.name)}
        {outcome.decision === null ? null : say(text[outcome.decision])}
      </p>
      {outcome.note === null ? null : (
        <p className="own-lines">
          <bdi>{outcome.note}</bdi>
        </p>
      )}
      <p className="hint">
        {outcome.recordedBy === null ? null : `${say(text.by, { name: outcome.recordedBy })} · `}
        <Moment at={outcome.recordedAt} zone={zone} />
      </p>
    </>
  );
}

function Undertakings({ hearing, record }: { readonly hearing: HearingView; readonly record: Record }) {
  const say = useSay();
  if (record.undertakings.length === 0) return null;
  const cases = new Set(record.undertakings.map((one) => one.caseId));
  return (
    <>
      <h4>{say(text.undertakings)}</h4>
      <ul>
        {record.undertakings.map((one) => (
          <li key={one.id}>
            <Undertaking
              undertaking={one}
              hearingId={hearing.id}
              namesCase={cases.size > 1}
              mayMark={record.actions.includes("hearing.meet-undertaking")}
            />
          </li>
        ))}
      </ul>
    </>
  );
}
