import { expect, test } from "vitest";
import type { Problem } from "../contract.ts";
import { generate } from "../generator/generate.ts";
import { capacityOf } from "../solver/capacity.ts";
import { explainShortages } from "../solver/explain-shortages.ts";
import { solve } from "../solver/solve.ts";
import { fingerprintOf } from "../testing.ts";
import { explainPlan } from "./explain-plan.ts";

const solved = async (problem: Problem) => ({
  problem,
  plan: await solve(problem, { seconds: 0, seed: 1, threads: 1 }),
});

test("the sum to hire beside a plan is what `explain` says of it, with the hearings that have no place", async () => {
  const { problem, plan } = await solved(generate({ size: "S", seed: 5, scarce: true }));
  const told = explainPlan(problem, plan);
  expect(fingerprintOf([told.leftOut, told.capacity])).toBe("7bbbf7326308");
  const { leftOut } = told;
  expect(leftOut).toEqual(explainShortages(problem, plan));
  const out = new Set(plan.unscheduled.map((one) => one.hearing));
  expect(leftOut.missing.length).toBeGreaterThan(0);
  for (const one of leftOut.missing) {
    expect(one.without).toHaveLength(one.leftOut);
    expect(one.without.every((id) => out.has(id))).toBe(true);
  }
});

test("what a language has is bounded by each one’s week and day, and what it is asked is counted in its month", () => {
  const empty = generate({ size: "S", seed: 5 });
  const [office] = empty.offices;
  const [member] = empty.members;
  const [interpreter] = empty.interpreters;
  const [hearing] = empty.hearings;
  if (!office || !member || !interpreter || !hearing) throw new Error("the generator gives one of each");
  const day = (on: string) => ({ from: `${on}T13:00:00Z`, to: `${on}T21:00:00Z` });
  const horizon = { from: "2027-01-25", to: "2027-02-28" };
  // A week that the end of a month divides: Monday to Friday, eight hours a day, of which half may be sat.
  const week = ["2027-01-28", "2027-01-29", "2027-02-01", "2027-02-02"].map(day);
  const problem: Problem = {
    ...empty,
    horizon,
    offices: [{ ...office, zone: "America/Toronto" }],
    members: [{ ...member, languages: ["en"], offices: [office.id], available: week, maxMinutesPerWeek: 480 }],
    interpreters: [
      {
        ...interpreter,
        languages: [{ language: "so", dialect: null, tier: 0 }],
        offices: [office.id],
        available: week,
        maxMinutesPerDay: 120,
      },
    ],
    hearings: [
      {
        ...hearing,
        office: office.id,
        language: "en",
        panel: 1,
        interpreter: { language: "so", dialect: null },
        minister: false,
        durationMinutes: 100,
        earliestOn: "2026-12-01",
      },
    ],
  };
  const start = "2027-02-01T14:00:00Z";
  const assignment = { hearing: hearing.id, start, members: [member.id], interpreter: interpreter.id };
  const plan = {
    format: "greffe-plan/1" as const,
    assignments: [{ ...assignment, ministerRep: null, room: null }],
    unscheduled: [],
  };
  const of = { people: 1, language: "en" };
  expect(capacityOf(problem, plan)).toEqual([
    { ...of, of: "members", month: "2027-01", availableMinutes: 480, askedMinutes: 100, placedMinutes: 0 },
    { ...of, of: "members", month: "2027-02", availableMinutes: 480, askedMinutes: 0, placedMinutes: 100 },
    {
      ...of,
      language: "so",
      of: "interpreters",
      month: "2027-01",
      availableMinutes: 240,
      askedMinutes: 100,
      placedMinutes: 0,
    },
    {
      ...of,
      language: "so",
      of: "interpreters",
      month: "2027-02",
      availableMinutes: 240,
      askedMinutes: 0,
      placedMinutes: 100,
    },
  ]);
});
