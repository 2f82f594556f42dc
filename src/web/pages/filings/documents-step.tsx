import { useRef } from "react";
import type { SubmissionContent } from "../../../modules/filings/contract.ts";
import { useSay } from "../../ui/language.ts";
import { UploadList } from "../documents/upload-list.tsx";
import { filingsText as text } from "./text.ts";
import type { Draft } from "./use-draft.ts";

type Row = SubmissionContent["documents"][number];
interface Arrived {
  readonly id: string;
  readonly fileName: string;
  readonly state: string;
}

const rowOf = ({ id, fileName }: Arrived): Row => ({
  key: id,
  uploadId: id,
  returnedDocumentId: null,
  fileName,
  typeCode: null,
  description: "",
  language: null,
});

/** Choose and drop files; each that arrives becomes a row of the submission. */
export function DocumentsStep({ draft }: { readonly draft: Draft }) {
  const say = useSay();
  const removed = useRef(new Set<string>());
  const seen = useRef(new Set<string>());
  const arrived = (uploads: readonly Arrived[]) => {
    const here = new Set(draft.content.documents.map((row) => row.key));
    const fresh = uploads.filter(
      (one) => one.id !== "" && one.state !== "refused" && !here.has(one.id) && !removed.current.has(one.id),
    );
    // What was refused, and what the person took back in the list of uploads, leaves the submission too.
    const gone = new Set(uploads.filter((one) => one.state === "refused" && here.has(one.id)).map((one) => one.id));
    const now = new Set(uploads.map((one) => one.id));
    for (const id of seen.current) if (!now.has(id) && here.has(id)) gone.add(id);
    seen.current = now;
    if (fresh.length === 0 && gone.size === 0) return;
    // In the order in which the files were chosen, whichever arrives first.
    const place = new Map(uploads.map((one, index) => [one.id, index]));
    draft.change((content) => ({
      ...content,
      documents: [
        ...content.documents.filter((row) => !gone.has(row.key)),
        ...fresh.filter((one) => !content.documents.some((row) => row.key === one.id)).map(rowOf),
      ].sort((a, b) => (place.get(a.key) ?? -1) - (place.get(b.key) ?? -1)),
    }));
  };
  const remove = (key: string) => {
    removed.current.add(key);
    draft.change((now) => ({ ...now, documents: now.documents.filter((row) => row.key !== key) }));
  };
  return (
    <>
      <UploadList onChange={arrived} />
      <h3>{say(text.inDraft)}</h3>
      {draft.content.documents.length === 0 ? <p className="empty">{say(text.noneInDraft)}</p> : null}
      <ol>
        {draft.content.documents.map((row) => (
          <li key={row.key}>
            <bdi>{row.fileName}</bdi>{" "}
            {row.returnedDocumentId === null ? null : <span className="hint">{say(text.returnedFile)}</span>}{" "}
            <button
              type="button"
              className="plain"
              aria-label={say(text.removeFile, { file: row.fileName })}
              onClick={() => remove(row.key)}
            >
              {say(text.remove)}
            </button>
          </li>
        ))}
      </ol>
    </>
  );
}
