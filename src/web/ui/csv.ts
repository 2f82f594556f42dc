import type { Language } from "../../kernel/bilingual.ts";
import type { Column } from "./columns.ts";

/** What a spreadsheet takes for the beginning of a formula. A quote before it makes it a text. */
const runs = /^[=+\-@\t\r]/;

const cell = (text: string): string => {
  const words = text.replace(/\s*\n\s*/g, "; ").trim();
  return `"${(runs.test(words) ? `'${words}` : words).replaceAll('"', '""')}"`;
};

/** Rows as a file for a spreadsheet (RFC 4180): every cell a text, UTF-8 with the mark by which a spreadsheet knows it. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;

/** A table as it stands on the page, headings first, in the reader's language; what serves to choose rows or to act on one is left out. */
export function cellsOf(table: HTMLTableElement): readonly (readonly string[])[] {
  // What the browser has not laid out, because it is out of sight, says nothing.
  table.classList.add("whole");
  const cells = [...table.rows].map((row) =>
    [...row.cells]
      .filter((one) => !one.classList.contains("choose") && !one.classList.contains("acts"))
      .map((one) => one.dataset["name"] ?? one.innerText),
  );
  table.classList.remove("whole");
  return cells;
}

/** The cells of a page's table, headings first, with the facts of a column that has them in its place. */
export function factsOf<Row>(
  cells: readonly (readonly string[])[],
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  language: Language,
): readonly (readonly string[])[] {
  const said = columns.filter((one) => one.isActs !== true);
  return cells.map((line, nth) =>
    line.flatMap((words, at) => {
      const row = rows[nth - 1];
      const facts = said[at]?.facts;
      if (facts === undefined) return [words];
      return facts.map((one) => (row === undefined ? one.name[language] : one.of(row, language)));
    }),
  );
}

/** Gives the reader a file made here: nothing is asked of the server. */
export function saveFile(name: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = Object.assign(document.createElement("a"), { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
