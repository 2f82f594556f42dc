import { expect, test } from "vitest";
import { csvOf } from "./csv.ts";

test("a cell that a spreadsheet would run is a text, wherever it stands", () => {
  const rows = [["=1+1", "+1 555 555 0142", "-3", "@SUM(A1)", "\t=2", "\r=2", " =cmd", "a=b"]];
  expect(csvOf(rows)).toBe(`\uFEFF"'=1+1","'+1 555 555 0142","'-3","'@SUM(A1)","'=2","'=2","'=cmd","a=b"\r\n`);
});

test("quotes, commas and lines stay in their cell", () => {
  expect(
    csvOf([
      ['Said "no", twice', "one\n two"],
      ["é", ""],
    ]),
  ).toBe('\uFEFF"Said ""no"", twice","one; two"\r\n"é",""\r\n');
});
