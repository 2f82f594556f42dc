import type { EditorView } from "prosemirror-view";
import { type KeyboardEvent, type RefObject, useState } from "react";
import { useSay } from "../../../ui/language.ts";
import { editorText as text } from "../editor-text.ts";
import { type Tool, tools } from "./commands.ts";

/** The appearance of the words in the section that was entered last. One stop for the Tab key; arrows go along it. */
export function Toolbar({
  view,
  bar,
}: {
  readonly view: EditorView | null;
  readonly bar: RefObject<HTMLDivElement | null>;
}) {
  const say = useSay();
  const [at, setAt] = useState(0);
  const go = (event: KeyboardEvent) => {
    if (event.key === "Escape") view?.focus();
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const next = (at + step + tools.length) % tools.length;
    setAt(next);
    bar.current?.querySelectorAll("button")[next]?.focus();
  };
  return (
    <div className="toolbar" role="toolbar" aria-label={say(text.toolbar)} ref={bar} tabIndex={-1} onKeyDown={go}>
      {tools.map((tool, place) => (
        <ToolButton key={tool.code} tool={tool} view={view} isStop={place === at} onFocus={() => setAt(place)} />
      ))}
    </div>
  );
}

function ToolButton({
  tool,
  view,
  isStop,
  onFocus,
}: {
  readonly tool: Tool;
  readonly view: EditorView | null;
  readonly isStop: boolean;
  readonly onFocus: () => void;
}) {
  const say = useSay();
  const isOn = view === null ? false : tool.isOn?.(view.state);
  return (
    <button
      type="button"
      className={`second tool ${tool.code}`}
      tabIndex={isStop ? 0 : -1}
      aria-label={say(tool.name)}
      title={say(tool.name)}
      {...(tool.isOn === undefined ? {} : { "aria-pressed": isOn ?? false })}
      // The words keep the selection that the button is for.
      onMouseDown={(event) => event.preventDefault()}
      onFocus={onFocus}
      onClick={() => {
        if (view === null) return;
        tool.run(view.state, view.dispatch, view);
        view.focus();
      }}
    >
      <span className="sign" data-sign={tool.sign} aria-hidden="true" />
    </button>
  );
}
