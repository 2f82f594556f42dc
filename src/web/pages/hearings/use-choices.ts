import { useQuery } from "@tanstack/react-query";
import type { HearingChoices } from "../../../modules/hearings/contract.ts";
import { request } from "../../api/client.ts";
import { useLanguage } from "../../ui/language.ts";

/** Whom an officer may choose for a sitting on this file. */
export function useChoices(caseId: string) {
  const language = useLanguage();
  return useQuery({
    queryKey: [language, "hearing-choices", caseId],
    queryFn: () => request<HearingChoices>(language, `/cases/${caseId}/hearing-choices`),
  });
}
