import type { Language } from "../../../kernel/bilingual.ts";
import type { Inventory } from "../../../modules/cases/contract.ts";

/** One bar and its parts. */
export interface Stack {
  readonly key: string;
  readonly label: string;
  readonly values: readonly number[];
  /** What stands at the end of the bar, where it is not the sum as it is. */
  readonly said?: string;
}

export const sumOf = ({ values }: Stack): number => values.reduce((sum, n) => sum + n, 0);

/** Where each part begins: at the end of those before it. */
export function startsOf({ values }: Stack): readonly number[] {
  let sum = 0;
  return values.map((value) => {
    sum += value;
    return sum - value;
  });
}

/** The divisions of which a case ended in these weeks, and the weeks with a part of each. */
export function weeksOf(ended: Inventory["ended"], language: Language, labelOf: (week: string) => string) {
  const divisions = [...new Map(ended.flatMap((one) => one.divisions.map(({ division }) => [division.code, division])))]
    .map(([, division]) => division)
    .toSorted((a, b) => (a.code < b.code ? 1 : -1));
  const rows = ended.map(({ week, divisions: counted }) => ({
    key: week,
    label: labelOf(week),
    values: divisions.map(({ code }) => counted.find((one) => one.division.code === code)?.total ?? 0),
  }));
  return { parts: divisions.map((one) => one[language]), rows };
}
