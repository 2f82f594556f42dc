import { Link, useNavigate } from "@tanstack/react-router";
import { callDecisions } from "../../api/rooms.ts";
import { useCommand } from "../../ui/command.ts";
import { Refusal } from "../../ui/error-summary.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { deskText as text } from "./desk-text.ts";
import { useTakeIn } from "./use-decision.ts";

/** Begins the decision of a case, or goes on with the one that is begun. */
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
  const begin = useCommand(
    callDecisions.send(language, "POST /cases/:caseId/decisions", { params: { caseId: one.caseId } }),
    {
      onDone: async (decision) => {
        await takeIn(decision);
        await navigate({ to: "/$language/decisions/$decisionId", params: { language, decisionId: decision.id } });
      },
    },
  );
  const number = <span className="unseen"> {one.fileNumber}</span>;
  if (one.decisionId !== null)
    return (
      <Link to="/$language/decisions/$decisionId" params={{ language, decisionId: one.decisionId }}>
        {say(isSigned ? text.goOnSigned : text.goOn)}
        {number}
      </Link>
    );
  return (
    <>
      <Refusal of={begin.refusal} />
      <button type="button" disabled={begin.isPending} onClick={() => void begin.run({ statedOn: null })}>
        {say(text.begin)}
        {number}
      </button>
    </>
  );
}
