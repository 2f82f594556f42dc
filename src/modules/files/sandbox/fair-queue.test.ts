import { expect, test } from "vitest";
import { FairQueue } from "./fair-queue.ts";

const taken = (line: FairQueue<string>) => line.next()?.one ?? null;

test("each owner has its turn, whoever brought more and whoever came first", () => {
  const line = new FairQueue<string>(9);
  for (const one of ["a1", "a2", "a3", "b1", "c1", "c2"]) line.add(one.charAt(0), one);
  const order = Array.from({ length: 6 }, () => {
    const next = line.next();
    line.end(next?.owner ?? "");
    return next?.one;
  });
  expect(order).toEqual(["a1", "b1", "c1", "a2", "c2", "a3"]);
});

test("nobody has more than its share in hand, and goes on when one of its own has ended", () => {
  const line = new FairQueue<string>(2);
  for (const one of ["a1", "a2", "a3", "b1"]) line.add(one.charAt(0), one);
  expect([taken(line), taken(line), taken(line), taken(line)]).toEqual(["a1", "b1", "a2", null]);
  line.end("b");
  expect(taken(line)).toBeNull();
  line.end("a");
  expect(taken(line)).toBe("a3");
  line.add("c", "c1");
  expect(taken(line)).toBe("c1");
});
