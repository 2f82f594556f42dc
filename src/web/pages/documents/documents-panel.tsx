import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { DocumentView } from "../../../modules/documents/contract.ts";
import { callDocuments } from "../../api/rooms.ts";
import { Badge } from "../../ui/badge.tsx";
import { type Column, DataTable, Pager } from "../../ui/data-table.tsx";
import { Moment } from "../../ui/day.tsx";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { useListPlace } from "../../ui/list-place.ts";
import { Empty } from "../../ui/success.tsx";
import { useCase } from "../cases/use-case.ts";
import { ScanBadge } from "./scan-badge.tsx";
import { useSizeText } from "./size-text.ts";
import { documentsText as text } from "./text.ts";

type Sort = "received" | "docket" | "type";

/** The documents of a case: sorted and paged by the server, each to be read or downloaded, all of them in one archive. */
export function DocumentsPanel({ caseId }: { readonly caseId: string }) {
  const say = useSay();
  const language = useLanguage();
  const zone = useCase().data?.office.zone;
  const { of, go, after, pager } = useListPlace();
  const sort = { by: of("sort") || "received", descending: of("order") !== "asc" };
  const order = sort.descending ? "desc" : "asc";
  const query = { sort: sort.by as Sort, order, limit: 25, ...after } as const;
  const found = useQuery({
    ...callDocuments.query(language, "GET /cases/:caseId/documents", { params: { caseId }, query }),
    placeholderData: keepPreviousData,
  });
  const columns = useColumns(zone ?? "America/Toronto");
  if (found.isPending || zone === undefined) return <Loading />;
  if (found.isError) return <ErrorSummary error={found.error} />;
  const { items, next, total } = found.data;
  if (total === 0) return <Empty>{say(text.none)}</Empty>;
  return (
    <>
      <DataTable
        caption={say(text.caption, { total })}
        columns={columns}
        rows={items}
        rowKey={(row) => row.documentId}
        sorting={{
          ...sort,
          onSort: (by, descending) => go({ sort: by, order: descending ? "desc" : "asc" }),
        }}
      />
      <Pager next={next} {...pager} />
      <p>
        <a href={`/api/v1/cases/${caseId}/archive`} download>
          {say(text.downloadAll)}
        </a>
      </p>
    </>
  );
}

function useColumns(zone: string): readonly Column<DocumentView>[] {
  const say = useSay();
  const language = useLanguage();
  return [
    {
      name: text.description,
      cell: (row) => (
        <Link to="/$language/documents/$documentId" params={{ language, documentId: row.documentId }}>
          <bdi>{row.description}</bdi>
        </Link>
      ),
    },
    { name: text.number, sort: "docket", cell: (row) => row.docketNumber ?? (isKept(row) ? "–" : say(text.notYet)) },
    { name: text.type, sort: "type", cell: (row) => row.type[language] },
    { name: text.received, sort: "received", cell: (row) => <Moment at={row.receivedAt} zone={zone} /> },
    { name: text.pages, cell: (row) => row.pages ?? "–" },
    { name: text.state, cell: (row) => <DocumentState document={row} /> },
    { name: text.file, cell: (row) => <DownloadLink document={row} /> },
  ];
}

/** Entered by the staff for themselves: nobody reviews it, and nobody else sees it. */
const isKept = (one: DocumentView) => one.docketNumber === null && one.submissionId === null;

function DocumentState({ document }: { readonly document: DocumentView }) {
  const say = useSay();
  const undocketed = isKept(document) ? text.staffAlone : text.underReview;
  const standing = document.docketNumber === null ? undocketed : text.docketed;
  return (
    <>
      <Badge tone={standing === text.underReview ? "warning" : "good"}>{say(standing)}</Badge>
      {document.replacedBy.length > 0 ? <Badge>{say(text.replaced)}</Badge> : null}
      <ScanBadge scan={document.scan} />
    </>
  );
}

function DownloadLink({ document }: { readonly document: DocumentView }) {
  const say = useSay();
  const size = useSizeText()(document.sizeBytes);
  return (
    <>
      <a
        href={`/api/v1/documents/${document.documentId}/content?download=true`}
        download
        aria-label={say(text.downloadOne, { name: document.fileName, size })}
      >
        {say(text.download)} ({size})
      </a>
      {/* On paper there is nothing to press: which file it is. */}
      <bdi className="print-only">
        {document.fileName} ({size})
      </bdi>
    </>
  );
}
