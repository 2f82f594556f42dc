import { Link } from "@tanstack/react-router";
import type { Bilingual } from "../../../kernel/bilingual.ts";
import type { CasePage, CaseSummary } from "../../../modules/cases/contract.ts";
import { callCases } from "../../api/rooms.ts";
import { Badge } from "../../ui/badge.tsx";
import { type Column, Pager } from "../../ui/data-table.tsx";
import { Day } from "../../ui/day.tsx";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { useLanguage, useSay, useTitle } from "../../ui/language.ts";
import { useListPlace } from "../../ui/list-place.ts";
import { ListTable } from "../../ui/list-table.tsx";
import { useMe } from "../../ui/me.ts";
import { Empty } from "../../ui/success.tsx";
import { type MoreRows, useGrownList } from "../../ui/use-grown-list.ts";
import { nextHearingColumn } from "../hearings/next-hearings-of.tsx";
import { ListWithViews } from "../saved-views/list-with-views.tsx";
import { SavedViews } from "../saved-views/saved-views.tsx";
import { asked, CaseFilters, filtersIn } from "./case-filters.tsx";
import { CaseSearch } from "./case-search.tsx";
import { caseColumnText } from "./column-text.ts";
import { HowFound } from "./how-found.tsx";
import { Proceeding } from "./proceeding.tsx";
import { caseSearchText } from "./search-text.ts";
import { casesText as text } from "./text.ts";

type Found = CasePage & { readonly kind?: string };
type Sort = "received" | "name" | "number";

export function CasesPage() {
  return (
    <ListWithViews list="cases">
      <Cases />
    </ListWithViews>
  );
}

/** The cases that the reader may see: filtered and sorted by the server a page at a time, or those that a search finds. */
function Cases() {
  const say = useSay();
  const language = useLanguage();
  const isStaff = useMe()?.account.kind === "staff";
  const { of, words, go, pager } = useListPlace();
  const parts = of("parts") === "true";
  const filters = filtersIn(of);
  const sort = { by: of("sort"), descending: of("order") === "desc" };
  useTitle(say(text.title));
  const order = sort.by === "" ? {} : ({ sort: sort.by as Sort, order: sort.descending ? "desc" : "asc" } as const);
  const {
    found: page,
    last,
    rows,
    more,
  } = useGrownList<CaseSummary, Found>((after) => {
    const paging = { limit: 25, ...order, ...(after === "" ? {} : { after }) };
    return words === ""
      ? callCases.query(language, "GET /cases", { query: { ...asked(filters), ...paging } })
      : callCases.query(language, "POST /cases/search", { body: { q: words, parts, ...paging } });
  });
  const search = (typed: string) => go({ parts: "", sort: "", order: "" }, typed);
  return (
    <>
      <h1>{say(text.title)}</h1>
      <CaseSearch words={words} onSearch={search} />
      {words === "" && isStaff ? <CaseFilters filters={filters} onChange={(chosen) => go({ ...chosen })} /> : null}
      {words === "" ? <SavedViews list="cases" /> : null}
      {page.isPending ? <Loading /> : null}
      {page.isError ? <ErrorSummary error={page.error} /> : null}
      {last === undefined ? null : (
        <CaseTable
          page={{ ...last, items: [...rows] }}
          more={more}
          searched={words !== ""}
          wasPressed={parts && pager.isFirst}
          onParts={() => go({ parts: "true" })}
          sorting={{
            by: sort.by === "" && words === "" ? "received" : sort.by,
            descending: sort.by === "" ? true : sort.descending,
            onSort: (by, descending) => go({ sort: by, order: descending ? "desc" : "asc" }),
          }}
        />
      )}
      <Pager next={null} {...pager} />
    </>
  );
}

const columns: readonly Column<CaseSummary>[] = [
  { name: caseColumnText.number, sort: "number", cell: (one) => <CaseLink one={one} /> },
  { name: caseColumnText.person, sort: "name", cell: (one) => <Person one={one} /> },
  { name: caseColumnText.proceeding, cell: (one) => <Proceeding one={one} /> },
  { name: caseColumnText.status, cell: (one) => <InLanguage of={one.status} /> },
  { name: text.office, cell: (one) => <InLanguage of={one.office.name} /> },
  { name: caseColumnText.received, sort: "received", cell: (one) => <Day on={one.receivedOn} /> },
];

function CaseTable({
  page,
  more,
  searched,
  wasPressed,
  onParts,
  sorting,
}: {
  readonly page: Found;
  readonly more: MoreRows;
  readonly searched: boolean;
  readonly wasPressed: boolean;
  readonly onParts: () => void;
  readonly sorting: {
    readonly by: string;
    readonly descending: boolean;
    readonly onSort: (by: string, descending: boolean) => void;
  };
}) {
  const say = useSay();
  if (page.items.length === 0) return <Empty>{say(searched ? caseSearchText.nothingFound : text.none)}</Empty>;
  const counted = page.totalIsAtLeast ? text.countMany : searched ? text.found : caseColumnText.count;
  return (
    <>
      <HowFound
        kind={page.kind}
        hasNear={page.items.some((one) => one.near)}
        onParts={onParts}
        wasPressed={wasPressed}
      />
      <ListTable
        kind="case"
        caption={say(counted, { n: page.total })}
        columns={[...columns, nextHearingColumn]}
        rows={page.items}
        rowKey={(one) => one.id}
        sorting={sorting}
        more={more}
      />
    </>
  );
}

function CaseLink({ one }: { readonly one: CaseSummary }) {
  return (
    <Link className="whole" to="/$language/cases/$caseId" params={{ language: useLanguage(), caseId: one.id }}>
      {one.fileNumber}
    </Link>
  );
}

function Person({ one }: { readonly one: CaseSummary }) {
  const say = useSay();
  return (
    <>
      <bdi>{one.principal}</bdi> {one.near === true ? <Badge>{say(caseSearchText.near)}</Badge> : null}{" "}
      {one.representativeWanted ? <Badge tone="warning">{say(text.representativeShort)}</Badge> : null}
    </>
  );
}

function InLanguage({ of }: { readonly of: Bilingual }) {
  return of[useLanguage()];
}
