import type { Block, DecisionText, Run } from "./decision-text.ts";

/** The words of one paragraph, heading, quotation or item of a list, whatever its runs look like. */
export interface Passage {
  readonly section: number;
  readonly block: number;
  /** Of a list; null elsewhere. */
  readonly item: number | null;
  readonly text: string;
}

/** Everything that a reader reads, in the order of the text. */
export function passagesOf(text: DecisionText): readonly Passage[] {
  return text.sections.flatMap(({ blocks }, section) =>
    blocks.flatMap((one, block): readonly Passage[] =>
      "items" in one
        ? one.items.map((runs, item) => ({ section, block, item, text: textOf(runs) }))
        : [{ section, block, item: null, text: textOf(one.runs) }],
    ),
  );
}

export const textOf = (runs: readonly Run[]): string => runs.map((run) => run.text).join("");

/** The text with the runs of each passage changed. */
export function mapRuns(
  text: DecisionText,
  change: (runs: readonly Run[], at: Omit<Passage, "text">) => readonly Run[],
): DecisionText {
  const changed = (one: Block, section: number, block: number): Block =>
    "items" in one
      ? { ...one, items: one.items.map((runs, item) => change(runs, { section, block, item })) }
      : { ...one, runs: change(one.runs, { section, block, item: null }) };
  return {
    ...text,
    sections: text.sections.map((one, section) => ({
      ...one,
      blocks: one.blocks.map((block, index) => changed(block, section, index)),
    })),
  };
}
