const mostNamed = 200;

/** A remark that is about some pages, counted from 1: `code:3,7-9`. Stored with the version like any remark. */
export function remarkOnPages(code: string, pages: readonly number[]): string {
  const ranges: string[] = [];
  const sorted = [...pages].sort((one, other) => one - other).slice(0, mostNamed);
  for (let at = 0; at < sorted.length; at++) {
    const first = sorted[at] ?? 0;
    while (sorted[at + 1] === (sorted[at] ?? 0) + 1) at++;
    const last = sorted[at] ?? first;
    ranges.push(first === last ? `${first}` : `${first}-${last}`);
  }
  return `${code}:${ranges.join(",")}`;
}

export interface Remark {
  readonly code: string;
  /** As people read them, `3, 7–9`; empty for a remark on the whole file. */
  readonly pages: string;
  readonly numbers: readonly number[];
}

export function parseRemark(stored: string): Remark {
  const [code = stored, list = ""] = stored.split(":");
  const ranges = list.split(",").filter((range) => range !== "");
  const numbers = ranges.flatMap((range) => {
    const [first = 0, last = first] = range.split("-").map(Number);
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
  return { code, pages: ranges.join(", ").replaceAll("-", "–"), numbers };
}
