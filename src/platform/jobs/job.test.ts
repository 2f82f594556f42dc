import { expect, test } from "vitest";
import { defineJob } from "./job.ts";
import { subscriptionsOf } from "./worker.ts";

test("a job runs in the usual lane and at no time of its own, unless it says so", () => {
  const handle = async () => undefined;
  expect(defineJob({ name: "a", handle })).toEqual({ name: "a", formerNames: [], cron: null, lane: "usual", handle });
  const own = { name: "b", formerNames: ["was-b"], cron: "17 * * * *", lane: "examination", handle } as const;
  expect(defineJob(own)).toEqual(own);
});

test("what waits under a job's former name is done like what waits under its own", () => {
  const handle = async () => undefined;
  const one = defineJob({ name: "renamed", formerNames: ["was-called-so"], handle });
  const found = subscriptionsOf([one, defineJob({ name: "renamed", handle })]);
  expect([...found].map(([name, all]) => [name, all.map((job) => job.handle)])).toEqual([
    ["renamed", [handle, handle]],
    ["was-called-so", [handle]],
  ]);
});
