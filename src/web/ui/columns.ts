import type { ReactNode } from "react";
import type { Bilingual, Language } from "../../kernel/bilingual.ts";

interface Fact<Row> {
  readonly name: Bilingual;
  readonly of: (row: Row, language: Language) => string;
}

export interface Column<Row> {
  readonly name: Bilingual;
  readonly cell: (row: Row) => ReactNode;
  /** A hook that asks for what the cells of some rows say, all at once, in place of `cell`. */
  readonly ofRows?: (rows: readonly Row[]) => (row: Row) => ReactNode;
  /** What a spreadsheet has in place of the cell: one fact to a column, days as `2026-11-24`. */
  readonly facts?: readonly Fact<Row>[];
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
