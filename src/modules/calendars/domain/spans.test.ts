import fc from "fast-check";
import { expect, test } from "vitest";
import { clipped, type Span, union, without } from "./spans.ts";

const spans = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 12 }))
    .map(([from, long]) => ({ from, to: from + long })),
  { maxLength: 12 },
);
const covers = (all: readonly Span[], moment: number) => all.some(({ from, to }) => from <= moment && moment < to);

test("what is left is what was there and was not taken, moment by moment, in order and without overlaps", () => {
  fc.assert(
    fc.property(spans, spans, (there, taken) => {
      const left = without(there, taken);
      for (let moment = -1; moment < 80; moment++)
        expect(covers(left, moment)).toBe(covers(there, moment) && !covers(taken, moment));
      for (const [nth, span] of left.entries()) {
        expect(span.from).toBeLessThan(span.to);
        expect(span.from).toBeGreaterThanOrEqual(left[nth - 1]?.to ?? span.from);
      }
    }),
  );
});

test("spans that overlap or touch are one, and empty ones are none", () => {
  const all = [
    { from: 5, to: 7 },
    { from: 1, to: 3 },
    { from: 3, to: 4 },
    { from: 6, to: 9 },
    { from: 20, to: 20 },
  ];
  expect(union(all)).toEqual([
    { from: 1, to: 4 },
    { from: 5, to: 9 },
  ]);
  expect(clipped(union(all), { from: 2, to: 6 })).toEqual([
    { from: 2, to: 4 },
    { from: 5, to: 6 },
  ]);
});
