import type { CivilDate } from "../../../kernel/time.ts";

const decades = ["A", "B", "C", "D", "E"];

/**
 * The series that a new file number is drawn from, such as `TC6` for Toronto in 2026.
 * The Immigration Division writes a registry number first. The pattern is to verify (dossier, 1.3): a number is an
 * opaque string once issued, and nothing is ever read out of it.
 */
export function seriesOf(division: string, registryLetter: string, receivedOn: CivilDate): string {
  const year = Number(receivedOn.slice(0, 4));
  const decade = decades[Math.floor((year - 2000) / 10)];
  if (decade === undefined) throw new RangeError(`No file number series for the year ${year}`);
  const yearMark = `${decade}${year % 10}`;
  return division === "ID"
    ? `${registryNumbers[registryLetter] ?? "0000"}-${yearMark}`
    : `${registryLetter}${yearMark}`;
}

const registryNumbers: Readonly<Record<string, string>> = { T: "0003", M: "0018", V: "0008" };

export function fileNumber(series: string, number: number): string {
  return `${series}-${String(number).padStart(5, "0")}`;
}

/** What a person types as a number, in the form it is kept: `tc6 123` → `TC6-00123`; null when it is none. */
export function parseFileNumber(text: string): string | null {
  const plain = text
    .trim()
    .toUpperCase()
    .replaceAll(/[\s–—]+/g, "-");
  const match = /^((?:[0-9]{4}-)?[A-Z]{1,2}[0-9])-?([0-9]{1,5})$/.exec(plain);
  return match?.[1] === undefined ? null : fileNumber(match[1], Number(match[2]));
}
