import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { callCases, callRepresentation } from "../../api/rooms.ts";
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
    ...callRepresentation.query(language, "GET /cases/:caseId/access", { params: { caseId } }),
    enabled: isStaff,
    staleTime: 60_000,
  });
}

/** Something done about the access to a file, and the page brought up to date after it. */
export function useAccessAct(caseId: string, onDone: () => void) {
  const language = useLanguage();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (act: () => Promise<unknown>) => act(),
    onSuccess: async () => {
      const given = { params: { caseId } };
      const keys = [
        callCases.key(language, "GET /cases/:caseId", given),
        callRepresentation.key(language, "GET /cases/:caseId/access", given),
        callCases.key(language, "GET /cases/:caseId/history", given),
      ];
      await Promise.all(keys.map((queryKey) => queries.invalidateQueries({ queryKey })));
      onDone();
    },
  });
}
