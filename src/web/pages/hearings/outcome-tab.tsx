import { useQueryClient } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import type { HearingRecord, HearingView } from "../../../modules/hearings/contract.ts";
import { callCases, callDeadlines, callDecisions, callHearings } from "../../api/rooms.ts";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { useHolds } from "../../ui/me.ts";
import { Empty, Success } from "../../ui/success.tsx";
import { BeginDecision } from "../decisions/begin-decision.tsx";
import { ReturnedOnCase } from "../notices/returned-on-case.tsx";
import { formText } from "./form-text.ts";
import { Outcome } from "./hearing-record.tsx";
import { momentOf } from "./hearing-words.ts";
import { useHearingsOf } from "./hearings-panel.tsx";
import { OutcomeForm } from "./outcome-form.tsx";
import { outcomeText } from "./outcome-text.ts";
import { hearingsText } from "./text.ts";
import { useRecord } from "./use-record.ts";

/** Whoever presided or keeps the record says what a hearing came to. */
export function OutcomeTab() {
  const say = useSay();
  const { caseId = "", hearingId = "" } = useParams({ strict: false }) as { caseId?: string; hearingId?: string };
  const found = useHearingsOf(caseId);
  const record = useRecord(hearingId);
  if (found.isError) return <ErrorSummary error={found.error} />;
  if (record.isError) return <ErrorSummary error={record.error} />;
  if (found.isPending || record.isPending) return <Loading />;
  const hearing = found.data.items.find((one) => one.id === hearingId);
  if (hearing === undefined) return <Empty>{say(hearingsText.none)}</Empty>;
  return <RecordOutcome hearing={hearing} caseId={caseId} record={record.data} />;
}

interface Props {
  readonly hearing: HearingView;
  readonly caseId: string;
  readonly record: HearingRecord;
}

function RecordOutcome({ hearing, caseId, record }: Props) {
  const say = useSay();
  const language = useLanguage();
  const keep = useKeep(hearing.id);
  const [done, setDone] = useState<HearingRecord | null>(null);
  const back = (
    <Link className="button second" to="/$language/cases/$caseId/hearings" params={{ language, caseId } as never}>
      {say(formText.toHearings)}
    </Link>
  );
  if (done !== null)
    return (
      <Recorded hearing={hearing} caseId={caseId} record={done}>
        {back}
      </Recorded>
    );
  return (
    <>
      <h2>{say(outcomeText.record)}</h2>
      <p className="lead">
        {say(outcomeText.recordAt, { moment: momentOf(hearing, language).replace(/^le\u00a0/, "") })}
      </p>
      {hearing.cases.map((one) => (
        <ReturnedOnCase key={one.id} caseId={one.id} />
      ))}
      {record.actions.includes("hearing.record-outcome") ? (
        <OutcomeForm
          hearingId={hearing.id}
          onDone={(kept) => {
            setDone(kept);
            return keep(kept);
          }}
        >
          {back}
        </OutcomeForm>
      ) : (
        <>
          <p className="note">{say(outcomeText.notYours)}</p>
          {record.outcome === null ? null : <Outcome outcome={record.outcome} zone={hearing.office.zone} />}
          {back}
        </>
      )}
    </>
  );
}

/** What was recorded is known here at once; what follows from it is asked anew. */
function useKeep(hearingId: string) {
  const language = useLanguage();
  const queries = useQueryClient();
  return async (kept: HearingRecord) => {
    queries.setQueryData(
      callHearings.key(language, "GET /hearings/:hearingId/record", { params: { hearingId } }),
      kept,
    );
    const keys = [
      callCases.key(language, "GET /cases/:caseId"),
      callHearings.key(language, "GET /cases/:caseId/hearings"),
      callCases.key(language, "GET /cases/:caseId/history"),
      callDeadlines.key(language, "GET /cases/:caseId/deadlines"),
      callDecisions.key(language, "GET /cases/:caseId/decisions"),
      callDecisions.key(language, "GET /desk"),
    ];
    for (const queryKey of keys) await queries.invalidateQueries({ queryKey });
  };
}

/** What it came to, and for whoever decides it the way to begin. */
function Recorded({ hearing, caseId, record: { outcome }, children }: Props & { readonly children: ReactNode }) {
  const say = useSay();
  const mayDecide = useHolds("member");
  const number = hearing.cases.find((one) => one.id === caseId)?.fileNumber;
  return (
    <>
      <Success title={say(outcomeText.recorded)}>
        {outcome === null ? null : <Outcome outcome={outcome} zone={hearing.office.zone} />}
      </Success>
      <div className="buttons">
        {mayDecide && outcome?.outcome.code === "held" && number !== undefined ? (
          <BeginDecision one={{ caseId, fileNumber: number, decisionId: null }} />
        ) : null}
        {children}
      </div>
    </>
  );
}
