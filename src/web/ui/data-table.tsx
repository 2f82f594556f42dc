import type { ReactNode } from "react";
import type { Bilingual } from "../../kernel/bilingual.ts";
import { useSay } from "./language.ts";
import { ui } from "./text.ts";

export interface Column<Row> {
  readonly name: Bilingual;
  readonly cell: (row: Row) => ReactNode;
  /** What the server sorts by; a column without it cannot be sorted. */
  readonly sort?: string;
}

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
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by the keyboard
    <section className="scroll" aria-label={caption} tabIndex={0}>
      <table>
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
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {selection === undefined ? null : (
                <td className="choose">
                  <Choose name={selection.labelOf(row)} id={rowKey(row)} {...selection} />
                </td>
              )}
              {columns.map((column, place) =>
                place === 0 ? (
                  <th key={column.name.en} scope="row">
                    {unbroken(column.cell(row))}
                  </th>
                ) : (
                  <td key={column.name.en} data-label={say(column.name)}>
                    {unbroken(column.cell(row))}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Rows that are chosen to do the same with all of them. */
export interface Selection<Row> {
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
  /** What a row is called where it is chosen. */
  readonly labelOf: (row: Row) => string;
  /** What can be done with the chosen ones. */
  readonly actions: ReactNode;
}

interface Chosen {
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

function Choose({ id, name, chosen, onChange }: Chosen & { readonly id: string; readonly name: string }) {
  const say = useSay();
  return (
    <input
      type="checkbox"
      aria-label={say(ui.chooseRow, { name })}
      checked={chosen.includes(id)}
      onChange={(event) =>
        onChange([...chosen.filter((one) => one !== id), ...(event.currentTarget.checked ? [id] : [])])
      }
    />
  );
}

function ChooseAll({ keys, chosen, onChange }: Chosen & { readonly keys: readonly string[] }) {
  const say = useSay();
  return (
    <input
      type="checkbox"
      aria-label={say(ui.chooseAll)}
      checked={keys.length > 0 && keys.every((one) => chosen.includes(one))}
      onChange={(event) => onChange(event.currentTarget.checked ? keys : [])}
    />
  );
}

/** A text with a run that has no break would make its column as wide as the run: it may break anywhere. */
function unbroken(content: ReactNode): ReactNode {
  return typeof content === "string" && /\S{30,}/u.test(content) ? (
    <span className="unbroken">{content}</span>
  ) : (
    content
  );
}

function Heading<Row>({ column, sorting }: { readonly column: Column<Row>; readonly sorting?: Sorting }) {
  const say = useSay();
  const { sort } = column;
  if (sort === undefined || sorting === undefined) return <th scope="col">{say(column.name)}</th>;
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
