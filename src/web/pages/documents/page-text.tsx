import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { callDocuments } from "../../api/rooms.ts";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { documentsText as text } from "./text.ts";

/** The text of the page, for those who do not see its picture. Asked for when it is opened, and kept open then. */
export function PageText({ documentId, page }: { readonly documentId: string; readonly page: number }) {
  const say = useSay();
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const found = useQuery({
    ...callDocuments.query(language, "GET /documents/:documentId/pages/:page/text", {
      params: { documentId, page: String(page) },
    }),
    enabled: isOpen,
  });
  return (
    <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say(text.pageText, { page })}</summary>
      {found.isError ? <ErrorSummary error={found.error} /> : null}
      {isOpen && found.isPending ? <Loading /> : null}
      {found.data === undefined ? null : found.data.text.trim() === "" ? (
        <p>{say(text.noText)}</p>
      ) : (
        <div className="page-text" dir="auto">
          {found.data.text}
        </div>
      )}
    </details>
  );
}
