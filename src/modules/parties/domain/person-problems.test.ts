import { expect, test } from "vitest";
import { personProblems } from "./person-problems.ts";

const nobodyYet = {
  familyName: null,
  givenNames: null,
  latinFamilyName: null,
  latinGivenNames: null,
  alsoKnownAs: [],
  bornOn: null,
  bornYear: null,
  nationalities: [],
};

test.each([
  ["without any name", {}, [["/p/familyName", "person-without-name"]]],
  ["with a family name alone", { familyName: "Zorvath" }, []],
  ["with given names alone", { givenNames: "Mira" }, []],
  ["with both", { familyName: "Zorvath", givenNames: "Mira" }, []],
  ["born today", { familyName: "Z", bornOn: "2026-11-24" }, []],
  ["born tomorrow", { familyName: "Z", bornOn: "2026-11-25" }, [["/p/bornOn", "birth-date-impossible"]]],
  ["born on the first day that is taken", { familyName: "Z", bornOn: "1880-01-01" }, []],
  ["born the day before", { familyName: "Z", bornOn: "1879-12-31" }, [["/p/bornOn", "birth-date-impossible"]]],
  ["born this year", { familyName: "Z", bornYear: 2026 }, []],
  ["born next year", { familyName: "Z", bornYear: 2027 }, [["/p/bornYear", "birth-date-impossible"]]],
  ["of a country", { familyName: "Z", nationalities: ["SOM"] }, []],
  [
    "of none that exists",
    { familyName: "Z", nationalities: ["SOM", "QQQ"] },
    [["/p/nationalities/1", "country-unknown"]],
  ],
])("a person %s is told exactly what is wrong", (_who, changes, problems) => {
  const found = personProblems({ ...nobodyYet, ...changes }, "2026-11-24", "/p");
  expect(found.map((one) => [one.path, one.code])).toEqual(problems);
});
