import { type Instant, instantOf } from "../../../kernel/time.ts";
import type { Interval } from "../contract.ts";

/** From the first moment until the first one outside, in milliseconds since 1970. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The same time without overlaps, in order; spans that touch are one. */
export function union(spans: readonly Span[]): readonly Span[] {
  const joined: { from: number; to: number }[] = [];
  for (const span of spans.toSorted((one, other) => one.from - other.from)) {
    if (span.to <= span.from) continue;
    const last = joined.at(-1);
    if (last !== undefined && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else joined.push({ ...span });
  }
  return joined;
}

/** What of the first is in none of the second. Both may overlap and come in any order. */
export function without(spans: readonly Span[], taken: readonly Span[]): readonly Span[] {
  const cuts = union(taken);
  const left: Span[] = [];
  let next = 0;
  for (const span of union(spans)) {
    let from = span.from;
    while ((cuts[next]?.to ?? Number.POSITIVE_INFINITY) <= from) next++;
    for (let at = next; (cuts[at]?.from ?? Number.POSITIVE_INFINITY) < span.to; at++) {
      const cut = cuts[at] as Span;
      if (cut.from > from) left.push({ from, to: cut.from });
      from = Math.max(from, cut.to);
    }
    if (from < span.to) left.push({ from, to: span.to });
  }
  return left;
}

/** What of the spans is between two moments. */
export function clipped(spans: readonly Span[], { from, to }: Span): readonly Span[] {
  return spans.flatMap((span) => {
    const inside = { from: Math.max(span.from, from), to: Math.min(span.to, to) };
    return inside.from < inside.to ? [inside] : [];
  });
}

export const intervalsOf = (spans: readonly Span[]): Interval[] =>
  spans.map(({ from, to }) => ({ from: instantOf(new Date(from)), to: instantOf(new Date(to)) }));

export const spanOf = (from: Date | Instant, to: Date | Instant): Span => ({
  from: new Date(from).getTime(),
  to: new Date(to).getTime(),
});
