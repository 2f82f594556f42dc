import { useQuery } from "@tanstack/react-query";
import { callHearings } from "../../api/rooms.ts";
import { useLanguage } from "../../ui/language.ts";

/** Whom an officer may choose for a sitting on this case. */
export function useChoices(caseId: string) {
  const language = useLanguage();
  return useQuery(callHearings.query(language, "GET /cases/:caseId/hearing-choices", { params: { caseId } }));
}
