import type { ReactNode } from "react";
import type { Bilingual } from "../../kernel/bilingual.ts";

export interface Column<Row> {
  readonly name: Bilingual;
  readonly cell: (row: Row) => ReactNode;
  /** A hook that asks for what the cells of some rows say, all at once, in place of `cell`. */
  readonly ofRows?: (rows: readonly Row[]) => (row: Row) => ReactNode;
  /** Buttons, which say nothing on paper nor in a spreadsheet. */
  readonly isActs?: true;
  /** What the server sorts by; a column without it cannot be sorted. */
  readonly sort?: string;
}

/** Rows that are chosen to do the same with all of them. */
export interface Selection<Row> {
  readonly chosen: readonly string[];
  /** How many are chosen that do not stand there yet. */
  readonly away?: number;
  readonly onChange: (chosen: readonly string[]) => void;
  /** What a row is called where it is chosen. */
  readonly labelOf: (row: Row) => string;
  /** What can be done with the chosen ones. */
  readonly actions: ReactNode;
}

export interface Chosen {
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}
