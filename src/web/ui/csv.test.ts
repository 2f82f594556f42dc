import { expect, test } from "vitest";
import { csvOf, factsOf } from "./csv.ts";

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

test("a column that has facts is in the spreadsheet by them, one to a column; the others as they stand on the page", () => {
  const columns = [
    { name: { en: "File", fr: "Dossier" }, cell: () => null },
    { name: { en: "Act", fr: "Acte" }, cell: () => null, isActs: true as const },
    {
      name: { en: "Heard", fr: "Audience" },
      cell: () => null,
      facts: [
        { name: { en: "Day", fr: "Jour" }, of: (row: { on: string }) => row.on },
        { name: { en: "Office", fr: "Bureau" }, of: (_: unknown, language: "en" | "fr") => language },
      ],
    },
  ];
  const cells = [
    ["Dossier", "Audience"],
    ["MC6-00038", "22 janvier 2027; dans 53 jours"],
  ];
  expect(factsOf(cells, columns, [{ on: "2027-01-22" }], "fr")).toEqual([
    ["Dossier", "Jour", "Bureau"],
    ["MC6-00038", "2027-01-22", "fr"],
  ]);
});
