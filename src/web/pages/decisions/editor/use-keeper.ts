import { useEffect, useRef, useState } from "react";
import type { Language } from "../../../../kernel/bilingual.ts";
import type { DecisionView, Draft } from "../../../../modules/decisions/contract.ts";
import { Problem } from "../../../api/client.ts";
import { callDecisions } from "../../../api/rooms.ts";
import { useLanguage } from "../../../ui/language.ts";
import { createDraftKeeper, type DraftKeeper, type Failure, type Versioned } from "./draft-keeper.ts";
import { type DraftWords, forgetDraft, keepDraft, keptDraft } from "./kept-draft.ts";

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
  return error.code.endsWith("-changed-meanwhile") ? "changed" : "refused";
}

interface Kept<Words> {
  /** Of the decision or translation: what is kept in this browser bears it. */
  readonly id: string;
  readonly accountId: string;
  readonly saved: Versioned<Words>;
  readonly savedAt: string;
  readonly send: (
    language: Language,
    draft: Versioned<Words>,
  ) => Promise<{ readonly version: number; readonly savedAt: string }>;
}

/** What was typed here last time and never saved goes on; without it, what the server has. */
export function useKept<Words extends object>(
  of: Kept<Words>,
): {
  readonly keeper: DraftKeeper<Words>;
  readonly wasPutBack: boolean;
} {
  const language = useLanguage();
  const inLanguage = useRef(language);
  inLanguage.current = language;
  const [made] = useState(() => {
    const kept = keptDraft<Versioned<Words>>(of.accountId, of.id);
    const keeper = createDraftKeeper<Words>({
      start: kept ?? of.saved,
      savedAt: of.savedAt,
      isUnsaved: kept !== null,
      send: (draft) => of.send(inLanguage.current, draft),
      failureOf,
      keep: (draft) => keepDraft(of.accountId, of.id, draft),
      forget: () => forgetDraft(of.accountId, of.id),
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

/** The draft of a decision, as its author writes it. */
export function useKeeper(decision: DecisionView, accountId: string) {
  return useKept<DraftWords>({
    id: decision.id,
    accountId,
    saved: draftOf(decision),
    savedAt: decision.savedAt,
    send: (language, body) =>
      callDecisions(language, "PUT /decisions/:decisionId/draft", { params: { decisionId: decision.id }, body }),
  });
}
