import { expect, test } from "vitest";
import type { CaseRow } from "../../cases/index.ts";
import { requireStage } from "./heard-together.ts";

const file = (status: string, office = "toronto", number = "TC6-00001") =>
  ({ status, office_id: office, file_number: number }) as CaseRow;

test.each([
  ["no file", [], "case-not-found"],
  ["a file that has its hearing", [file("scheduled")], "hearing-already-set"],
  ["a file that was decided", [file("decided")], "hearing-stage-not-possible"],
  ["a file whose sibling was decided", [file("ready"), file("decided")], "joined-files-not-together"],
  [
    "a file whose sibling is at another office",
    [file("ready"), file("ready", "vancouver")],
    "joined-files-not-together",
  ],
])("no hearing is set for %s", (_what, files, code) => {
  expect(() => requireStage(files)).toThrow(code);
});

test.each(["ready", "received", "heard"])(
  "a hearing is set for a file that is %s, with those joined to it",
  (status) => {
    expect(() => requireStage([file(status), file("ready")])).not.toThrow();
  },
);
