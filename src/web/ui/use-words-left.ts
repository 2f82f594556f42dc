import { useLocation, useRouter } from "@tanstack/react-router";
import { useEffect } from "react";
import { pageOf } from "../api/typed-words.ts";
import { leaveWords, takeWordsLeft } from "../api/words-left.ts";

/** Keeps what is typed and not sent when a page is left, and puts it back where somebody comes back to it. */
export function useWordsLeft(accountId: string | undefined): void {
  const router = useRouter();
  const page = pageOf(useLocation().pathname);
  useEffect(() => {
    // The page in the other language is the same one, and keeps its form.
    const unsubscribe = router.subscribe("onBeforeNavigate", ({ fromLocation, toLocation }) => {
      if (pageOf(fromLocation?.pathname ?? "") !== pageOf(toLocation.pathname)) leaveWords();
    });
    window.addEventListener("pagehide", leaveWords);
    return () => {
      unsubscribe();
      window.removeEventListener("pagehide", leaveWords);
    };
  }, [router]);
  useEffect(() => (accountId === undefined ? undefined : takeWordsLeft(accountId, page)), [accountId, page]);
}
