import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { SubmissionView } from "../../../modules/filings/contract.ts";
import { callDocuments } from "../../api/rooms.ts";
import { Key } from "../../ui/key.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { ariaKey, useShortcuts } from "../../ui/shortcuts.ts";
import { workText as text } from "./text.ts";

type Shown = SubmissionView["documents"][number];

/** Where the pages stand, and where a document is decided: from each there is a way to the other. */
const pagesId = "pages";
export const decisionId = (documentId: string) => `decision-${documentId}`;

/** A document's pages as images, one at a time, in a place of their own that does not push the decision away. */
export function PageImages({ document }: { readonly document: Shown }) {
  const say = useSay();
  const language = useLanguage();
  const [page, setPage] = useState(1);
  const [failed, setFailed] = useState<number | null>(null);
  const [isWhole, setWhole] = useState(false);
  const total = document.current.pages ?? 0;
  const turn = (to: number) => {
    if (to < 1 || to > total) return;
    setPage(to);
    window.document.querySelector(`#${pagesId} .sheet`)?.scrollTo(0, 0);
  };
  return (
    <section className="pages" id={pagesId} tabIndex={-1} aria-label={document.fileName}>
      <div className="page-bar">
        {total === 0 ? null : (
          <PageBar page={page} total={total} isWhole={isWhole} onTurn={turn} onWhole={() => setWhole(!isWhole)} />
        )}
        <a href={`/${language}/documents/${document.documentId}`} target="_blank" rel="noreferrer">
          {say(text.openDocument)}
        </a>
        <button
          type="button"
          className="plain stacked"
          onClick={() => window.document.getElementById(decisionId(document.documentId))?.focus()}
        >
          {say(text.toDecision)}
        </button>
      </div>
      <section
        className={isWhole ? "sheet whole-page" : "sheet"}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a place that scrolls must be reached by the keyboard
        tabIndex={0}
        aria-label={say(text.pagesOf, { file: document.fileName })}
      >
        {total > 0 && document.mediaType !== "application/pdf" ? (
          <p className="hint">{say(text.madeFrom, { file: document.fileName })}</p>
        ) : null}
        {total === 0 || failed === page ? (
          <p className="empty">{say(text.noImage)}</p>
        ) : (
          <img
            src={`/api/v1/documents/${document.documentId}/pages/${page}`}
            alt={say(text.pageImage, { n: page, file: document.fileName })}
            onError={() => setFailed(page)}
          />
        )}
        {total === 0 ? null : <PageText documentId={document.documentId} page={page} />}
      </section>
    </section>
  );
}

/** Turns the page, or shows it whole. */
function PageBar({
  page,
  total,
  isWhole,
  onTurn,
  onWhole,
}: {
  readonly page: number;
  readonly total: number;
  readonly isWhole: boolean;
  readonly onTurn: (to: number) => void;
  readonly onWhole: () => void;
}) {
  const say = useSay();
  useShortcuts([
    { key: "arrowright", text: text.next, run: () => onTurn(page + 1) },
    { key: "arrowleft", text: text.previous, run: () => onTurn(page - 1) },
    { key: "z", text: isWhole ? text.pageWidth : text.wholePage, run: onWhole },
  ]);
  const button = (key: string, words: string, sign: string | null, isOff: boolean, run: () => void) => (
    // Not disabled by the attribute: the focus must not fall off a button that reaches its end.
    <button
      type="button"
      className="second"
      aria-disabled={isOff}
      aria-keyshortcuts={ariaKey(key)}
      onClick={() => (isOff ? undefined : run())}
    >
      {sign === null ? words : <span className="unseen">{words}</span>}
      {sign === null ? null : <span aria-hidden="true">{sign}</span>} <Key of={key} />
    </button>
  );
  return (
    <>
      {button("arrowleft", say(text.previous), "‹", page <= 1, () => onTurn(page - 1))}
      <span role="status">{say(text.page, { n: page, total })}</span>
      {button("arrowright", say(text.next), "›", page >= total, () => onTurn(page + 1))}
      {button("z", say(isWhole ? text.pageWidth : text.wholePage), null, false, onWhole)}
    </>
  );
}

/** What a screen reader reads of the page; asked for only when it is opened. */
function PageText({ documentId, page }: { readonly documentId: string; readonly page: number }) {
  const say = useSay();
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const found = useQuery({
    ...callDocuments.query(language, "GET /documents/:documentId/pages/:page/text", {
      params: { documentId, page: String(page) },
    }),
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
