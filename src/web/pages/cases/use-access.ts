import { useQuery } from "@tanstack/react-query";
import { callCases, callRepresentation } from "../../api/rooms.ts";
import { useLanguage } from "../../ui/language.ts";
import { useHolds } from "../../ui/me.ts";

/** Who comes to a case, for the staff; nobody else is answered. */
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

/** What is different after something was done about the access to a case. */
export function useAccessKeys(caseId: string) {
  const language = useLanguage();
  const given = { params: { caseId } };
  return [
    callCases.key(language, "GET /cases/:caseId", given),
    callRepresentation.key(language, "GET /cases/:caseId/access", given),
    callCases.key(language, "GET /cases/:caseId/history", given),
  ];
}
