import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { Bilingual } from "../../../kernel/bilingual.ts";
import { momentText } from "../../../kernel/time.ts";
import type { NoticeSummary } from "../../../modules/notices/contract.ts";
import { callNotices } from "../../api/rooms.ts";
import { Badge } from "../../ui/badge.tsx";
import { type Column, DataTable, Pager } from "../../ui/data-table.tsx";
import { Moment } from "../../ui/day.tsx";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { useListPlace } from "../../ui/list-place.ts";
import { Empty } from "../../ui/success.tsx";
import { noticesText as text } from "./text.ts";
import { unreadText } from "./unread-text.ts";

const columns: readonly Column<NoticeSummary>[] = [
  { name: text.notice, cell: (one) => <NoticeLink one={one} /> },
  { name: text.case, cell: (one) => one.fileNumber },
  { name: unreadText.issued, cell: (one) => <Moment at={one.issuedAt} zone={one.zone} /> },
  { name: text.state, cell: (one) => <ReadState one={one} /> },
];

/** Notices a page at a time, latest first: of one case, or all those addressed to the reader. */
export function NoticeList({
  caseId,
  unreadOnly = false,
  decisionsOnly = false,
  caption,
}: {
  readonly caseId: string | null;
  readonly unreadOnly?: boolean;
  readonly decisionsOnly?: boolean;
  readonly caption: Bilingual;
}) {
  const say = useSay();
  const language = useLanguage();
  const { after, pager } = useListPlace();
  const query = {
    limit: 25,
    ...(caseId === null ? {} : { caseId }),
    ...(unreadOnly ? { unread: true } : {}),
    ...(decisionsOnly ? { about: "decision" as const } : {}),
    ...after,
  };
  const page = useQuery(callNotices.query(language, "GET /notices", { query }));
  if (page.isPending) return <Loading />;
  if (page.isError) return <ErrorSummary error={page.error} />;
  if (page.data.items.length === 0)
    return <Empty>{say(decisionsOnly ? text.noneSuch : unreadOnly ? text.noneUnread : text.none)}</Empty>;
  return (
    <>
      <DataTable caption={say(caption)} columns={columns} rows={page.data.items} rowKey={(one) => one.id} />
      <Pager next={page.data.next} {...pager} />
    </>
  );
}

function NoticeLink({ one }: { readonly one: NoticeSummary }) {
  const language = useLanguage();
  return (
    <>
      <Link to="/$language/notices/$noticeId" params={{ language, noticeId: one.id } as never}>
        {one.title[language]}
      </Link>
      {one.replacedBy === null ? null : <Replaced />}
    </>
  );
}

function Replaced() {
  return (
    <>
      {" "}
      <Badge tone="warning">{useSay()(text.replacedShort)}</Badge>
    </>
  );
}

function ReadState({ one }: { readonly one: NoticeSummary }) {
  const say = useSay();
  const language = useLanguage();
  if (!one.isMine) return say(text.notMine);
  if (one.openedAt === null) return <Badge tone="warning">{say(unreadText.unread)}</Badge>;
  return say(text.openedOn, { moment: momentText(one.openedAt, one.zone, language) });
}
