import { useQuery } from "@tanstack/react-query";
import type { DocumentPage, DocumentView } from "../../../modules/documents/contract.ts";
import { callDocuments } from "../../api/rooms.ts";
import { useLanguage } from "../../ui/language.ts";

/** Every document of a case, page after page. */
export function useEveryDocument(caseId: string | null) {
  const language = useLanguage();
  return useQuery({
    queryKey: [...callDocuments.key(language, "GET /cases/:caseId/documents"), caseId, "every"],
    enabled: caseId !== null,
    queryFn: async () => {
      const found: DocumentView[] = [];
      for (let after: string | null | undefined; after !== null; ) {
        const page: DocumentPage = await callDocuments(language, "GET /cases/:caseId/documents", {
          params: { caseId: caseId ?? "" },
          query: { limit: 100, after },
        });
        found.push(...page.items);
        after = page.next;
      }
      return found;
    },
  });
}
