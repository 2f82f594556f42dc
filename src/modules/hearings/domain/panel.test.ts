import { expect, test } from "vitest";
import { panelProblem } from "./panel.ts";

test.each([
  ["a", [], "RPD", null],
  [null, [], "RPD", null],
  ["a", [], "ID", null],
  ["a", ["b", "c"], "RPD", null],
  ["a", ["b", "c"], "ID", "panel-not-of-division"],
  ["a", ["b"], "RPD", "panel-of-three-wanted"],
  ["a", ["b", "b"], "RAD", "panel-of-three-wanted"],
  ["a", ["a", "b"], "RAD", "panel-of-three-wanted"],
  ["a", ["b", "c", "d"], "RAD", "panel-of-three-wanted"],
  [null, ["a", "b"], "IAD", "panel-of-three-wanted"],
  [null, ["a", "b", "c"], "IAD", "panel-of-three-wanted"],
] as const)("%s presiding with %j before the %s: %s", (memberId, panelIds, division, problem) => {
  expect(panelProblem({ memberId, panelIds: [...panelIds] }, division)).toBe(problem);
});
