import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { CaseAccess } from "../../../modules/representation/contract.ts";
import { request } from "../../api/client.ts";
import { useLanguage } from "../../ui/language.ts";
import { useHolds } from "../../ui/me.ts";

/** Who comes to a file, for the staff; nobody else is answered. */
export function useAccess(caseId: string) {
  const language = useLanguage();
  const isStaff = useHolds(
    "registry-officer",
    "triage-officer",
    "scheduling-officer",
    "member",
    "adjudicative-support",
  );
  return useQuery({
    queryKey: [language, "access", caseId],
    queryFn: () => request<CaseAccess>(language, `/cases/${caseId}/access`),
    enabled: isStaff,
    staleTime: 60_000,
  });
}

/** Something done about the access to a file, and the page brought up to date after it. */
export function useAccessAct(caseId: string, onDone: () => void) {
  const language = useLanguage();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ path, body }: { readonly path: string; readonly body: object }) =>
      request(language, `/cases/${caseId}/${path}`, body),
    onSuccess: async () => {
      await Promise.all(
        ["case", "access", "history"].map((name) => queries.invalidateQueries({ queryKey: [language, name, caseId] })),
      );
      onDone();
    },
  });
}
