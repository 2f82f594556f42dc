import { EditorView } from "prosemirror-view";
import { useId, useLayoutEffect, useRef } from "react";
import type { Language } from "../../../../kernel/bilingual.ts";
import { readyToPaste } from "./pasted-html.ts";
import { sectionState } from "./section-state.ts";
import { type Block, toBlocks } from "./section-text.ts";

/** Pixels that the buttons above and the line below take of the window: where one writes stays clear of both. */
const barsAround = { top: 104, bottom: 104, left: 0, right: 0 };

interface Props {
  readonly name: string;
  readonly language: Language;
  /** What is there when the editor opens; afterwards the words are the editor’s own. */
  readonly start: readonly Block[];
  readonly problem: string | undefined;
  readonly onBlocks: (blocks: Block[]) => void;
  /** The selection or the words changed, or the editor was entered. */
  readonly onActive: (view: EditorView) => void;
  readonly toToolbar: () => void;
}

/** The words of one section under its heading. */
export function SectionEditor({ name, language, start, problem, onBlocks, onActive, toToolbar }: Props) {
  const id = useId();
  const place = useRef<HTMLDivElement>(null);
  const hear = useRef({ onBlocks, onActive, toToolbar });
  hear.current = { onBlocks, onActive, toToolbar };
  const first = useRef(start);
  useLayoutEffect(() => {
    if (place.current === null) return undefined;
    const view = new EditorView(place.current, {
      state: sectionState(first.current, () => hear.current.toToolbar()),
      attributes: {
        class: "section-words",
        role: "textbox",
        "aria-multiline": "true",
        "aria-labelledby": `${id}-name`,
        "aria-describedby": `${id}-problem`,
        lang: language,
        spellcheck: "true",
      },
      transformPastedHTML: readyToPaste,
      scrollThreshold: barsAround,
      scrollMargin: barsAround,
      dispatchTransaction: (transaction) => {
        view.updateState(view.state.apply(transaction));
        if (transaction.docChanged) hear.current.onBlocks(toBlocks(view.state.doc));
        hear.current.onActive(view);
      },
      handleDOMEvents: {
        focus: () => {
          hear.current.onActive(view);
          return false;
        },
      },
    });
    return () => view.destroy();
  }, [id, language]);
  return (
    <section className={problem === undefined ? "section-editor" : "section-editor wrong"}>
      <h3 id={`${id}-name`}>{name}</h3>
      <span className="problem" id={`${id}-problem`}>
        {problem}
      </span>
      <div ref={place} />
    </section>
  );
}
