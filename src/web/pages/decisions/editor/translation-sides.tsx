import type { DecisionText } from "../../../../modules/decisions/contract.ts";
import type { TranslationView } from "../../../../modules/decisions/translation/contract.ts";
import { useSay } from "../../../ui/language.ts";
import { DecisionWords } from "../decision-words.tsx";
import { translationText as text } from "../translation-text.ts";
import { blocksOf, type Code, codes, SectionEditors } from "./section-editors.tsx";

interface Beside {
  readonly one: TranslationView;
  /** Null: the reasons are a document, read beside. */
  readonly original: DecisionText | null;
  readonly content: () => DecisionText;
  readonly onContent: (content: DecisionText) => void;
}

/** Section by section, what was signed on one side and its translation on the other. */
export function Sides({ one, original, content, onContent }: Beside) {
  const shown = original === null ? codes : codes.filter((code) => blocksOf(original, code).length > 0);
  return (
    <SectionEditors
      language={one.language}
      content={content}
      onContent={onContent}
      problemOf={() => undefined}
      shown={shown}
      {...(original === null
        ? {}
        : {
            beside: (code: Code) => (
              <Original original={only(original, code)} own={only(content(), code)} lang={one.decision.language} />
            ),
          })}
    />
  );
}

const only = (content: DecisionText, code: Code): DecisionText => ({
  sections: content.sections.filter((one) => one.code === code),
});

/** As the print numbers them: a paragraph without a word bears no number. */
const numberedIn = (content: DecisionText): number =>
  content.sections
    .flatMap((one) => one.blocks)
    .filter((block) => block.type === "paragraph" && block.runs.some((run) => run.text.trim() !== "")).length;

interface OriginalProps {
  readonly original: DecisionText;
  readonly own: DecisionText;
  readonly lang: "en" | "fr";
}

/** The section as it was signed, and how many of its paragraphs are there in the other language. */
function Original({ original, own, lang }: OriginalProps) {
  const say = useSay();
  const counts = { original: numberedIn(original), translated: numberedIn(own) };
  return (
    <div className="as-signed">
      <DecisionWords content={original} lang={lang} />
      <p className="hint">
        {say(text.original)} · {say(text.counted, counts)}
      </p>
    </div>
  );
}
