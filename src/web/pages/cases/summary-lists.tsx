import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { Bilingual } from "../../../kernel/bilingual.ts";
import { dateText } from "../../../kernel/time.ts";
import type { DeadlineView } from "../../../modules/deadlines/contract.ts";
import type { HearingView } from "../../../modules/hearings/contract.ts";
import { callCases, callDeadlines, callDocuments, callHearings } from "../../api/rooms.ts";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { Moment } from "../../ui/day.tsx";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { DeadlineState } from "../deadlines/deadline-state.tsx";
import { documentsText } from "../documents/text.ts";
import { hearingColumns, memberColumn } from "../home/hearing-columns.tsx";
import { Happened } from "./happened.tsx";
import { summaryText as text } from "./summary-text.ts";

const mostDocuments = 100;

interface Asked<Answer> {
  readonly data: Answer | undefined;
  readonly error: unknown;
}

/** A part of the summary with its heading, once what it says has come. */
function Part<Answer>({
  name,
  of,
  children,
}: {
  readonly name: Bilingual;
  readonly of: Asked<Answer>;
  readonly children: (answer: Answer) => ReactNode;
}) {
  const say = useSay();
  return (
    <section>
      <h3>{say(name)}</h3>
      {of.error === null || of.error === undefined ? null : <ErrorSummary error={of.error} />}
      {of.data !== undefined ? children(of.data) : of.error ? null : <Loading />}
    </section>
  );
}

const limitColumns: readonly Column<DeadlineView>[] = [
  { name: text.limit, cell: (one) => <What of={one.what} /> },
  { name: text.by, cell: (one) => <By one={one} /> },
  { name: text.state, cell: (one) => <DeadlineState deadline={one} /> },
];

function What({ of }: { readonly of: Bilingual }) {
  return of[useLanguage()];
}

function By({ one }: { readonly one: DeadlineView }) {
  const say = useSay();
  const day = dateText(one.safeOn, useLanguage());
  return one.effect === "not-before" ? say(text.from, { day }) : day;
}

export function SummaryLimits({ caseId }: { readonly caseId: string }) {
  const say = useSay();
  const language = useLanguage();
  const found = useQuery(callDeadlines.query(language, "GET /cases/:caseId/deadlines", { params: { caseId } }));
  return (
    <Part name={text.limits} of={found}>
      {({ items }) =>
        items.length === 0 ? (
          <p>{say(text.noLimit)}</p>
        ) : (
          <DataTable isHeaded caption={say(text.limits)} columns={limitColumns} rows={items} rowKey={(one) => one.id} />
        )
      }
    </Part>
  );
}

const standing: Column<HearingView> = { name: text.state, cell: (one) => <Standing one={one} /> };

function Standing({ one }: { readonly one: HearingView }) {
  const say = useSay();
  return one.status === "cancelled" ? say(text.cancelled) : "";
}

export function SummaryHearings({ caseId }: { readonly caseId: string }) {
  const say = useSay();
  const language = useLanguage();
  const found = useQuery(callHearings.query(language, "GET /cases/:caseId/hearings", { params: { caseId } }));
  return (
    <Part name={text.hearings} of={found}>
      {({ items }) =>
        items.length === 0 ? (
          <p>{say(text.noHearing)}</p>
        ) : (
          <DataTable
            isHeaded
            caption={say(text.hearings)}
            columns={[
              ...hearingColumns,
              memberColumn,
              ...(items.some((one) => one.status === "cancelled") ? [standing] : []),
            ]}
            rows={items}
            rowKey={(one) => one.id}
          />
        )
      }
    </Part>
  );
}

/** In the order of the docket, as a lawyer's list of documents is. */
export function SummaryDocuments({ caseId, zone }: { readonly caseId: string; readonly zone: string }) {
  const say = useSay();
  const language = useLanguage();
  const query = { sort: "docket", order: "asc", limit: mostDocuments } as const;
  const found = useQuery(callDocuments.query(language, "GET /cases/:caseId/documents", { params: { caseId }, query }));
  return (
    <Part name={text.documents} of={found}>
      {({ items, total }) =>
        items.length === 0 ? (
          <p>{say(text.noDocument)}</p>
        ) : (
          <>
            <DataTable
              isHeaded
              caption={say(text.documents)}
              columns={[
                { name: documentsText.number, cell: (one) => one.docketNumber ?? say(documentsText.notYet) },
                { name: documentsText.description, cell: (one) => <bdi>{one.description}</bdi> },
                { name: documentsText.type, cell: (one) => one.type[language] },
                { name: documentsText.received, cell: (one) => <Moment at={one.receivedAt} zone={zone} /> },
                { name: documentsText.pages, cell: (one) => one.pages ?? "–" },
              ]}
              rows={items}
              rowKey={(one) => one.documentId}
            />
            {total > items.length ? <p>{say(text.firstDocuments, { n: items.length, of: total })}</p> : null}
          </>
        )
      }
    </Part>
  );
}

/** That somebody looked is no step of the case. */
const isLook = (type: string): boolean => /-read$|-opened-by-reader$|^(document|notice)-opened$/.test(type);

export function SummarySteps({ caseId, zone }: { readonly caseId: string; readonly zone: string }) {
  const say = useSay();
  const language = useLanguage();
  const found = useQuery(callCases.query(language, "GET /cases/:caseId/history", { params: { caseId }, query: {} }));
  return (
    <Part name={text.steps} of={found}>
      {({ items, next }) => (
        <>
          <DataTable
            isHeaded
            caption={say(text.steps)}
            columns={[
              { name: text.step, cell: (one) => <Happened one={one} /> },
              { name: text.when, cell: (one) => <Moment at={one.occurredAt} zone={zone} /> },
              { name: text.who, cell: (one) => <bdi>{one.actorName ?? ""}</bdi> },
            ]}
            rows={items.filter((one) => !isLook(one.type))}
            rowKey={(one) => String(one.seq)}
          />
          {next === null ? null : <p>{say(text.earlier)}</p>}
        </>
      )}
    </Part>
  );
}
