import type { SubmissionView } from "../../../modules/filings/contract.ts";
import { SelectField } from "../../ui/choice-fields.tsx";
import { Key } from "../../ui/key.tsx";
import { useSay } from "../../ui/language.ts";
import { ariaKey } from "../../ui/shortcuts.ts";
import type { Choice, ReviewedDocument } from "./choices.ts";
import { workText as text } from "./text.ts";

interface Chooser {
  readonly view: SubmissionView;
  readonly choice: (documentId: string) => Choice;
  readonly shownId: string | null;
  readonly onShow: (documentId: string) => void;
}

const outcomes = {
  later: text.undecided,
  docketed: text.wasDocketed,
  returned: text.wasReturned,
  split: text.split,
  merged: text.merged,
} as const;

/** Which document of several is on the screen, each with where it stands. */
export function DocumentChooser({ view, choice, shownId, onShow }: Chooser) {
  const say = useSay();
  const { documents } = view;
  if (documents.length < 2) return null;
  const at = documents.findIndex((one) => one.documentId === shownId);
  const stateOf = (one: ReviewedDocument) => say(outcomes[one.outcome?.outcome ?? choice(one.documentId).outcome]);
  const turn = (key: "k" | "j", to: ReviewedDocument | undefined) => (
    <button
      type="button"
      className="second"
      aria-disabled={to === undefined}
      aria-keyshortcuts={ariaKey(key)}
      onClick={() => (to === undefined ? undefined : onShow(to.documentId))}
    >
      <span className="unseen">{say(key === "j" ? text.nextDocument : text.previousDocument)}</span>
      <span aria-hidden="true">{key === "j" ? "›" : "‹"}</span> <Key of={key} />
    </button>
  );
  return (
    <div className="chooser">
      <SelectField
        label={say(text.chooseDocument)}
        value={shownId ?? ""}
        onChange={(event) => onShow(event.target.value)}
        options={documents.map(
          (one) => [one.documentId, `${one.position}. ${one.fileName} – ${stateOf(one)}`] as const,
        )}
      />
      {turn("k", documents[at - 1])}
      {turn("j", documents[at + 1])}
    </div>
  );
}
