import type { Bilingual } from "../../../kernel/bilingual.ts";
import type { Query } from "../../api/caller.ts";
import { type Column, Pager } from "../../ui/data-table.tsx";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { useSay } from "../../ui/language.ts";
import { useListPlace } from "../../ui/list-place.ts";
import { ListTable } from "../../ui/list-table.tsx";
import { Empty } from "../../ui/success.tsx";
import { useGrownList } from "../../ui/use-grown-list.ts";
import { disposalsText as text } from "./text.ts";

interface Page<Row> {
  readonly items: readonly Row[];
  readonly next: string | null;
  readonly total: number;
}

/** What is asked of a list: the rest of it is the list’s own. */
export interface Asked<Sort> {
  readonly search: string;
  readonly division?: "RPD" | "RAD" | "ID" | "IAD";
  readonly sort: Sort;
  readonly descending: boolean;
  readonly after?: string;
}

/** One of the lists of retention, by its own order unless the address names another that it has. */
export function RetentionList<Row extends { readonly caseId: string }, Sort extends string>({
  title,
  none,
  own,
  sorts,
  isLatestFirst,
  queryOf,
  columns,
  rowKey,
}: {
  readonly title: Bilingual;
  readonly none: Bilingual;
  readonly own: Sort;
  readonly sorts: readonly Sort[];
  readonly isLatestFirst: boolean;
  readonly queryOf: (asked: Asked<Sort>) => Query<Page<Row>>;
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => string;
}) {
  const say = useSay();
  const { of, words, go, pager } = useListPlace();
  const by = sorts.find((one) => one === of("sort")) ?? own;
  const descending = of("order") === "" ? by === own && isLatestFirst : of("order") === "desc";
  const division = of("division") as "" | "RPD" | "RAD" | "ID" | "IAD";
  const asked = { search: words, sort: by, descending, ...(division === "" ? {} : { division }) };
  const { found, last, rows, more } = useGrownList<Row, Page<Row>>((after) =>
    queryOf({ ...asked, ...(after === "" ? {} : { after }) }),
  );
  const isNarrowed = words !== "" || division !== "";
  return (
    <section aria-label={say(title)}>
      {found.isPending ? <Loading /> : null}
      {found.isError ? <ErrorSummary error={found.error} /> : null}
      {last !== undefined && rows.length === 0 ? <Empty>{say(isNarrowed ? text.noneFits : none)}</Empty> : null}
      {last !== undefined && rows.length > 0 ? (
        <ListTable
          kind="case"
          idOf={(one) => one.caseId}
          caption={say(text.withCount, { name: say(title), n: last.total })}
          columns={columns}
          rows={rows}
          rowKey={rowKey}
          more={more}
          sorting={{ by, descending, onSort: (to, isDown) => go({ sort: to, order: isDown ? "desc" : "asc" }) }}
        />
      ) : null}
      <Pager next={null} {...pager} />
    </section>
  );
}
