import { useState } from "react";
import { Checkbox } from "../../ui/choice-fields.tsx";
import { useSay } from "../../ui/language.ts";
import type { Choice, ReviewedDocument } from "./choices.ts";
import { workText as text } from "./text.ts";

export interface Merge {
  readonly documentIds: readonly string[];
  readonly typeCode: string;
  readonly description: string;
}

/** Puts ticked documents together, in their order; type and description are those of the first. */
export function MergeTool({
  pending,
  choice,
  isBusy,
  onMerge,
}: {
  readonly pending: readonly ReviewedDocument[];
  readonly choice: (documentId: string) => Choice;
  readonly isBusy: boolean;
  readonly onMerge: (merge: Merge) => void;
}) {
  const say = useSay();
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const whole = pending.filter((one) => one.current.pages !== null);
  const chosen = whole.filter((one) => ticked.includes(one.documentId)).map((one) => one.documentId);
  const merge = () => {
    const [first] = chosen;
    if (first === undefined) return;
    const { typeCode, description } = choice(first);
    onMerge({ documentIds: chosen, typeCode, description });
    setTicked([]);
  };
  if (whole.length < 2) return null;
  return (
    <details>
      <summary>{say(text.merge)}</summary>
      <p className="hint">{say(text.mergeHint)}</p>
      {whole.map((one) => (
        <Checkbox
          key={one.documentId}
          label={say(text.documentNo, { n: one.position, file: one.fileName })}
          checked={ticked.includes(one.documentId)}
          onChange={(event) => {
            const isOn = event.target.checked;
            setTicked((now) => [...now.filter((id) => id !== one.documentId), ...(isOn ? [one.documentId] : [])]);
          }}
        />
      ))}
      <button type="button" className="second" disabled={isBusy || chosen.length < 2} onClick={merge}>
        {say(text.mergeDo)}
      </button>
    </details>
  );
}
