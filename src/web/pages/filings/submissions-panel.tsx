import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { SubmissionSummary } from "../../../modules/filings/contract.ts";
import { callFilings } from "../../api/rooms.ts";
import { type Column, DataTable, Pager } from "../../ui/data-table.tsx";
import { Moment } from "../../ui/day.tsx";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { useListPlace } from "../../ui/list-place.ts";
import { Empty } from "../../ui/success.tsx";
import { StateBadge } from "./state-badge.tsx";
import { filingsText as text } from "./text.ts";

/** Submission history of one case, or of every case that the reader is on. */
export function SubmissionsPanel({ caseId }: { readonly caseId?: string }) {
  const say = useSay();
  const language = useLanguage();
  const { after, pager } = useListPlace();
  const query = { limit: 25, caseId, ...after };
  const page = useQuery(callFilings.query(language, "GET /submissions", { query }));
  if (page.isPending) return <Loading />;
  if (page.isError) return <ErrorSummary error={page.error} />;
  if (page.data.items.length === 0) return <Empty>{say(text.noSubmissions)}</Empty>;
  const columns: Column<SubmissionSummary>[] = [
    {
      name: text.copiedFrom,
      cell: (one) => (
        <Link to="/$language/submissions/$submissionId" params={{ language, submissionId: one.id }}>
          {one.receiptNumber}
        </Link>
      ),
    },
    ...(caseId === undefined
      ? [
          { name: text.case, cell: (one: SubmissionSummary) => one.fileNumber },
          { name: text.person, cell: (one: SubmissionSummary) => <bdi>{one.principal}</bdi> },
        ]
      : []),
    { name: text.receivedAt, cell: (one) => <Moment at={one.receivedAt} zone={one.zone} /> },
    { name: text.types, cell: (one) => one.types.map((type) => type[language]).join(" · ") },
    { name: text.channel, cell: (one) => one.channel[language] },
    { name: text.state, cell: (one) => <StateBadge state={one.state} /> },
  ];
  return (
    <>
      <DataTable caption={say(text.historyCaption)} columns={columns} rows={page.data.items} rowKey={(one) => one.id} />
      <Pager next={page.data.next} {...pager} />
    </>
  );
}
