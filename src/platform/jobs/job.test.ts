import { expect, test } from "vitest";
import { defineJob } from "./job.ts";

test("a job runs in the usual lane and at no time of its own, unless it says so", () => {
  const handle = async () => undefined;
  expect(defineJob({ name: "a", handle })).toEqual({ name: "a", cron: null, lane: "usual", handle });
  const own = { name: "b", cron: "17 * * * *", lane: "examination", handle } as const;
  expect(defineJob(own)).toEqual(own);
});
