import { expect, test } from "vitest";
import { officeContactProblems } from "./office-contact-problems.ts";

const entered = {
  from: "2026-11-24",
  lines: { en: "200 Example Street", fr: "200, rue Exemple" },
  locality: "Toronto",
  province: "ON",
  postalCode: "M5V 3L9",
  telephone: "416-555-0100",
  tollFree: "",
  fax: "",
  email: "",
  hours: { en: "", fr: "" },
  source: { en: "Letter of the registrar", fr: "Lettre du greffier" },
  isVerified: true,
} as const;

test.each([
  ["2026-11-23", ["/from"]],
  ["2026-11-24", []],
  ["2026-11-25", []],
])("on November 24, what is to hold from %s is wrong at %j", (from, paths) => {
  const problems = officeContactProblems({ ...entered, from }, "2026-11-24");
  expect(problems.map((one) => one.path)).toEqual(paths);
});
