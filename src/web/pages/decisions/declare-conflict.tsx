import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { callDecisions } from "../../api/rooms.ts";
import { useAttempt } from "../../ui/attempt.ts";
import { Confirm } from "../../ui/confirm.tsx";
import { useTell } from "../../ui/done.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { afterReleaseText as text } from "./after-release-text.ts";

/** A member’s word that the file is not theirs to decide. */
export function DeclareConflict({ caseId }: { readonly caseId: string }) {
  const say = useSay();
  const language = useLanguage();
  const queries = useQueryClient();
  const tell = useTell();
  const [isAsking, setAsking] = useState(false);
  const { busy, problem, attempt } = useAttempt();
  const declare = () =>
    attempt(async () => {
      setAsking(false);
      await callDecisions(language, "POST /cases/:caseId/declare-conflict", { params: { caseId } });
      tell(say(text.conflictTold));
      await queries.invalidateQueries();
    });
  return (
    <>
      {problem === null ? null : <ErrorSummary key={problem.nth} error={problem.error} />}
      <button type="button" className="second" disabled={busy} onClick={() => setAsking(true)}>
        {say(text.conflict)}
      </button>
      {isAsking ? (
        <Confirm
          title={say(text.conflict)}
          action={say(text.conflict)}
          onClose={() => setAsking(false)}
          onConfirm={() => void declare()}
        >
          <p>{say(text.conflictLead)}</p>
        </Confirm>
      ) : null}
    </>
  );
}
