import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import type { DocumentOnCase } from "../../../modules/documents/contract.ts";
import { callDocuments } from "../../api/rooms.ts";
import { Loading } from "../../ui/error-summary.tsx";
import { useAnswerTitle, useLanguage, useSay } from "../../ui/language.ts";
import { PageError } from "../../ui/page-error.tsx";
import { PageViewer } from "./page-viewer.tsx";
import { ScanBadge } from "./scan-badge.tsx";
import { useSizeText } from "./size-text.ts";
import { documentsText as text } from "./text.ts";

/** One document: what it is, its pages one at a time, and the file itself. */
export function DocumentPage() {
  const say = useSay();
  const language = useLanguage();
  const { documentId = "" } = useParams({ strict: false });
  const found = useQuery(callDocuments.query(language, "GET /documents/:documentId", { params: { documentId } }));
  const number = found.data?.docketNumber ?? null;
  const what = found.data?.type[language] ?? say(text.documents);
  const title = number === null ? what : `${what}, ${say(text.number)} ${number}`;
  const file = found.data?.fileNumber;
  useAnswerTitle(found, [title, file]);
  if (found.isPending) return <Loading />;
  if (found.isError) return <PageError error={found.error} />;
  const document = found.data;
  return (
    <>
      <p>
        <Link to="/$language/cases/$caseId/documents" params={{ language, caseId: document.caseId }}>
          {say(text.back, { file: document.fileNumber })}
        </Link>
      </p>
      <h1>
        <bdi>{document.description}</bdi>
      </h1>
      <About document={document} />
      {document.hasPages && document.pages !== null ? (
        <PageViewer documentId={document.documentId} pages={document.pages} remarks={document.remarks} />
      ) : (
        <p className="note">{say(text.noPages)}</p>
      )}
    </>
  );
}

function About({ document }: { readonly document: DocumentOnCase }) {
  const say = useSay();
  const language = useLanguage();
  const size = useSizeText()(document.sizeBytes);
  const content = `/api/v1/documents/${document.documentId}/content?download=true`;
  const hasOwnPdf = document.hasPages && document.mediaType !== "application/pdf";
  return (
    <>
      <p>
        {document.type[language]}
        {document.docketNumber === null ? "" : ` · ${say(text.number)} ${document.docketNumber}`} ·{" "}
        <ScanBadge scan={document.scan} always />
      </p>
      {document.remarks.map((remark) => (
        <p className="note" key={remark.code}>
          {remark[language]}
        </p>
      ))}
      <p className="buttons">
        <a href={content} download>
          {say(text.downloadOne, { name: document.fileName, size })}
        </a>
        {hasOwnPdf ? (
          <a href={`${content}&form=pdf`} download>
            {say(text.downloadPdf)}
          </a>
        ) : null}
      </p>
      <details>
        <summary>{say(document.scan === "own" ? text.ownFingerprint : text.fingerprint)}</summary>
        <code className="hash" translate="no">
          {document.hash}
        </code>
        {document.pdfHash === null || document.pdfHash === document.hash ? null : (
          <>
            <p>{say(text.pdfFingerprint)}</p>
            <code className="hash" translate="no">
              {document.pdfHash}
            </code>
          </>
        )}
      </details>
    </>
  );
}
