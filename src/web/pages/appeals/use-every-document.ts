import { useQuery } from "@tanstack/react-query";
import type { DocumentView } from "../../../modules/documents/contract.ts";
import { request } from "../../api/client.ts";
import { useLanguage } from "../../ui/language.ts";

interface DocumentPage {
  readonly items: readonly DocumentView[];
  readonly next: string | null;
}

/** Every document of a file, page after page. */
export function useEveryDocument(caseId: string | null) {
  const language = useLanguage();
  return useQuery({
    queryKey: [language, "every-document", caseId],
    enabled: caseId !== null,
    queryFn: async () => {
      const found: DocumentView[] = [];
      let after: string | null = null;
      do {
        const page: DocumentPage = await request<DocumentPage>(
          language,
          `/cases/${caseId}/documents?limit=100${after === null ? "" : `&after=${encodeURIComponent(after)}`}`,
        );
        found.push(...page.items);
        after = page.next;
      } while (after !== null);
      return found;
    },
  });
}
