import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import type { CaseView } from "../../../modules/cases/contract.ts";
import { request } from "../../api/client.ts";
import { useLanguage } from "../../ui/language.ts";

/** The case of the page's address. Tabs share one request: each opening is written in the case's history. */
export function useCase() {
  const language = useLanguage();
  const { caseId = "" } = useParams({ strict: false });
  return useQuery({
    queryKey: [language, "case", caseId],
    queryFn: () => request<CaseView>(language, `/cases/${caseId}`),
    staleTime: 60_000,
  });
}
