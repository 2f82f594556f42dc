import { expect, test } from "vitest";
import { marksOf } from "./mark-in-file.ts";

const shown = (ofOffice: readonly string[], ofPdf: readonly string[]) =>
  marksOf(ofOffice, ofPdf).map(({ code, pages }) => `${code} ${pages.join(" ")}`.trim());

test.each([
  [[], [], []],
  [["annotations", "tracked-changes"], [], ["annotations", "tracked-changes"]],
  [["annotations"], ["annotations:2-3"], ["annotations 2 3"]],
  [["tracked-changes", "annotations"], ["annotations:1"], ["tracked-changes", "annotations 1"]],
  [["hidden-text"], ["hidden-text:4"], ["hidden-text", "hidden-text 4"]],
  [["hidden-text"], ["annotations:4"], ["hidden-text", "annotations 4"]],
])("of an office file with %j and its pages with %j is told %j", (ofOffice, ofPdf, told) => {
  expect(shown(ofOffice, ofPdf)).toEqual(told);
});
