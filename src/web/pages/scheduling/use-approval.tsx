import { useState } from "react";
import { sayCount } from "../../../kernel/bilingual.ts";
import type { Approved } from "../../../modules/scheduling/contract.ts";
import { callScheduling } from "../../api/rooms.ts";
import { useCommand } from "../../ui/command.ts";
import { useLanguage } from "../../ui/language.ts";
import { type Approvable, ApprovalDialog } from "./approval-dialog.tsx";
import { approvedText } from "./text.ts";
import { useAskAgain } from "./use-runs.ts";

/** Asks whether to approve, with who would be told of how much; then approves, and says what came of it. */
export function useApproval(onDone: (words: string) => void) {
  const language = useLanguage();
  const again = useAskAgain();
  const [asked, setAsked] = useState<Approvable | null>(null);
  const approve = useCommand(
    async ({ which, issues }: { readonly which: Approvable; readonly issues: string | null }, sending) =>
      "runId" in which
        ? callScheduling(language, "POST /schedule/runs/:runId/approve", { params: which, ...sending })
        : callScheduling(language, "POST /schedule/proposals/:proposalId/approve", {
            params: { proposalId: which.proposal.id },
            body: { issues },
            ...sending,
          }),
    {
      onDone: async (answer) => {
        await again();
        onDone(wordsOf(answer));
      },
    },
  );
  const wordsOf = (answer: Approved) =>
    (["approved", "superseded", "withoutIssues"] as const)
      .filter((name) => answer[name] > 0)
      .map((name) => sayCount(approvedText[name], language, answer[name]))
      .join(" ");
  const dialog =
    asked === null ? null : (
      <ApprovalDialog
        asked={asked}
        onClose={() => setAsked(null)}
        onApprove={(issues) => {
          setAsked(null);
          void approve.run({ which: asked, issues });
        }}
      />
    );
  return { ask: setAsked, refusal: approve.refusal, isPending: approve.isPending, dialog };
}
