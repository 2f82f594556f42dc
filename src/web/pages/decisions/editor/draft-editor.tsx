import { useState } from "react";
import type { DecisionView } from "../../../../modules/decisions/contract.ts";
import { Problem } from "../../../api/client.ts";
import { callDecisions } from "../../../api/rooms.ts";
import { Loading } from "../../../ui/error-summary.tsx";
import { useLanguage, useSay } from "../../../ui/language.ts";
import { useMe } from "../../../ui/me.ts";
import { Comments } from "../comments.tsx";
import { CorrectsNote } from "../corrects-note.tsx";
import { Determinations } from "../decision-facts.tsx";
import { editorText as text } from "../editor-text.ts";
import { Readers } from "../readers.tsx";
import { decisionsText } from "../text.ts";
import { useTakeIn } from "../use-decision.ts";
import { DeterminationFields } from "./determination-fields.tsx";
import { DocumentFields } from "./document-fields.tsx";
import { DraftActions } from "./draft-actions.tsx";
import type { DraftWords } from "./kept-draft.ts";
import { ChangedMeanwhile, SaveLine } from "./save-state.tsx";
import { SectionEditors } from "./section-editors.tsx";
import { draftOf, useKeeper } from "./use-keeper.ts";
import "./decision.css";

/** The author's own page: what is decided, the reasons section by section, who reads, and the signature. */
export function DraftEditor({ decision }: { readonly decision: DecisionView }) {
  const me = useMe();
  if (me === undefined) return <Loading />;
  return <Draft decision={decision} accountId={me.account.id} />;
}

function Draft({ decision, accountId }: { readonly decision: DecisionView; readonly accountId: string }) {
  const say = useSay();
  const language = useLanguage();
  const { keeper, wasPutBack } = useKeeper(decision, accountId);
  const [refused, setRefused] = useState<{ readonly error: unknown; readonly words: DraftWords } | null>(null);
  // Another turn builds the editors anew, from other words.
  const [turn, setTurn] = useState(0);
  const state = keeper.state();
  const words = keeper.words();
  const takeIn = useTakeIn();
  const take = (theirs: DecisionView, goesOn: "mine" | "theirs") => {
    const isTheirs = goesOn === "theirs";
    keeper.resume(theirs.version, isTheirs ? { words: draftOf(theirs), savedAt: theirs.savedAt } : undefined);
    if (isTheirs) setTurn(turn + 1);
    // Whichever words go on: a document that was put in elsewhere is what would be signed.
    void takeIn(theirs);
  };
  // What was refused of other words than these is no longer so.
  const refusal = refused !== null && refused.words === words ? refused.error : null;
  const error = refusal ?? (state.kind === "refused" ? state.error : null);
  return (
    <>
      {wasPutBack ? (
        <p className="note" role="status">
          {say(text.putBack)}
        </p>
      ) : null}
      {state.kind === "changed" ? (
        <ChangedMeanwhile
          ask={() => callDecisions(language, "GET /decisions/:decisionId", { params: { decisionId: decision.id } })}
          lang={decision.language}
          onTake={take}
        />
      ) : null}
      <CorrectsNote decision={decision} />
      <h2>{say(decisionsText.decided)}</h2>
      {decision.correctsId === null ? (
        <DeterminationFields decision={decision} keeper={keeper} error={error} />
      ) : (
        <Determinations decision={decision} />
      )}
      <h2>{say(text.reasons)}</h2>
      <DocumentFields decision={decision} keeper={keeper} />
      {decision.file === null ? (
        <SectionEditors
          key={turn}
          language={decision.language}
          content={() => keeper.words().content}
          onContent={(content) => keeper.change({ content })}
          problemOf={(code, blocks) => (code === "analysis" && blocks.length === 0 ? reasonsMissing(error) : undefined)}
        />
      ) : null}
      <SaveLine state={state} zone={decision.office.zone} isFirst={keeper.version() === 1} />
      <DraftActions
        decision={decision}
        accountId={accountId}
        keeper={keeper}
        isRefused={refusal !== null}
        onRefused={(why) => setRefused(why === null ? null : { error: why, words: keeper.words() })}
      />
      <Readers decision={decision} />
      <Comments decision={decision} />
    </>
  );
}

const reasonsMissing = (error: unknown) =>
  error instanceof Problem && error.code === "reasons-missing" ? error.title : undefined;
