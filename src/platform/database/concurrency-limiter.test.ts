import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { ConcurrencyLimiter } from "./concurrency-limiter.ts";

describe("a limiter", () => {
  const enterAll = (limiter: ConcurrencyLimiter, count: number) => {
    const entered: number[] = [];
    const leaves: (() => void)[] = [];
    const all = Array.from({ length: count }, async (_, nth) => {
      leaves.push(await limiter.enter());
      entered.push(nth);
    });
    return { entered, leaves, all: Promise.all(all) };
  };

  test("lets four pass at once, and the others in the order in which they came", async () => {
    const { entered, leaves } = enterAll(new ConcurrencyLimiter(), 7);
    await Promise.resolve().then(() => undefined);
    expect(entered).toEqual([0, 1, 2, 3]);
    leaves[2]?.();
    leaves[0]?.();
    await pause(0);
    expect(entered).toEqual([0, 1, 2, 3, 4, 5]);
  });

  test("does not count who is slow, and none of them twice", async () => {
    const limiter = new ConcurrencyLimiter();
    const { entered, leaves, all } = enterAll(limiter, 6);
    await all;
    expect(entered).toHaveLength(6);
    // The first four left late: two places are taken by the last two, and two are free.
    for (const leave of leaves.slice(0, 4)) leave();
    const next = enterAll(limiter, 3);
    await Promise.resolve().then(() => undefined);
    expect(next.entered).toEqual([0, 1]);
    leaves[4]?.();
    leaves[4]?.();
    await pause(0);
    expect(next.entered).toEqual([0, 1, 2]);
  });
});
