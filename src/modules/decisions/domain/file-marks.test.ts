import { expect, test } from "vitest";
import { goesOut, markName, namedGoesOut } from "./file-marks.ts";

test.each([
  ["annotations", [2], true, /^Comments, highlights/],
  // Of a Word file: its pages do not have them.
  ["annotations", [], false, /in the Word file/],
  ["hidden-text", [], false, /in the Word file/],
  ["hidden-layers", [], true, /^Layers/],
  ["tracked-changes", [], true, /^Tracked changes/],
  ["former-states", [], false, /^Earlier states/],
  ["former-states", [1], false, /^Earlier states/],
  ["of-tomorrow", [1], true, /^of-tomorrow$/],
])("%s on pages %j goes out with the decision: %s", (code, pages, isOut, name) => {
  expect(goesOut({ code, pages })).toBe(isOut);
  expect(markName({ code, pages }).en).toMatch(name);
});

test("who commented goes out with the comment, and with nothing else", () => {
  const onPage = [{ code: "annotations", pages: [2] }];
  expect(namedGoesOut("commented-by", onPage)).toBe(true);
  expect(namedGoesOut("commented-by", [{ code: "annotations", pages: [] }])).toBe(false);
  expect(namedGoesOut("author", onPage)).toBe(false);
});
