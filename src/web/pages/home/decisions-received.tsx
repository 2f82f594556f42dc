import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { NoticeSummary } from "../../../modules/notices/contract.ts";
import { callNotices } from "../../api/rooms.ts";
import { Badge } from "../../ui/badge.tsx";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { Moment } from "../../ui/day.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { unreadText as noticesText } from "../notices/unread-text.ts";
import { comingText as text } from "./coming-text.ts";
import { counselHomeText } from "./counsel-text.ts";
import { homeText } from "./text.ts";

const shown = 5;

const columns: readonly Column<NoticeSummary>[] = [
  { name: counselHomeText.what, cell: (one) => <Title one={one} /> },
  { name: homeText.file, cell: (one) => one.fileNumber },
  { name: noticesText.issued, cell: (one) => <Moment at={one.issuedAt} zone={one.zone} /> },
];

function Title({ one }: { readonly one: NoticeSummary }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <>
      <Link to="/$language/notices/$noticeId" params={{ language, noticeId: one.id }}>
        {one.title[language]}
      </Link>{" "}
      {one.isMine && one.openedAt === null ? <Badge tone="warning">{say(noticesText.unread)}</Badge> : null}
    </>
  );
}

/** The last decisions that the reader was told of; nothing where there is none. */
export function DecisionsReceived() {
  const say = useSay();
  const language = useLanguage();
  const found = useQuery(callNotices.query(language, "GET /notices", { query: { about: "decision", limit: shown } }));
  if (found.isError) return <ErrorSummary error={found.error} />;
  if (found.data === undefined || found.data.items.length === 0) return null;
  return (
    <section>
      <h2>{say(text.decisions)}</h2>
      <DataTable
        isHeaded
        caption={say(text.decisions)}
        columns={columns}
        rows={found.data.items}
        rowKey={(one) => one.id}
      />
      {found.data.total > shown ? (
        <p>
          <Link to="/$language/notices" params={{ language }} search={{ about: "decision" }}>
            {say(text.allDecisions, { n: found.data.total })}
          </Link>
        </p>
      ) : null}
    </section>
  );
}
