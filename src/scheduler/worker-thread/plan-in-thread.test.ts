import { expect, test } from "vitest";
import { aHearing, aProblem } from "../testing.ts";
import { planInThread } from "./plan-in-thread.ts";

const limits = { seconds: 0, seed: 1, threads: 1 };
const asked = (id: string) => ({ kind: "solve" as const, problem: aProblem({ hearings: [aHearing({ id })] }), limits });
const heardIn = async (id: string) => (await planInThread(asked(id))).plan.assignments.map((one) => one.hearing);

test("plans made apart come to whoever asked, one after the other and two at once", async () => {
  expect(await heardIn("a")).toEqual(["a"]);
  expect(await heardIn("b")).toEqual(["b"]);
  expect(await Promise.all([heardIn("c"), heardIn("d")])).toEqual([["c"], ["d"]]);
  expect(await heardIn("e")).toEqual(["e"]);
});

test("what the thread throws is thrown, a signal ends it, and the next plan has a thread that works", async () => {
  const wrong = { ...asked("a"), problem: { ...asked("a").problem, format: "of-nobody" as never } };
  await expect(planInThread(wrong)).rejects.toThrow();
  expect(await heardIn("b")).toEqual(["b"]);
  const long = { ...asked("c"), limits: { ...limits, seconds: 600 } };
  await expect(planInThread(long, AbortSignal.timeout(500))).rejects.toThrow("ended");
  expect(await heardIn("d")).toEqual(["d"]);
});
