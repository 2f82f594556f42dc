import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import type { HearingView } from "../../../modules/hearings/contract.ts";
import type { Told } from "../../../modules/notices/contract.ts";
import { callHearings } from "../../api/rooms.ts";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { Empty, Success } from "../../ui/success.tsx";
import { CancelHearing } from "./cancel-hearing.tsx";
import { confirmText } from "./form-text.ts";
import { HearingCard } from "./hearing-card.tsx";
import { HearingNeeds } from "./hearing-needs.tsx";
import { HearingRecord } from "./hearing-record.tsx";
import { RefusedInvitations } from "./refused-invitations.tsx";
import { hearingsText as text } from "./text.ts";
import { ToldSummary } from "./told.tsx";

export function useHearingsOf(caseId: string) {
  const language = useLanguage();
  return useQuery(callHearings.query(language, "GET /cases/:caseId/hearings", { params: { caseId } }));
}

/** The hearings of one case, the next one first, and what an officer may do about them. */
export function HearingsPanel({ caseId }: { readonly caseId: string }) {
  const say = useSay();
  const language = useLanguage();
  const found = useHearingsOf(caseId);
  const [cancelling, setCancelling] = useState<HearingView | null>(null);
  const [told, setTold] = useState<readonly Told[] | null>(null);
  if (found.isPending) return <Loading />;
  if (found.isError) return <ErrorSummary error={found.error} />;
  const { items, actions } = found.data;
  return (
    <>
      <h2>{say(text.title)}</h2>
      {told === null ? null : (
        <Success title={say(confirmText.isCancelled)}>
          <ToldSummary told={told} />
        </Success>
      )}
      {actions.includes("hearing.set") ? (
        <p>
          <Link className="button" to="/$language/cases/$caseId/hearings/set" params={{ language, caseId } as never}>
            {say(text.set)}
          </Link>
        </p>
      ) : null}
      <HearingNeeds caseId={caseId} />
      <RefusedInvitations caseId={caseId} />
      {items.length === 0 ? <Empty>{say(text.none)}</Empty> : null}
      {items.map((hearing) => (
        <HearingCard key={hearing.id} hearing={hearing} caseId={caseId}>
          <HearingRecord hearing={hearing} caseId={caseId} />
          <Offered hearing={hearing} caseId={caseId} onCancel={() => setCancelling(hearing)} />
        </HearingCard>
      ))}
      {cancelling === null ? null : (
        <CancelHearing
          hearing={cancelling}
          caseId={caseId}
          onClose={() => setCancelling(null)}
          onDone={(reached) => {
            setCancelling(null);
            setTold(reached);
          }}
        />
      )}
    </>
  );
}

function Offered({
  hearing,
  caseId,
  onCancel,
}: {
  readonly hearing: HearingView;
  readonly caseId: string;
  readonly onCancel: () => void;
}) {
  const say = useSay();
  const language = useLanguage();
  if (hearing.actions.length === 0) return null;
  return (
    <div className="buttons">
      {hearing.actions.includes("hearing.change") ? (
        <Link
          className="button second"
          to="/$language/cases/$caseId/hearings/$hearingId/change"
          params={{ language, caseId, hearingId: hearing.id } as never}
        >
          {say(text.change)}
        </Link>
      ) : null}
      {hearing.actions.includes("hearing.cancel") ? (
        <button type="button" className="second" onClick={onCancel}>
          {say(text.cancelHearing)}
        </button>
      ) : null}
    </div>
  );
}

export function HearingsTab() {
  const { caseId = "" } = useParams({ strict: false });
  return <HearingsPanel caseId={caseId} />;
}
