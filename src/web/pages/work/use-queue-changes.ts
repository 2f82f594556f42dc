import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { callWork } from "../../api/rooms.ts";
import { useLanguage } from "../../ui/language.ts";

/** Answers that counts of work show in. */
const shown = ["GET /queues", "GET /queues/:queue/tasks", "GET /tasks"] as const;

/**
 * While the page is seen, asks its counts and lists again when the server tells that they changed. A page behind another
 * holds no connection: a browser has few of them.
 */
export function useQueueChanges(): void {
  const queries = useQueryClient();
  const language = useLanguage();
  useEffect(() => {
    let source: EventSource | null = null;
    const refresh = () => {
      for (const key of shown) void queries.invalidateQueries({ queryKey: callWork.key(language, key) });
    };
    const follow = () => {
      source?.close();
      source = document.visibilityState === "visible" ? new EventSource("/api/v1/queue-changes") : null;
      source?.addEventListener("changed", refresh);
    };
    follow();
    document.addEventListener("visibilitychange", follow);
    return () => {
      document.removeEventListener("visibilitychange", follow);
      source?.close();
    };
  }, [queries, language]);
}
