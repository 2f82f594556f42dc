import { useRef } from "react";
import { Checkbox } from "./choice-fields.tsx";
import { cellsOf, csvOf, factsOf, saveFile } from "./csv.ts";
import { type Column, columnId, DataTable, type Selection, type Sorting } from "./data-table.tsx";
import { useLanguage, useSay } from "./language.ts";
import { useRememberedList } from "./list-beside.ts";
import { useListPlace } from "./list-place.ts";
import { MoreOfList } from "./more-rows.tsx";
import { useRowKeys } from "./row-keys.ts";
import { ui } from "./text.ts";
import type { MoreRows } from "./use-grown-list.ts";
import { useOpens } from "./use-opens.ts";

/**
 * A list to work in: its columns and density are in the address, as its filters and order are; what is seen goes to a spreadsheet; and
 * what is opened from it leads to the next.
 */
export function ListTable<Row>({
  columns,
  selection,
  kind,
  idOf,
  more,
  ...table
}: {
  readonly caption: string;
  readonly isHeaded?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly sorting?: Sorting;
  readonly selection?: Selection<Row>;
  /** What is listed, and the identifier by which it is opened where that is not the row's key. */
  readonly kind?: string;
  readonly idOf?: (row: Row) => string;
  /** A list that grows. */
  readonly more?: MoreRows;
}) {
  const say = useSay();
  const language = useLanguage();
  const { of } = useListPlace();
  const place = useRef<HTMLDivElement>(null);
  const without = of("without").split(",");
  const shown = columns.filter((one, at) => at === 0 || !without.includes(columnId(one)));
  useRememberedList(kind, table.rows.map(idOf ?? table.rowKey));
  useRowKeys(place);
  const save = () => {
    const found = place.current?.querySelector("table");
    if (found === null || found === undefined) return;
    // A list that has more is not called by how many it has on all of its pages.
    const rest = more === undefined || more.load === null ? "" : ` ${say(ui.shownRows, { n: more.shown })}`;
    const name = `${table.caption}${rest}`.replace(/[^\p{L}\p{N}]+/gu, "-");
    saveFile(`${name}.csv`, csvOf(factsOf(cellsOf(found), shown, table.rows, language)), "text/csv;charset=utf-8");
  };
  return (
    <div className={of("dense") === "true" ? "list dense" : "list"} ref={place}>
      <div className="list-tools">
        {selection === undefined || selection.chosen.length + (selection.away ?? 0) === 0 ? (
          table.isHeaded === true ? null : (
            // The ear has it from the table.
            <p className="list-caption" aria-hidden="true">
              {table.caption}
            </p>
          )
        ) : (
          <div className="chosen">
            <strong>{say(ui.chosen, { n: selection.chosen.length })}</strong>
            {(selection.away ?? 0) === 0 ? null : <span>{say(ui.chosenAway, { n: selection.away ?? 0 })}</span>}
            {selection.chosen.length === 0 ? null : selection.actions}
          </div>
        )}
        <ListLook columns={columns} />
        <button type="button" className="second" onClick={save}>
          {say(ui.csv)}
        </button>
      </div>
      <DataTable {...table} isHeaded columns={shown} {...(selection === undefined ? {} : { selection })} />
      {more === undefined ? null : <MoreOfList more={more} place={place} />}
    </div>
  );
}

/** Which columns, and how close the rows stand. */
function ListLook<Row>({ columns }: { readonly columns: readonly Column<Row>[] }) {
  const say = useSay();
  const { of, go } = useListPlace();
  const menu = useOpens();
  const without = of("without")
    .split(",")
    .filter((one) => one !== "");
  const isDense = of("dense") === "true";
  const show = (id: string, isOn: boolean) =>
    go({ without: [...without.filter((one) => one !== id), ...(isOn ? [] : [id])].join(",") }, undefined, true);
  return (
    <>
      <details className="opens look" {...menu}>
        <summary>{say(ui.columns)}</summary>
        <ul>
          {columns.slice(1).map((column) => (
            <li key={columnId(column)}>
              <Checkbox
                label={say(column.name)}
                checked={!without.includes(columnId(column))}
                onChange={(event) => show(columnId(column), event.currentTarget.checked)}
              />
            </li>
          ))}
        </ul>
      </details>
      <button
        type="button"
        className="second look"
        aria-pressed={isDense}
        onClick={() => go({ dense: isDense ? "" : "true" }, undefined, true)}
      >
        {say(ui.dense)}
      </button>
    </>
  );
}
