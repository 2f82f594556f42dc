import { useQuery } from "@tanstack/react-query";
import { callHearings } from "../../api/rooms.ts";
import { useLanguage } from "../../ui/language.ts";

/** What was recorded of a hearing, and what the reader may record. */
export function useRecord(hearingId: string, enabled = true) {
  const language = useLanguage();
  return useQuery({
    ...callHearings.query(language, "GET /hearings/:hearingId/record", { params: { hearingId } }),
    enabled,
  });
}
