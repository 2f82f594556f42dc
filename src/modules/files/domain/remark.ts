const mostNamed = 200;

/** A remark that is about some pages, counted from 1: `code:3,7-9`. Stored with the version like any remark. */
export function remarkOnPages(code: string, pages: readonly number[]): string {
  const ranges: { readonly first: number; last: number }[] = [];
  for (const page of [...pages].sort((one, other) => one - other).slice(0, mostNamed)) {
    const before = ranges.at(-1);
    if (before !== undefined && before.last + 1 === page) before.last = page;
    else ranges.push({ first: page, last: page });
  }
  return `${code}:${ranges.map(({ first, last }) => (first === last ? `${first}` : `${first}-${last}`)).join(",")}`;
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
