import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { callCases } from "../../api/rooms.ts";
import { useLanguage } from "../../ui/language.ts";

/** The case of the page's address. Tabs share one request: each opening is written in the case's history. */
export function useCase() {
  const language = useLanguage();
  const { caseId = "" } = useParams({ strict: false });
  return useQuery({ ...callCases.query(language, "GET /cases/:caseId", { params: { caseId } }), staleTime: 60_000 });
}
