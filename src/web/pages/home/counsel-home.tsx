import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type CivilDate, dateText } from "../../../kernel/time.ts";
import type { CaseSummary } from "../../../modules/cases/contract.ts";
import type { DueItem } from "../../../modules/deadlines/contract.ts";
import { callCases, callDeadlines } from "../../api/rooms.ts";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { Day } from "../../ui/day.tsx";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { FirstRows } from "../../ui/first-rows.tsx";
import { useLanguage, useSay, useTitle } from "../../ui/language.ts";
import { useHolds, useMe } from "../../ui/me.ts";
import { productOf } from "../../ui/product-of.ts";
import { Empty } from "../../ui/success.tsx";
import { caseColumnText as casesText } from "../cases/column-text.ts";
import { Proceeding } from "../cases/proceeding.tsx";
import { DeadlineState } from "../deadlines/deadline-state.tsx";
import { newestHearingColumn, newestShown, useNewestHearings } from "../hearings/next-hearings-of.tsx";
import { CaseNumber } from "./case-number.tsx";
import { counselHomeText } from "./counsel-text.ts";
import { DecisionsReceived } from "./decisions-received.tsx";
import { NextHearings } from "./next-hearings.tsx";
import { OfferedDates } from "./offered-dates.tsx";
import { homeText as text } from "./text.ts";
import { Unread } from "./unread.tsx";

/** Of whoever acts for others: what is new, what is due, when the next hearings are, and their cases. */
export default function CounselHome() {
  const title = useSay()(productOf(useMe()?.roles.map((one) => one.role) ?? []));
  const isMinister = useHolds("minister-counsel");
  useTitle(title);
  return (
    <>
      <h1>{title}</h1>
      <Unread />
      <OfferedDates />
      <Due />
      <NextHearings />
      {isMinister ? <DecisionsReceived /> : null}
      <OwnCases />
    </>
  );
}

const dueColumns: readonly Column<DueItem>[] = [
  { name: counselHomeText.what, cell: (one) => <What one={one} /> },
  {
    name: text.file,
    cell: (one) => <CaseNumber id={one.case.id} number={one.case.fileNumber} name={one.case.principal} />,
  },
  { name: counselHomeText.by, cell: (one) => <Day on={one.safeOn} /> },
  { name: counselHomeText.state, cell: (one) => <DeadlineState deadline={one} /> },
];

function What({ one }: { readonly one: DueItem }) {
  return one.what[useLanguage()];
}

/** On a first page; the rest is a press away. */
const most = 5;
const few = window.matchMedia("(min-width: 34.01rem)").matches ? most : 3;

function Due() {
  const say = useSay();
  const language = useLanguage();
  const day = (on: string) => dateText(on as CivilDate, language);
  const found = useQuery(callDeadlines.query(language, "GET /deadlines"));
  return (
    <section>
      <h2>{say(counselHomeText.due)}</h2>
      {found.isPending ? <Loading /> : null}
      {found.isError ? <ErrorSummary error={found.error} /> : null}
      {found.data?.items.length === 0 ? (
        <Empty>{say(counselHomeText.nothingDue, { day: day(found.data.until) })}</Empty>
      ) : null}
      {found.data?.items.length === 0 && found.data.later !== null ? (
        <p>
          {say(counselHomeText.laterDue, {
            what: found.data.later.what[language],
            number: found.data.later.case.fileNumber,
            day: day(found.data.later.safeOn),
          })}
        </p>
      ) : null}
      {found.isSuccess && found.data.items.length > 0 ? (
        <>
          <FirstRows rows={found.data.items} first={few}>
            {(rows) => (
              <DataTable
                isHeaded
                caption={say(counselHomeText.due)}
                columns={dueColumns}
                rows={rows}
                rowKey={(one) => `${one.case.id}${one.id}`}
              />
            )}
          </FirstRows>
          <p className="hint">{say(counselHomeText.how)}</p>
        </>
      ) : null}
    </section>
  );
}

const caseColumns: readonly Column<CaseSummary>[] = [
  { name: casesText.number, cell: (one) => <CaseNumber id={one.id} number={one.fileNumber} name={null} /> },
  { name: casesText.person, cell: (one) => <bdi>{one.principal}</bdi> },
  { name: casesText.proceeding, cell: (one) => <Proceeding one={one} /> },
  { name: casesText.status, cell: (one) => <Status one={one} /> },
  { name: casesText.received, cell: (one) => <Day on={one.receivedOn} /> },
  newestHearingColumn,
];

function Status({ one }: { readonly one: CaseSummary }) {
  return one.status[useLanguage()];
}

function OwnCases() {
  const say = useSay();
  const language = useLanguage();
  const found = useQuery(callCases.query(language, "GET /cases", { query: { limit: newestShown } }));
  useNewestHearings();
  return (
    <section>
      <h2>{say(counselHomeText.files)}</h2>
      {found.isPending ? <Loading /> : null}
      {found.isError ? <ErrorSummary error={found.error} /> : null}
      {found.data?.items.length === 0 ? <Empty>{say(text.noFile)}</Empty> : null}
      {found.isSuccess && found.data.items.length > 0 ? (
        <>
          <DataTable
            caption={say(casesText.count, { n: found.data.total })}
            columns={caseColumns}
            rows={found.data.items.slice(0, few)}
            rowKey={(one) => one.id}
          />
          <p>
            <Link to="/$language/cases" params={{ language }}>
              {say(text.allFiles)}
            </Link>
          </p>
        </>
      ) : null}
    </section>
  );
}
