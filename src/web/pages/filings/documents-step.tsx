import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { DraftFile, SubmissionContent } from "../../../modules/filings/contract.ts";
import { useLanguage, useSay } from "../../ui/language.ts";
import { UploadList } from "../documents/upload-list.tsx";
import { type UploadItem, UploadQueue } from "../documents/upload-queue.ts";
import { FileProblem } from "./file-problem.tsx";
import { filingsText as text } from "./text.ts";
import type { Draft } from "./use-draft.ts";

type Row = SubmissionContent["documents"][number];
type Arrived = Pick<UploadItem, "id" | "fileName" | "state" | "replaces">;

const rowOf = ({ id, fileName }: Arrived): Row => ({
  key: id,
  uploadId: id,
  returnedDocumentId: null,
  fileName,
  typeCode: null,
  description: "",
  language: null,
});

/** The rows with each new file in the place of the one that it replaces: what was typed about it stays. */
function withReplaced(rows: readonly Row[], uploads: readonly Arrived[]): readonly Row[] {
  return rows.map((row) => {
    const one = uploads.findLast((upload) => upload.replaces === row.key && upload.state !== "refused");
    return one === undefined || row.uploadId === one.id ? row : { ...row, uploadId: one.id, fileName: one.fileName };
  });
}

/** Choose and drop files; each that arrives becomes a row of the submission, or takes the place of one. */
export function DocumentsStep({
  draft,
  files,
  unfinished,
  problem,
}: {
  readonly draft: Draft;
  readonly files: readonly DraftFile[];
  readonly unfinished: readonly string[];
  /** Why one cannot go on from here. */
  readonly problem: string | undefined;
}) {
  const say = useSay();
  const { queue, sent, arrived, remove } = useRowsOfUploads(draft);
  return (
    <>
      <UploadList queue={queue} unfinished={unfinished} problem={problem} onChange={arrived} />
      <h3>{say(text.inDraft)}</h3>
      {draft.content.documents.length === 0 ? <p className="empty">{say(text.noneInDraft)}</p> : null}
      <ol>
        {draft.content.documents.map((row) => (
          <li key={row.key}>
            <bdi>{row.fileName}</bdi>{" "}
            <button
              type="button"
              className="plain"
              aria-label={say(text.removeFile, { file: row.fileName })}
              onClick={() => remove(row.key)}
            >
              {say(text.remove)}
            </button>
            <FileProblem
              row={row}
              file={sent.some((one) => one.id === row.uploadId) ? null : problemOf(files, row, draft.first)}
              replace={(one) => queue.add([one], row.key)}
            />
          </li>
        ))}
      </ol>
    </>
  );
}

/** What was said of the row when the draft was opened, while the row still has the file that it had then. */
function problemOf(files: readonly DraftFile[], row: Row, first: SubmissionContent): DraftFile | null {
  const then = first.documents.find((one) => one.key === row.key);
  if (then === undefined || then.uploadId !== row.uploadId) return null;
  return files.find((one) => one.key === row.key) ?? null;
}

/** The uploads of a draft, and its rows as they arrive, are replaced, refused or taken back. */
function useRowsOfUploads(draft: Draft) {
  const language = useLanguage();
  const [queue] = useState(() => new UploadQueue(language, draft.id));
  useEffect(() => queue.answerIn(language), [queue, language]);
  const sent = useSyncExternalStore(queue.subscribe, queue.items);
  const removed = useRef(new Set<string>());
  const seen = useRef(new Set<string>());
  const arrived = (uploads: readonly Arrived[]) => {
    const rows = withReplaced(draft.content.documents, uploads);
    const here = new Set(rows.map((row) => row.uploadId));
    const fresh = uploads.filter((one) => isNewRow(one) && !here.has(one.id) && !removed.current.has(one.id));
    // What was refused, and what the person took back in the list of uploads, leaves the submission too.
    const gone = new Set(uploads.filter((one) => one.state === "refused" && here.has(one.id)).map((one) => one.id));
    const now = new Set(uploads.map((one) => one.id));
    for (const id of seen.current) if (!now.has(id) && here.has(id)) gone.add(id);
    seen.current = now;
    if (fresh.length === 0 && gone.size === 0 && rows.every((row, at) => row === draft.content.documents[at])) return;
    draft.change((content) => ({ ...content, documents: rowsAfter(content.documents, { uploads, fresh, gone }) }));
  };
  const remove = (key: string) => {
    removed.current.add(key);
    const uploadId = draft.content.documents.find((row) => row.key === key)?.uploadId;
    // In the list of uploads it would go on being called ready, as if it were still to be submitted.
    for (const one of sent) if (one.id !== "" && (one.id === uploadId || one.replaces === key)) queue.remove(one.key);
    draft.change((now) => ({ ...now, documents: now.documents.filter((row) => row.key !== key) }));
  };
  return { queue, sent, arrived, remove };
}

const isNewRow = (one: Arrived) => one.id !== "" && one.replaces === null && one.state !== "refused";

/** In the order in which the files were chosen, whichever arrives first. */
function rowsAfter(
  rows: readonly Row[],
  {
    uploads,
    fresh,
    gone,
  }: { readonly uploads: readonly Arrived[]; readonly fresh: readonly Arrived[]; readonly gone: ReadonlySet<string> },
): Row[] {
  const place = new Map(uploads.map((one, index) => [one.id, index]));
  return [
    ...withReplaced(rows, uploads).filter((row) => !gone.has(row.uploadId ?? "")),
    ...fresh.filter((one) => !rows.some((row) => row.key === one.id)).map(rowOf),
  ].sort((a, b) => (place.get(a.key) ?? -1) - (place.get(b.key) ?? -1));
}
