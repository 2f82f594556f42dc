import { useEffect, useRef, useState } from "react";
import type { DecisionView, Draft } from "../../../../modules/decisions/contract.ts";
import { Problem } from "../../../api/client.ts";
import { callDecisions } from "../../../api/rooms.ts";
import { useLanguage } from "../../../ui/language.ts";
import { createDraftKeeper, type DraftKeeper, type Failure } from "./draft-keeper.ts";
import { forgetDraft, keepDraft, keptDraft } from "./kept-draft.ts";

export const draftOf = (decision: DecisionView): Draft => ({
  version: decision.version,
  content: decision.content ?? { sections: [] },
  statedOn: decision.statedOn,
  determinations: decision.cases.map((one) => ({
    caseId: one.caseId,
    determination: one.determination?.code ?? null,
  })),
});

function failureOf(error: unknown): Failure {
  if (!(error instanceof Problem) || error.status >= 500) return "lost";
  return error.code === "decision-changed-meanwhile" ? "changed" : "refused";
}

/** What was typed here last time and never saved goes on; without it, what the server has. */
export function useKeeper(decision: DecisionView, accountId: string): { keeper: DraftKeeper; wasPutBack: boolean } {
  const language = useLanguage();
  const inLanguage = useRef(language);
  inLanguage.current = language;
  const [made] = useState(() => {
    const saved = draftOf(decision);
    const kept = keptDraft(accountId, decision.id);
    const keeper = createDraftKeeper({
      start: kept ?? saved,
      savedAt: decision.savedAt,
      isUnsaved: kept !== null,
      send: (body) =>
        callDecisions(inLanguage.current, "PUT /decisions/:decisionId/draft", {
          params: { decisionId: decision.id },
          body,
        }),
      failureOf,
      keep: (draft) => keepDraft(accountId, decision.id, draft),
      forget: () => forgetDraft(accountId, decision.id),
    });
    return { keeper, wasPutBack: kept !== null };
  });
  const [, redraw] = useState(0);
  useEffect(() => {
    const leave = made.keeper.subscribe(() => redraw((n) => n + 1));
    return () => {
      leave();
      // Whoever goes to another page has it saved on the way; if that fails, it is still kept here.
      void made.keeper.save();
      made.keeper.stop();
    };
  }, [made]);
  return made;
}
