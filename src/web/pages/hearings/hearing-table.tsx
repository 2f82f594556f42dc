import { Link } from "@tanstack/react-router";
import { standingAlone } from "../../../kernel/moment-words.ts";
import type { HearingView } from "../../../modules/hearings/contract.ts";
import type { AnswerFor } from "../../api/caller.ts";
import { callHearings } from "../../api/rooms.ts";
import { type Column, Pager, type Sorting } from "../../ui/data-table.tsx";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { useListPlace } from "../../ui/list-place.ts";
import { ListTable } from "../../ui/list-table.tsx";
import { Empty } from "../../ui/success.tsx";
import { useGrownList } from "../../ui/use-grown-list.ts";
import { HearingCases } from "./hearing-card.tsx";
import { Member, Mode } from "./hearing-cells.tsx";
import { momentOf } from "./hearing-words.ts";
import { hearingsText as text } from "./text.ts";

export interface HearingFilter {
  readonly scope: "mine" | "office";
  readonly officeId: string;
  readonly from: string;
  readonly to: string;
}

const columns: readonly Column<HearingView>[] = [
  { name: text.day, cell: (one) => <MomentLink one={one} />, sort: "day" },
  { name: text.cases, cell: (one) => <HearingCases cases={one.cases} /> },
  { name: text.mode, cell: (one) => <Mode one={one} /> },
  { name: text.member, cell: (one) => <Member one={one} /> },
];

/** Hearings a page at a time; the server sorts them by their hour. */
export function HearingTable({ filter }: { readonly filter: HearingFilter }) {
  const say = useSay();
  const language = useLanguage();
  const { of, go, pager } = useListPlace();
  const descending = of("order") === "desc";
  const query = {
    scope: filter.scope,
    limit: 25,
    descending,
    ...(filter.scope === "office" && filter.officeId !== "" ? { officeId: filter.officeId } : {}),
    ...(filter.from === "" ? {} : { from: filter.from }),
    ...(filter.to === "" ? {} : { to: filter.to }),
  };
  const { found, last, rows, more } = useGrownList<HearingView, AnswerFor<typeof callHearings, "GET /hearings">>(
    (after) =>
      callHearings.query(language, "GET /hearings", { query: { ...query, ...(after === "" ? {} : { after }) } }),
  );
  if (last === undefined) return found.isError ? <ErrorSummary error={found.error} /> : <Loading />;
  if (rows.length === 0) return <Empty>{say(filter.from === "" ? text.none : text.noneHere)}</Empty>;
  const sorting: Sorting = {
    by: "day",
    descending,
    onSort: (_by, wanted) => go({ order: wanted ? "desc" : "" }),
  };
  const caption = say(text.count, { n: last.total });
  return (
    <>
      <ListTable
        {...{ caption, columns, sorting }}
        kind="case"
        rows={rows}
        more={more}
        rowKey={(one) => one.id}
        idOf={(one) => one.cases[0]?.id ?? one.id}
      />
      {found.isError ? <ErrorSummary error={found.error} /> : null}
      <Pager next={null} {...pager} />
    </>
  );
}

function MomentLink({ one }: { readonly one: HearingView }) {
  const language = useLanguage();
  const moment = <time dateTime={one.startsAt}>{standingAlone(momentOf(one, language))}</time>;
  const [first] = one.cases;
  if (first === undefined) return moment;
  return (
    <Link to="/$language/cases/$caseId/hearings" params={{ language, caseId: first.id } as never}>
      {moment}
    </Link>
  );
}
