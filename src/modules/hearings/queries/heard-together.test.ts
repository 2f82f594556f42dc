import { expect, test } from "vitest";
import type { CaseRow } from "../../cases/index.ts";
import { settingSteps } from "./heard-together.ts";

const file = (status: string, office = "toronto", number = "TC6-00001") =>
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
  ["no file", [], "case-not-found"],
  ["a file that has its hearing", [file("scheduled")], "hearing-already-set"],
  ["a file that has its special hearing", [file("special-hearing")], "hearing-already-set"],
  ["a file whose sibling is in default", [file("ready"), file("in-default")], "joined-files-not-together"],
  ["a file that was decided", [file("decided")], "hearing-stage-not-possible"],
  ["a file whose sibling was decided", [file("ready"), file("decided")], "joined-files-not-together"],
  [
    "a file whose sibling is at another office",
    [file("ready"), file("ready", "vancouver")],
    "joined-files-not-together",
  ],
])("no hearing is set for %s", (_what, files, code) => {
  expect(() => settingSteps(files, today)).toThrow(code);
});

test.each(["ready", "received", "heard"])(
  "a hearing is set for a file that is %s, with those joined to it",
  (status) => {
    expect(() => settingSteps([file(status), file("ready")], today)).not.toThrow();
  },
);
