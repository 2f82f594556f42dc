import { useQuery } from "@tanstack/react-query";
import type { Chain } from "../../../modules/cases/contract.ts";
import { request } from "../../api/client.ts";
import { useLanguage } from "../../ui/language.ts";

export type ChainFile = Chain["items"][number];

/** The files of one story that the reader may see, from the first referral on. */
export function useChain(caseId: string) {
  const language = useLanguage();
  return useQuery({
    queryKey: [language, "chain", caseId],
    queryFn: () => request<Chain>(language, `/cases/${caseId}/chain`),
    staleTime: 60_000,
  });
}
