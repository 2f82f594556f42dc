import { useQuery } from "@tanstack/react-query";
import type { Chain } from "../../../modules/cases/contract.ts";
import { callCases } from "../../api/rooms.ts";
import { useLanguage } from "../../ui/language.ts";

export type ChainCase = Chain["items"][number];

/** The cases of one story that the reader may see, from the first referral on. */
export function useChain(caseId: string) {
  const language = useLanguage();
  return useQuery({
    ...callCases.query(language, "GET /cases/:caseId/chain", { params: { caseId } }),
    staleTime: 60_000,
  });
}
