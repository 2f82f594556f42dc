import { easternZone, momentText } from "../../../kernel/time.ts";
import type { SubmissionContent } from "../../../modules/filings/contract.ts";
import { useLanguage, useSay } from "../../ui/language.ts";
import { filingsText as text } from "./text.ts";
import type { Draft } from "./use-draft.ts";

/** Another window saved this draft too: what differs, and which of the two to keep. */
export function DraftConflict({ draft }: { readonly draft: Draft }) {
  const say = useSay();
  const language = useLanguage();
  const theirs = draft.conflict;
  if (theirs === null) return null;
  const when = momentText(theirs.updatedAt, easternZone, language);
  return (
    <section className="error-summary" role="alert" aria-label={say(text.conflictTitle)}>
      <p>
        <strong>{say(text.conflictTitle)}</strong>
      </p>
      <p>{say(text.conflictBy, { name: theirs.updatedBy, when })}</p>
      <ul>
        {differences(theirs.content, draft.content, say).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <div className="buttons">
        <button type="button" onClick={() => draft.settle(true)}>
          {say(text.conflictKeep)}
        </button>
        <button type="button" className="second" onClick={() => draft.settle(false)}>
          {say(text.conflictTake)}
        </button>
      </div>
    </section>
  );
}

function differences(theirs: SubmissionContent, mine: SubmissionContent, say: ReturnType<typeof useSay>): string[] {
  const lines: string[] = [];
  const keys = (content: SubmissionContent) => content.documents.map((one) => one.key).join();
  if (keys(theirs) !== keys(mine))
    lines.push(say(text.differsDocuments, { theirs: theirs.documents.length, mine: mine.documents.length }));
  for (const row of mine.documents) {
    const other = theirs.documents.find((one) => one.key === row.key);
    if (other !== undefined && JSON.stringify(other) !== JSON.stringify(row))
      lines.push(say(text.differsRow, { file: row.fileName }));
  }
  if (JSON.stringify(theirs.service) !== JSON.stringify(mine.service)) lines.push(say(text.differsService));
  if (theirs.note !== mine.note) lines.push(say(text.differsNote));
  if (JSON.stringify(theirs.counter) !== JSON.stringify(mine.counter)) lines.push(say(text.counter));
  return lines;
}
