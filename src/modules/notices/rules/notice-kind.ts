import type { Bilingual } from "../../../kernel/bilingual.ts";

/** One kind of notice: the tribunal's words, and the facts that go into them. */
export interface NoticeKind {
  readonly code: string;
  /** Grows when the words change; a notice keeps the version that it was issued with. */
  readonly version: number;
  readonly title: Bilingual;
  /** `{name}` takes the fact of that name. A paragraph whose fact is missing is left out, unless `needs` names it. */
  readonly paragraphs: readonly Bilingual[];
  /** What stands in place of `paragraphs` for whoever has no account and reads the notice in a letter. */
  readonly onPaper?: readonly Bilingual[];
  readonly rows: readonly { readonly label: Bilingual; readonly fact: string }[];
  /** Facts without which the notice must not go out. */
  readonly needs: readonly string[];
  /** Limits run from the day on which each person receives it: the room that issued it is told of that day by job. */
  readonly isServed?: boolean;
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
  readonly source: Bilingual;
}
