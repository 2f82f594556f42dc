import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { callCases, callFilings } from "../../api/rooms.ts";
import { menuOf } from "../../menu.ts";
import { useLanguage } from "../../ui/language.ts";
import { useMe } from "../../ui/me.ts";
import { receiptNumberIn } from "./find-options.ts";

/** So long after the last key: a name typed in one go is asked once. */
const pauseMs = 200;

/** Cases and receipts by what is typed, as far as the reader's roles open them. What is typed stands in no address. */
export function useFound(typed: string) {
  const language = useLanguage();
  const entries = menuOf(useMe()?.roles.map((one) => one.role) ?? null);
  const opens = (to: string) => entries.some((one) => one.to === to);
  const words = usePaused(typed.trim());
  const receipt = receiptNumberIn(words);
  const asksCases = words.length > 1 && receipt === null && opens("/$language/cases");
  const cases = useQuery({
    ...callCases.query(language, "POST /cases/search", { body: { q: words, limit: 6 } }),
    enabled: asksCases,
    gcTime: 60_000,
  });
  const receipts = useQuery({
    ...callFilings.query(language, "GET /submissions", { query: { receiptNumber: receipt ?? "", limit: 5 } }),
    enabled: receipt !== null && opens("/$language/submissions"),
    gcTime: 60_000,
  });
  const isAsking = words !== typed.trim() || cases.isFetching || receipts.isFetching;
  return {
    cases: asksCases ? (cases.data?.items ?? []) : [],
    receipts: receipt === null ? [] : (receipts.data?.items ?? []),
    isAsking: isAsking && typed.trim().length > 1,
    hasFailed: cases.isError || receipts.isError,
    opensCases: opens("/$language/cases"),
    entries,
  };
}

function usePaused(typed: string): string {
  const [paused, setPaused] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(typed), pauseMs);
    return () => clearTimeout(timer);
  }, [typed]);
  return paused;
}
