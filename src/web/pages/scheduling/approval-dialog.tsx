import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { sayCount } from "../../../kernel/bilingual.ts";
import type { ProposalView } from "../../../modules/scheduling/contract.ts";
import type { AnswerFor } from "../../api/caller.ts";
import { callScheduling } from "../../api/rooms.ts";
import { TextArea } from "../../ui/choice-fields.tsx";
import { Confirm } from "../../ui/confirm.tsx";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { summaryText, schedulingText as text } from "./text.ts";

/** One proposal, or all of a run that are open. */
export type Approvable = { readonly proposal: ProposalView } | { readonly runId: string };

const lines = Object.keys(summaryText) as (keyof typeof summaryText)[];

type Counts = AnswerFor<typeof callScheduling, "GET /schedule/runs/:runId/approval">;

function Summary({ of }: { readonly of: Counts }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <>
      <p>{say(text.approveLead)}</p>
      <ul>
        {lines
          .filter((name) => of[name] > 0)
          .map((name) => (
            <li key={name}>{sayCount(summaryText[name], language, of[name])}</li>
          ))}
      </ul>
    </>
  );
}

/** Says who will be told of how much, before anything is set. */
export function ApprovalDialog({
  asked,
  onClose,
  onApprove,
}: {
  readonly asked: Approvable;
  readonly onClose: () => void;
  readonly onApprove: (issues: string | null) => void;
}) {
  const say = useSay();
  const language = useLanguage();
  const [issues, setIssues] = useState("");
  const query =
    "runId" in asked
      ? callScheduling.query(language, "GET /schedule/runs/:runId/approval", { params: { runId: asked.runId } })
      : callScheduling.query(language, "GET /schedule/proposals/:proposalId/approval", {
          params: { proposalId: asked.proposal.id },
        });
  const summary = useQuery({ ...query, gcTime: 0 });
  const wantsIssues = "proposal" in asked && asked.proposal.wantsIssues;
  return (
    <Confirm
      title={say("runId" in asked ? text.approveAllTitle : text.approveOneTitle)}
      action={say(text.approve)}
      onClose={onClose}
      onConfirm={() => onApprove(issues.trim() === "" ? null : issues.trim())}
    >
      {summary.isError ? <ErrorSummary error={summary.error} /> : null}
      {summary.data === undefined ? <Loading /> : <Summary of={summary.data} />}
      {wantsIssues ? (
        <TextArea
          label={say(text.issues)}
          hint={say(text.issuesHint)}
          maxLength={2000}
          value={issues}
          onChange={(event) => setIssues(event.currentTarget.value)}
        />
      ) : null}
    </Confirm>
  );
}
