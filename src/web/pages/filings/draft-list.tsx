import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { easternZone } from "../../../kernel/time.ts";
import type { DraftSummary } from "../../../modules/filings/contract.ts";
import { callFilings } from "../../api/rooms.ts";
import { useCommand } from "../../ui/command.ts";
import { Confirm } from "../../ui/confirm.tsx";
import { Moment } from "../../ui/day.tsx";
import { ErrorSummary, Refusal } from "../../ui/error-summary.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { filingsText as text } from "./text.ts";

/** Drafts that wait for their writer, of one case or of all. Nothing is shown where there is none. */
export function DraftList({ caseId }: { readonly caseId?: string }) {
  const say = useSay();
  const language = useLanguage();
  const [asked, setAsked] = useState<DraftSummary | null>(null);
  const drafts = useQuery(callFilings.query(language, "GET /submission-drafts", { query: { caseId } }));
  const discard = useCommand(
    ({ id }: DraftSummary, sending) =>
      callFilings(language, "DELETE /submission-drafts/:draftId", { params: { draftId: id }, ...sending }),
    {
      renews: [callFilings.key(language, "GET /submission-drafts")],
      renewsRefused: true,
      tell: (_, { fileNumber }) => say(text.isDiscarded, { number: fileNumber }),
    },
  );
  if (drafts.isError) return <ErrorSummary error={drafts.error} />;
  if (drafts.data === undefined || drafts.data.items.length === 0) return null;
  return (
    <>
      <h2>{say(text.drafts)}</h2>
      <Refusal of={discard.refusal} />
      {drafts.data.items.map((draft) => (
        <DraftCard key={draft.id} draft={draft} onDiscard={() => setAsked(draft)} />
      ))}
      {asked === null ? null : (
        <Confirm
          title={say(text.discardTitle)}
          action={say(text.discard)}
          onClose={() => setAsked(null)}
          onConfirm={() => {
            void discard.run(asked);
            setAsked(null);
          }}
        >
          <p>{say(text.discardWarning)}</p>
        </Confirm>
      )}
    </>
  );
}

function DraftCard({ draft, onDiscard }: { readonly draft: DraftSummary; readonly onDiscard: () => void }) {
  const say = useSay();
  const language = useLanguage();
  const line = say(text.draftLine, { file: draft.fileNumber, n: draft.documents });
  return (
    <section className="card" aria-label={line}>
      <p>
        <strong>{line}</strong>
        {draft.fromSubmissionId === null ? null : <span className="hint">{say(text.draftReturned)}</span>}
        <span className="hint">
          {say(text.savedOn)} <Moment at={draft.updatedAt} zone={easternZone} />
        </span>
      </p>
      <p className="buttons">
        <Link
          className="button"
          to="/$language/cases/$caseId/submit/$draftId"
          params={{ language, caseId: draft.caseId, draftId: draft.id }}
        >
          {say(text.goOn)}
        </Link>
        <button type="button" className="second" onClick={onDiscard}>
          {say(text.discard)}
        </button>
      </p>
    </section>
  );
}
