import { memo, type ReactNode } from "react";
import type { Chosen, Column, Selection } from "./columns.ts";
import { useSay } from "./language.ts";
import { ui } from "./text.ts";

const blockSize = 25;

/** A long list in parts that stay as they are while it grows. */
export function blocksOf<Row>(rows: readonly Row[]): readonly (readonly Row[])[] {
  return Array.from({ length: Math.max(1, Math.ceil(rows.length / blockSize)) }, (_, nth) =>
    rows.slice(nth * blockSize, (nth + 1) * blockSize),
  );
}

interface BlockOf<Row> {
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly selection: Omit<Selection<Row>, "actions"> | undefined;
}

function Block<Row>({ columns, rows, rowKey, selection }: BlockOf<Row>) {
  const say = useSay();
  const cells = columns.map((column) => column.ofRows?.(rows) ?? column.cell);
  return (
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
                {unbroken(cells[place]?.(row))}
              </th>
            ) : (
              <td
                key={column.name.en}
                data-label={say(column.name)}
                className={column.isActs === true ? "acts" : undefined}
              >
                {unbroken(cells[place]?.(row))}
              </td>
            ),
          )}
        </tr>
      ))}
    </tbody>
  );
}

const isSame = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((part, at) => part === other[at]);

/**
 * Drawn again only when its own rows, its columns or what is chosen are others: of two thousand rows, those that are added. A
 * list whose columns are made anew each time is drawn anew each time.
 */
export const RowBlock = memo(
  Block,
  (one, other) =>
    isSame(one.rows, other.rows) &&
    isSame(one.columns, other.columns) &&
    isSame(one.selection?.chosen ?? [], other.selection?.chosen ?? []) &&
    (one.selection === undefined) === (other.selection === undefined),
) as typeof Block;

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

/** A text with a run that has no break would make its column as wide as the run: it may break anywhere. */
function unbroken(content: ReactNode): ReactNode {
  return typeof content === "string" && /\S{30,}/u.test(content) ? (
    <span className="unbroken">{content}</span>
  ) : (
    content
  );
}
