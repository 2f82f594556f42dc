import { useLocation, useRouter } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { pageOf } from "../api/typed-words.ts";
import { leaveWords, takeWordsLeft, wordsAreLeft } from "../api/words-left.ts";

/** Keeps what is typed and not sent when a page is left, and puts it back where somebody comes back to it. True while it stands there so. */
export function useWordsLeft(accountId: string | undefined): boolean {
  const [isBack, setBack] = useState(false);
  const [closed, setClosed] = useState(0);
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
  useEffect(() => {
    const onClosed = () => setClosed((nth) => nth + 1);
    document.addEventListener(wordsAreLeft, onClosed);
    return () => document.removeEventListener(wordsAreLeft, onClosed);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what a form leaves that closes is looked for anew
  useEffect(() => {
    setBack(false);
    return accountId === undefined ? undefined : takeWordsLeft(accountId, page, () => setBack(true));
  }, [accountId, page, closed]);
  useEffect(() => {
    const end = () => setBack(false);
    for (const type of ["reset", "taken"]) document.addEventListener(type, end, true);
    return () => {
      for (const type of ["reset", "taken"]) document.removeEventListener(type, end, true);
    };
  }, []);
  return isBack;
}
