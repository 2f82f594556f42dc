import { expect, test } from "vitest";
import { type Status, statuses, transitions } from "./lifecycle.ts";

const all = Object.keys(statuses) as Status[];

test("every state is reached from the first", () => {
  const reached = new Set<Status>(["received"]);
  for (let grown = true; grown; ) {
    const before = reached.size;
    for (const step of transitions) if (reached.has(step.from)) reached.add(step.to);
    grown = reached.size > before;
  }
  expect([...reached].sort()).toEqual([...all].sort());
});

test("a state that is not final can be left, and a final one cannot", () => {
  for (const status of all) {
    const leaves = transitions.some((step) => step.from === status);
    expect(leaves, status).toBe(!statuses[status].final);
  }
});

test("a transition's code names one step only", () => {
  expect(new Set(transitions.map((step) => step.code)).size).toBe(transitions.length);
});
