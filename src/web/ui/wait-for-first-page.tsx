import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Loading } from "./error-summary.tsx";
import { fetchFonts } from "./fetch-fonts.ts";

/** Whether this window has shown a page. */
let hasShown = false;

/** A server that does not answer must not leave the page empty. */
const longestMs = 10_000;
const lookEveryMs = 20;
const quietLooks = 3;

/** Looks again when the machine has nothing else to do: what has arrived on a busy one may not have asked for the rest yet. */
function whenIdle(look: () => void): void {
  if ("requestIdleCallback" in window) window.requestIdleCallback(look, { timeout: longestMs });
  else look();
}

/**
 * The first page of a window is shown whole: what it asks for comes piece by piece, and each piece would push away what
 * somebody has begun to read. From then on pages show what they have.
 */
export function WaitForFirstPage({ children }: { readonly children: ReactNode }) {
  const queries = useQueryClient();
  const router = useRouter();
  const place = useRef<HTMLDivElement>(null);
  const [isShown, setShown] = useState(hasShown);
  useEffect(() => {
    if (isShown) return undefined;
    const began = performance.now();
    let quiet = 0;
    let timer: ReturnType<typeof setTimeout>;
    let isLeft = false;
    const look = () => {
      if (isLeft) return;
      const isAsking =
        queries.isFetching({
          predicate: ({ state, queryKey }) => state.status === "pending" && queryKey[1] !== "GET /me/session",
        }) > 0;
      // A part of the page that is on its way says so where it will stand.
      const isLoading = place.current?.querySelector(".part-loading") instanceof Element;
      quiet = isAsking || isLoading || router.state.status === "pending" ? 0 : quiet + 1;
      if (quiet < quietLooks && performance.now() - began < longestMs) {
        later();
        return;
      }
      hasShown = true;
      setShown(true);
      fetchFonts();
    };
    const later = () => {
      timer = setTimeout(() => whenIdle(look), lookEveryMs);
    };
    later();
    return () => {
      isLeft = true;
      clearTimeout(timer);
    };
  }, [isShown, queries, router]);
  return (
    <>
      {isShown ? null : (
        <div className="arriving">
          <Loading />
        </div>
      )}
      <div ref={place} className={isShown ? undefined : "hidden"}>
        {children}
      </div>
    </>
  );
}
