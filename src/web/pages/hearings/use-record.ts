import { useQuery } from "@tanstack/react-query";
import { call } from "../../api/call.ts";
import { useLanguage } from "../../ui/language.ts";

/** What was recorded of a hearing, and what the reader may record. */
export function useRecord(hearingId: string, enabled = true) {
  const language = useLanguage();
  return useQuery({
    queryKey: [language, "hearing-record", hearingId],
    queryFn: () => call(language, "GET /hearings/:hearingId/record", { params: { hearingId } }),
    enabled,
  });
}
