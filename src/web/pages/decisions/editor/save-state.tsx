import { useEffect, useState } from "react";
import { civilTimeIn, type Instant, timeText, type Zone } from "../../../../kernel/time.ts";
import type { DecisionView } from "../../../../modules/decisions/contract.ts";
import { Problem } from "../../../api/client.ts";
import { callDecisions } from "../../../api/rooms.ts";
import { useLanguage, useSay } from "../../../ui/language.ts";
import { DecisionWords } from "../decision-words.tsx";
import { editorText as text } from "../editor-text.ts";
import type { DraftKeeper, SaveState } from "./draft-keeper.ts";

/** Where the words are: saved, on their way, or kept here until the server answers. Said, never taken the focus for. */
export function SaveLine({ state, zone }: { readonly state: SaveState; readonly zone: string }) {
  const say = useSay();
  const language = useLanguage();
  if (state.kind === "refused")
    return (
      <div className="error-summary" role="alert">
        <p>
          <strong>{state.error instanceof Problem ? state.error.title : say(text.refused)}</strong>
        </p>
        <p>
          {state.error instanceof Problem ? `${state.error.detail} ` : ""}
          {say(text.refused)}
        </p>
      </div>
    );
  if (state.kind === "lost")
    return (
      <p className="note" role="alert">
        {say(text.lost)}
      </p>
    );
  const time = state.kind === "saved" ? timeText(civilTimeIn(state.at as Instant, zone as Zone), language) : "";
  const words = { saved: text.saved, saving: text.saving, unsaved: text.unsaved, changed: text.unsaved };
  return (
    <p className="hint save-state" role="status">
      {say(words[state.kind], { time })}
    </p>
  );
}

/** Two windows wrote: what each has is shown, and the author chooses. */
export function ChangedMeanwhile({
  decision,
  keeper,
  onTake,
}: {
  readonly decision: DecisionView;
  readonly keeper: DraftKeeper;
  readonly onTake: (theirs: DecisionView | null, version: number) => void;
}) {
  const say = useSay();
  const language = useLanguage();
  const [theirs, setTheirs] = useState<DecisionView | null>(null);
  useEffect(() => {
    const params = { decisionId: decision.id };
    // A failure leaves both buttons out: the words stay here, and the page can be loaded again.
    callDecisions(language, "GET /decisions/:decisionId", { params }).then(setTheirs, () => setTheirs(null));
  }, [language, decision.id]);
  return (
    <section className="error-summary" role="alert" aria-label={say(text.changedTitle)}>
      <p>
        <strong>{say(text.changedTitle)}</strong>
      </p>
      <p>{say(text.changedLead)}</p>
      {theirs === null ? null : (
        <>
          <div className="buttons">
            <button type="button" onClick={() => onTake(null, theirs.version)}>
              {say(text.keepMine)}
            </button>
            <button type="button" className="second" onClick={() => onTake(theirs, theirs.version)}>
              {say(text.takeTheirs)}
            </button>
          </div>
          <details>
            <summary>{say(text.seeTheirs)}</summary>
            <DecisionWords content={theirs.content ?? keeper.words().content} lang={decision.language} />
          </details>
        </>
      )}
    </section>
  );
}
