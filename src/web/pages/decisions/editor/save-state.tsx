import { useEffect, useRef, useState } from "react";
import type { Bilingual, Language } from "../../../../kernel/bilingual.ts";
import { hourWords } from "../../../../kernel/moment-words.ts";
import type { Instant, Zone } from "../../../../kernel/time.ts";
import type { DecisionText } from "../../../../modules/decisions/contract.ts";
import { Problem } from "../../../api/client.ts";
import { useSay } from "../../../ui/language.ts";
import { DecisionWords } from "../decision-words.tsx";
import { editorText as text } from "../editor-text.ts";
import type { SaveState } from "./draft-keeper.ts";

/** Nothing was printed, signed or released: it would have been other words than those on the page. */
export function NotSaved({ said }: { readonly said: Bilingual }) {
  const say = useSay();
  return (
    <p className="note" role="alert">
      {say(said)}
    </p>
  );
}

interface Line {
  readonly state: SaveState;
  readonly zone: string;
  /** Nobody has saved anything since it was begun: that it was begun is not called a saving. */
  readonly isFirst: boolean;
}

/** Where the words are: saved, on their way, or kept here until the server answers. Said, never taken the focus for. */
export function SaveLine({ state, zone, isFirst }: Line) {
  const say = useSay();
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
      <p className="note save-state" role="alert">
        {say(text.lost)}
      </p>
    );
  const time = state.kind === "saved" ? say(hourWords(state.at as Instant, zone as Zone)) : "";
  const words = {
    saved: isFirst ? text.savesItself : text.saved,
    saving: text.saving,
    unsaved: text.unsaved,
    changed: text.unsaved,
  };
  return (
    <p className="hint save-state" role="status">
      {say(words[state.kind], { time })}
    </p>
  );
}

interface Written {
  readonly version: number;
  readonly content: DecisionText | null;
}

interface Changed<Theirs extends Written> {
  /** What the server has now. */
  readonly ask: () => Promise<Theirs>;
  /** The language in which it is written. */
  readonly lang: Language;
  /** `goesOn`: with the words of which of the two. */
  readonly onTake: (theirs: Theirs, goesOn: "mine" | "theirs") => void;
}

/** Two windows wrote: what each has is shown, and the writer chooses. */
export function ChangedMeanwhile<Theirs extends Written>({ ask, lang, onTake }: Changed<Theirs>) {
  const say = useSay();
  const [theirs, setTheirs] = useState<Theirs | null>(null);
  const asked = useRef(ask);
  useEffect(() => {
    // A failure leaves both buttons out: the words stay here, and the page can be loaded again.
    asked.current().then(setTheirs, () => setTheirs(null));
  }, []);
  return (
    <section className="error-summary" role="alert" aria-label={say(text.changedTitle)}>
      <p>
        <strong>{say(text.changedTitle)}</strong>
      </p>
      <p>{say(text.changedLead)}</p>
      {theirs === null ? null : (
        <>
          <div className="buttons">
            <button type="button" onClick={() => onTake(theirs, "mine")}>
              {say(text.keepMine)}
            </button>
            <button type="button" className="second" onClick={() => onTake(theirs, "theirs")}>
              {say(text.takeTheirs)}
            </button>
          </div>
          <details>
            <summary>{say(text.seeTheirs)}</summary>
            <DecisionWords content={theirs.content ?? { sections: [] }} lang={lang} />
          </details>
        </>
      )}
    </section>
  );
}
