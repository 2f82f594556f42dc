import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useEffect } from "react";
import { type Instant, momentText, type Zone } from "../../../kernel/time.ts";
import type { NoticeView } from "../../../modules/notices/contract.ts";
import { callNotices } from "../../api/rooms.ts";
import { Loading } from "../../ui/error-summary.tsx";
import { Facts } from "../../ui/facts.tsx";
import { useAnswerTitle, useLanguage, useSay } from "../../ui/language.ts";
import { PageError } from "../../ui/page-error.tsx";
import { DeliveryTable } from "./delivery-table.tsx";
import { noticesText as text } from "./text.ts";

/** One notice, as it was said. Opening the page is what records that it was read. */
export function NoticePage() {
  const say = useSay();
  const language = useLanguage();
  const { noticeId = "" } = useParams({ strict: false }) as { noticeId?: string };
  const found = useQuery(callNotices.query(language, "GET /notices/:noticeId", { params: { noticeId } }));
  const queries = useQueryClient();
  const opened = found.data?.openedAt ?? null;
  useEffect(() => {
    if (opened === null) return;
    for (const key of ["GET /notices/count", "GET /notices"] as const)
      void queries.invalidateQueries({ queryKey: callNotices.key(language, key) });
  }, [opened, language, queries]);
  const title = found.data?.title[language] ?? say(text.notice);
  const fileNumber = found.data?.fileNumber;
  useAnswerTitle(found, [title, fileNumber]);
  if (found.isPending) return <Loading />;
  if (found.isError) return <PageError error={found.error} />;
  const notice = found.data;
  return (
    <>
      <h1>{notice.title[language]}</h1>
      <Moments notice={notice} />
      <Replaced notice={notice} />
      <Links notice={notice} />
      <Facts
        facts={notice.rows.map((row) => [
          row.label,
          row.value[language].split("\n").map((line) => <div key={line}>{linked(line)}</div>),
        ])}
      />
      {notice.paragraphs.map((paragraph) => (
        <p key={paragraph.en}>{paragraph[language]}</p>
      ))}
      {notice.deliveries.length === 0 ? null : (
        <>
          <h2>{say(text.deliveries)}</h2>
          <DeliveryTable rows={notice.deliveries} zone={notice.zone} caption={text.deliveries} />
          <Others notice={notice} />
        </>
      )}
    </>
  );
}

function Moments({ notice }: { readonly notice: NoticeView }) {
  const say = useSay();
  const language = useLanguage();
  const moment = (at: string) => momentText(at as Instant, notice.zone as Zone, language);
  return (
    <p className="hint">
      {say(text.issuedOn, { moment: moment(notice.issuedAt) })}
      {notice.openedAt === null ? null : (
        <>
          <br />
          {say(text.firstOpened, { moment: moment(notice.openedAt) })}
        </>
      )}
    </p>
  );
}

function Replaced({ notice: { replacedBy, zone } }: { readonly notice: NoticeView }) {
  const say = useSay();
  const language = useLanguage();
  if (replacedBy === null) return null;
  const moment = momentText(replacedBy.issuedAt, zone, language);
  return (
    <p className="note">
      <strong>{say(text.replaced, { moment })}</strong>{" "}
      <Link to="/$language/notices/$noticeId" params={{ language, noticeId: replacedBy.id } as never}>
        {replacedBy.title[language]}
      </Link>
    </p>
  );
}

/** Who on the case was sent nothing: nobody has to guess it from the names that are missing above. */
function Others({ notice: { others } }: { readonly notice: NoticeView }) {
  const say = useSay();
  if (others.length === 0) return null;
  return (
    <>
      <h3>{say(text.others)}</h3>
      <ul>
        {others.map(({ name, through }) => (
          <li key={name}>
            {through === null ? (
              <strong>{say(text.notSent, { name })}</strong>
            ) : (
              say(text.sentThrough, { name, through })
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function Links({ notice }: { readonly notice: NoticeView }) {
  const say = useSay();
  const language = useLanguage();
  const address = `/api/v1/notices/${notice.id}`;
  return (
    <ul className="screen-only">
      <li>
        <a href={`${address}/document.pdf?language=${language}`}>{say(text.pdf)}</a>
      </li>
      {notice.enclosures.map((one) => (
        <li key={one.documentId}>
          <Link to="/$language/documents/$documentId" params={{ language, documentId: one.documentId }}>
            {say(text.enclosed, { name: one.name[language] })}
          </Link>
        </li>
      ))}
      {notice.hasCalendar ? (
        <li>
          <a href={`${address}/calendar.ics?language=${language}`} download>
            {say(notice.replacedBy === null ? text.calendar : text.calendarNow)}
          </a>
        </li>
      ) : null}
      <li>
        <Link to="/$language/cases/$caseId" params={{ language, caseId: notice.caseId }}>
          {say(text.toCase, { number: notice.fileNumber })}
        </Link>
      </li>
    </ul>
  );
}

/** A line that is an address and nothing else (or an address and its code) is one to follow. */
function linked(line: string) {
  const [, address, rest] = /^(https:\/\/\S+)(.*)$/.exec(line) ?? [];
  if (address === undefined) return <bdi>{line}</bdi>;
  return (
    <>
      <a href={address} rel="noreferrer">
        {address}
      </a>
      {rest}
    </>
  );
}
