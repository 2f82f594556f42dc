import { expect, test } from "vitest";
import type { CaseRow } from "../../cases/index.ts";
import { settingSteps } from "./heard-together.ts";

const theCase = (status: string, office = "toronto", number = "TC6-00001") =>
  ({
    id: number,
    status,
    office_id: office,
    file_number: number,
    proceeding_type: "claim",
    received_on: "2026-11-24",
  }) as CaseRow;
const today = "2026-11-24";

test.each([
  ["no case", [], "case-not-found"],
  ["a case that has its hearing", [theCase("scheduled")], "hearing-already-set"],
  ["a case that has its special hearing", [theCase("special-hearing")], "hearing-already-set"],
  ["a case whose sibling is in default", [theCase("ready"), theCase("in-default")], "joined-files-not-together"],
  ["a case that was decided", [theCase("decided")], "hearing-stage-not-possible"],
  ["a case whose sibling was decided", [theCase("ready"), theCase("decided")], "joined-files-not-together"],
  [
    "a case whose sibling is at another office",
    [theCase("ready"), theCase("ready", "vancouver")],
    "joined-files-not-together",
  ],
])("no hearing is set for %s", (_what, cases, code) => {
  expect(() => settingSteps(cases, today)).toThrow(code);
});

test.each(["ready", "received", "heard"])(
  "a hearing is set for a case that is %s, with those joined to it",
  (status) => {
    expect(() => settingSteps([theCase(status), theCase("ready")], today)).not.toThrow();
  },
);
