import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { SubmissionView } from "../../../modules/filings/contract.ts";
import { request } from "../../api/client.ts";
import { useLanguage, useSay } from "../../ui/language.ts";
import { workText as text } from "./text.ts";

type Shown = SubmissionView["documents"][number];

/** Where the pages stand, and where a document is decided: from each there is a way to the other. */
export const pagesId = "pages";
export const decisionId = (documentId: string) => `decision-${documentId}`;

/** A document's pages as images, one at a time, with the text of the page beside them. */
export function PageImages({ document }: { readonly document: Shown }) {
  const say = useSay();
  const language = useLanguage();
  const [page, setPage] = useState(1);
  const [failed, setFailed] = useState<number | null>(null);
  const total = document.current.pages ?? 0;
  const pdf = `/${language}/documents/${document.documentId}`;
  return (
    <section className="pages" id={pagesId} tabIndex={-1} aria-label={document.fileName}>
      <h2>
        <bdi>{document.fileName}</bdi>
      </h2>
      {total > 0 && document.mediaType !== "application/pdf" ? (
        <p className="hint">{say(text.madeFrom, { file: document.fileName })}</p>
      ) : null}
      {total === 0 || failed === page ? (
        <p className="empty">{say(text.noImage)}</p>
      ) : (
        <img
          className="page"
          src={`/api/v1/documents/${document.documentId}/pages/${page}`}
          alt={say(text.pageImage, { n: page, file: document.fileName })}
          onError={() => setFailed(page)}
        />
      )}
      {total === 0 ? null : (
        <>
          <div className="buttons">
            <button type="button" className="second" disabled={page <= 1} onClick={() => setPage(page - 1)}>
              {say(text.previous)}
            </button>
            <p role="status">{say(text.page, { n: page, total })}</p>
            <button type="button" className="second" disabled={page >= total} onClick={() => setPage(page + 1)}>
              {say(text.next)}
            </button>
          </div>
          <PageText documentId={document.documentId} page={page} />
        </>
      )}
      <p>
        <a href={pdf} target="_blank" rel="noreferrer">
          {say(text.openDocument)}
        </a>
      </p>
      <p>
        <button
          type="button"
          className="plain"
          onClick={() => window.document.getElementById(decisionId(document.documentId))?.focus()}
        >
          {say(text.toDecision)}
        </button>
      </p>
    </section>
  );
}

/** What a screen reader reads of the page; asked for only when it is opened. */
function PageText({ documentId, page }: { readonly documentId: string; readonly page: number }) {
  const say = useSay();
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const found = useQuery({
    queryKey: ["page-text", documentId, page],
    queryFn: () => request<{ readonly text: string }>(language, `/documents/${documentId}/pages/${page}/text`),
    enabled: isOpen,
    retry: false,
  });
  const words = found.data?.text.trim() ?? "";
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say(text.pageText)}</summary>
      <p>{words === "" && !found.isPending ? say(text.noText) : words}</p>
    </details>
  );
}
