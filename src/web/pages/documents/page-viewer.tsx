import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import type { DocumentView } from "../../../modules/documents/contract.ts";
import { Loading } from "../../ui/error-summary.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { PageText } from "./page-text.tsx";
import { PageTools } from "./page-tools.tsx";
import { documentsText as text } from "./text.ts";

/** Sizes in per cent of the room there is, and how wide a picture is asked for. */
const zooms = [
  { percent: 100, width: 1000 },
  { percent: 150, width: 1600 },
  { percent: 200, width: 2400 },
  { percent: 300, width: 2400 },
] as const;

const pictureOf = (documentId: string, page: number, width: number) =>
  `/api/v1/documents/${documentId}/pages/${page}?width=${width}`;

/** The page that the address names, and the way to another. */
function usePage(pages: number) {
  const navigate = useNavigate();
  const asked: { page?: unknown } = useSearch({ strict: false });
  const within = (wanted: number) => Math.min(pages, Math.max(1, wanted));
  const pageIn = ({ page: named }: { page?: unknown }) => within(Math.trunc(Number(named)) || 1);
  // From the page that is asked for by then: two presses in one breath turn two pages.
  const turn = (to: Turn) => {
    const search = (before: { page?: unknown }) => ({ ...before, page: within(to(pageIn(before))) });
    navigate({ to: ".", search: search as never, replace: true, resetScroll: false }).catch(() => undefined);
  };
  return { page: pageIn(asked), turn };
}

/** The next page is most likely wanted next. Nothing of a file stays in the browser's cache: this page holds it. */
function useFollowing(
  documentId: string,
  { page, pages, width }: { readonly page: number; readonly pages: number; readonly width: number },
): void {
  const following = useRef<HTMLImageElement | null>(null);
  useEffect(() => {
    if (page >= pages) return;
    following.current = new Image();
    following.current.src = pictureOf(documentId, page + 1, width);
  }, [documentId, page, pages, width]);
}

/** Pages as pictures, one at a time: the first of 500 is there at once. The address names the page. */
export function PageViewer({
  documentId,
  pages,
  remarks,
}: {
  readonly documentId: string;
  readonly pages: number;
  readonly remarks: DocumentView["remarks"];
}) {
  const say = useSay();
  const language = useLanguage();
  const { page, turn } = usePage(pages);
  const [zoom, setZoom] = useState(0);
  const { percent, width } = zooms[zoom] ?? zooms[0];
  const zoomTo = (wanted: number) => setZoom(Math.min(zooms.length - 1, Math.max(0, wanted)));
  useKeys(pages, turn, (step) => zoomTo(zoom + step));
  useFollowing(documentId, { page, pages, width });
  return (
    <section aria-label={say(text.pageOf, { page, pages })}>
      <PageTools
        page={page}
        pages={pages}
        percent={percent}
        canShrink={zoom > 0}
        canGrow={zoom < zooms.length - 1}
        onPage={(wanted) => turn(() => wanted)}
        onTurn={(step) => turn((from) => from + step)}
        onZoom={(step) => zoomTo(zoom + step)}
      />
      {remarks
        .filter((remark) => remark.pages.includes(page))
        .map((remark) => (
          <p className="note" role="status" key={remark.code}>
            {remark[language]}
          </p>
        ))}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by the keyboard */}
      <section className="sheet" tabIndex={0} aria-label={say(text.pagesToolbar)}>
        <PagePicture
          key={`${page}-${width}`}
          documentId={documentId}
          page={page}
          pages={pages}
          zoom={zooms[zoom] ?? zooms[0]}
        />
      </section>
      <PageText documentId={documentId} page={page} />
      <p className="hint">{say(text.keys)}</p>
    </section>
  );
}

interface PictureProps {
  readonly documentId: string;
  readonly page: number;
  readonly pages: number;
  readonly zoom: (typeof zooms)[number];
}

/** The picture of a page, or in words that there is none: an empty frame would be taken for an empty page. */
function PagePicture({ documentId, page, pages, zoom }: PictureProps) {
  const say = useSay();
  const [tries, setTries] = useState(0);
  const [failed, setFailed] = useState(false);
  const [isThere, setIsThere] = useState(false);
  if (failed)
    return (
      <div className="note" role="alert">
        <p>{say(text.pageNotShown, { page })}</p>
        <button
          type="button"
          className="second"
          onClick={(event) => {
            // The button goes away with the failure: the keyboard stays at the page.
            event.currentTarget.closest<HTMLElement>(".sheet")?.focus();
            setTries(tries + 1);
            setIsThere(false);
            setFailed(false);
          }}
        >
          {say(text.tryAgain)}
        </button>
      </div>
    );
  return (
    <>
      {isThere ? null : <Loading />}
      <img
        key={tries}
        className={`zoom-${zoom.percent}`}
        src={pictureOf(documentId, page, zoom.width)}
        alt={say(text.pagePicture, { page, pages })}
        onLoad={() => setIsThere(true)}
        onError={() => setFailed(true)}
      />
    </>
  );
}

type Turn = (from: number) => number;

/** Where a key leads from a page, or null for a key that turns none. */
function turnBy(key: string, pages: number): Turn | null {
  if (key === "ArrowRight" || key === "PageDown") return (from) => from + 1;
  if (key === "ArrowLeft" || key === "PageUp") return (from) => from - 1;
  if (key === "Home") return () => 1;
  return key === "End" ? () => pages : null;
}

const zoomBy = (key: string) => (key === "+" || key === "=" ? 1 : key === "-" ? -1 : 0);

function useKeys(pages: number, turnTo: (turn: Turn) => void, zoom: (step: number) => void): void {
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { target, key } = event;
      if (target instanceof HTMLInputElement || event.ctrlKey || event.metaKey || event.altKey) return;
      // A picture larger than its frame is moved with the keys.
      const sheet = target instanceof HTMLElement && target.classList.contains("sheet") ? target : null;
      if (sheet !== null && (sheet.scrollWidth > sheet.clientWidth || !key.startsWith("Arrow")) && zoomBy(key) === 0)
        return;
      const wanted = turnBy(key, pages);
      if (wanted === null && zoomBy(key) === 0) return;
      event.preventDefault();
      if (wanted !== null) turnTo(wanted);
      else zoom(zoomBy(key));
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  });
}
