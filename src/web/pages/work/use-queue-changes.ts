import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";

/** Answers that counts of work show in. */
const shown: readonly string[] = ["queues", "tasks", "GET /queues", "GET /tasks"];

/**
 * While the page is seen, asks its counts and lists again when the server tells that they changed. A page behind another
 * holds no connection: a browser has few of them.
 */
export function useQueueChanges(): void {
  const queries = useQueryClient();
  useEffect(() => {
    let source: EventSource | null = null;
    const refresh = () =>
      void queries.invalidateQueries({
        predicate: ({ queryKey }) => queryKey.some((part) => typeof part === "string" && shown.includes(part)),
      });
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
  }, [queries]);
}
