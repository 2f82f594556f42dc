import { useRef } from "react";
import type { Bilingual } from "../../kernel/bilingual.ts";
import type { Chosen, Column, Selection } from "./columns.ts";
import { useSay } from "./language.ts";
import { blocksOf, RowBlock } from "./row-block.tsx";
import { ui } from "./text.ts";
import { useTracks } from "./use-tracks.ts";

export type { Column, Selection } from "./columns.ts";

/** How a list's address names a column. */
export const columnId = ({ name }: { readonly name: Bilingual }): string =>
  name.en
    .toLowerCase()
    .replace(/[^a-z]+/g, "-")
    .replace(/^-|-$/g, "");

export interface Sorting {
  readonly by: string;
  readonly descending: boolean;
  readonly onSort: (by: string, descending: boolean) => void;
}

/** A table whose first column heads its rows. It shows a page; sorting and paging are the server's. */
export function DataTable<Row>({
  caption,
  columns,
  rows,
  rowKey,
  sorting,
  selection,
  isHeaded = false,
}: {
  readonly caption: string;
  /** True under a heading that says the same: the caption is then for screen readers alone. */
  readonly isHeaded?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly sorting?: Sorting;
  readonly selection?: Omit<Selection<Row>, "actions">;
}) {
  const say = useSay();
  const table = useRef<HTMLTableElement>(null);
  const blocks = blocksOf(rows);
  useTracks(table, blocks.length, columns.map((one) => say(one.name)).join());
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by the keyboard
    <section className="scroll" aria-label={caption} tabIndex={0}>
      <table ref={table}>
        <caption className={isHeaded ? "unseen" : undefined}>{caption}</caption>
        <thead>
          <tr>
            {selection === undefined ? null : (
              <td className="choose">
                <ChooseAll keys={rows.map(rowKey)} {...selection} />
              </td>
            )}
            {columns.map((column) => (
              <Heading key={column.name.en} column={column} {...(sorting === undefined ? {} : { sorting })} />
            ))}
          </tr>
        </thead>
        {blocks.map((block, nth) => (
          // A column shown or hidden changes what a block asks for: it is another block.
          // biome-ignore lint/suspicious/noArrayIndexKey: a block is the rows at its place, whichever they are
          <RowBlock key={`${nth} ${columns.map(columnId).join()}`} {...{ columns, rowKey, selection }} rows={block} />
        ))}
      </table>
    </section>
  );
}

function ChooseAll({ keys, chosen, onChange }: Chosen & { readonly keys: readonly string[] }) {
  const say = useSay();
  return (
    <label className="choose-all">
      <input
        type="checkbox"
        checked={keys.length > 0 && keys.every((one) => chosen.includes(one))}
        onChange={(event) => onChange(event.currentTarget.checked ? keys : [])}
      />
      <span>{say(ui.chooseAll)}</span>
    </label>
  );
}

function Heading<Row>({ column, sorting }: { readonly column: Column<Row>; readonly sorting?: Sorting }) {
  const say = useSay();
  const { sort } = column;
  if (sort === undefined || sorting === undefined)
    return (
      <th scope="col" className={column.isActs === true ? "acts" : undefined}>
        {say(column.name)}
      </th>
    );
  const isOwn = sorting.by === sort;
  const descending = isOwn && sorting.descending;
  const order = isOwn ? (descending ? "descending" : "ascending") : "none";
  return (
    <th scope="col" aria-sort={order} data-name={say(column.name)}>
      <button type="button" className="plain sort" onClick={() => sorting.onSort(sort, isOwn && !descending)}>
        {say(column.name)}
        <span aria-hidden="true">{isOwn ? (descending ? " ▼" : " ▲") : ""}</span>
      </button>
    </th>
  );
}

/** Forward by the server's cursor, back to the first page. */
export function Pager({
  next,
  isFirst,
  onNext,
  onFirst,
}: {
  readonly next: string | null;
  readonly isFirst: boolean;
  readonly onNext: (after: string) => void;
  readonly onFirst: () => void;
}) {
  const say = useSay();
  if (isFirst && next === null) return null;
  return (
    <nav className="pager" aria-label={say(ui.pages)}>
      {isFirst ? null : (
        <button type="button" className="second" onClick={onFirst}>
          {say(ui.first)}
        </button>
      )}
      {next === null ? null : (
        <button type="button" className="second" onClick={() => onNext(next)}>
          {say(ui.next)}
        </button>
      )}
    </nav>
  );
}
