import type { EditorView } from "prosemirror-view";
import { type ReactNode, useRef, useState } from "react";
import type { Language } from "../../../../kernel/bilingual.ts";
import type { DecisionText } from "../../../../modules/decisions/contract.ts";
import { sectionHeadings } from "../../../../modules/decisions/text.ts";
import { useSay } from "../../../ui/language.ts";
import { editorText as text } from "../editor-text.ts";
import { SectionEditor } from "./section-editor.tsx";
import { Toolbar } from "./toolbar.tsx";

export type Code = DecisionText["sections"][number]["code"];
type Blocks = DecisionText["sections"][number]["blocks"];
export const codes = Object.keys(sectionHeadings) as Code[];

export const blocksOf = (content: DecisionText, code: Code): Blocks =>
  content.sections.find((one) => one.code === code)?.blocks ?? [];

interface Props {
  /** In which it is written. */
  readonly language: Language;
  /** As it stands now; each editor is built of it once. */
  readonly content: () => DecisionText;
  readonly onContent: (content: DecisionText) => void;
  readonly problemOf: (code: Code, blocks: Blocks) => string | undefined;
  /** What is read beside a section while it is written. */
  readonly beside?: (code: Code) => ReactNode;
  readonly shown?: readonly Code[];
}

/** Reasons to be written, section by section, under one row of buttons. */
export function SectionEditors({ language, content, onContent, problemOf, beside, shown = codes }: Props) {
  const say = useSay();
  const bar = useRef<HTMLDivElement>(null);
  // The view is one and the same while its selection moves: each report of it draws the buttons again.
  const [active, setActive] = useState<{ readonly view: EditorView } | null>(null);
  const write = (code: Code, blocks: Blocks) =>
    onContent({ sections: codes.map((of) => ({ code: of, blocks: of === code ? blocks : blocksOf(content(), of) })) });
  const editorOf = (code: Code) => (
    <SectionEditor
      key={code}
      name={say(sectionHeadings[code])}
      language={language}
      start={blocksOf(content(), code)}
      problem={problemOf(code, blocksOf(content(), code))}
      onBlocks={(blocks) => write(code, blocks)}
      onActive={(view) => setActive({ view })}
      toToolbar={() => bar.current?.querySelector<HTMLElement>("[tabindex='0']")?.focus()}
    />
  );
  return (
    <>
      <p className="hint">{say(text.keys)}</p>
      <Toolbar view={active?.view ?? null} bar={bar} />
      {shown.map((code) =>
        beside === undefined ? (
          editorOf(code)
        ) : (
          <div key={code} className="side-by-side">
            {beside(code)}
            {editorOf(code)}
          </div>
        ),
      )}
    </>
  );
}
