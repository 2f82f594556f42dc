import { useState } from "react";
import { isLanguage, say as sayIn } from "../../../kernel/bilingual.ts";
import { Field } from "../../ui/field.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import type { Choice, ReviewedDocument } from "./choices.ts";
import { partsOf } from "./parts-of.ts";
import { workText as text } from "./text.ts";

export interface Part {
  readonly firstPage: number;
  readonly lastPage: number;
  readonly typeCode: string;
  readonly description: string;
}

/** Cuts a document after the pages that are named; every page ends up in one part. */
export function SplitTool({
  document,
  choice,
  isBusy,
  onSplit,
}: {
  readonly document: ReviewedDocument;
  readonly choice: Choice;
  readonly isBusy: boolean;
  readonly onSplit: (parts: readonly Part[]) => void;
}) {
  const say = useSay();
  const language = useLanguage();
  const [typed, setTyped] = useState("");
  const [isWrong, setWrong] = useState(false);
  const pages = document.current.pages ?? 0;
  const split = () => {
    const ranges = partsOf(typed, pages);
    setWrong(ranges === null);
    if (ranges === null) return;
    onSplit(
      ranges.map((range, index) => ({
        ...range,
        typeCode: choice.typeCode,
        // Named in the document's own language: its parties read it, whatever the officer reads.
        description: sayIn(text.partNo, isLanguage(document.language) ? document.language : language, {
          description: choice.description,
          n: index + 1,
        }).slice(0, 300),
      })),
    );
  };
  if (pages < 2) return null;
  return (
    <details>
      <summary>{say(text.splitTitle)}</summary>
      <Field
        label={say(text.splitAt)}
        hint={say(text.splitHint)}
        problem={isWrong ? say(text.splitWrong, { pages }) : undefined}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <button type="button" className="second" disabled={isBusy} onClick={split}>
        {say(text.split)}
      </button>
    </details>
  );
}
