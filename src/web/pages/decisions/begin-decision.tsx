import { Link, useNavigate } from "@tanstack/react-router";
import { callDecisions } from "../../api/rooms.ts";
import { useAttempt } from "../../ui/attempt.ts";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { decisionsText as text } from "./text.ts";
import { useTakeIn } from "./use-decision.ts";

/** Begins the decision of a file, or goes on with the one that is begun. */
export function BeginDecision({
  one,
  isSigned = false,
}: {
  readonly one: { readonly caseId: string; readonly fileNumber: string; readonly decisionId: string | null };
  readonly isSigned?: boolean;
}) {
  const say = useSay();
  const language = useLanguage();
  const navigate = useNavigate();
  const takeIn = useTakeIn();
  const { busy, problem, attempt } = useAttempt();
  const number = <span className="unseen"> {one.fileNumber}</span>;
  if (one.decisionId !== null)
    return (
      <Link to="/$language/decisions/$decisionId" params={{ language, decisionId: one.decisionId }}>
        {say(isSigned ? text.goOnSigned : text.goOn)}
        {number}
      </Link>
    );
  const begin = () =>
    attempt(async () => {
      const decision = await callDecisions(language, "POST /cases/:caseId/decisions", {
        params: { caseId: one.caseId },
        body: { statedOn: null },
      });
      await takeIn(decision);
      await navigate({ to: "/$language/decisions/$decisionId", params: { language, decisionId: decision.id } });
    });
  return (
    <>
      {problem === null ? null : <ErrorSummary key={problem.nth} error={problem.error} />}
      <button type="button" disabled={busy} onClick={() => void begin()}>
        {say(text.begin)}
        {number}
      </button>
    </>
  );
}
