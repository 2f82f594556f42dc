import { expect, test } from "vitest";
import { nameProblems, namesProblems, refuseLines } from "./name-problems.ts";
import { displayName, latinName, type Names, searchText, sortText } from "./names.ts";

const names = (changes: Partial<Names> = {}): Names => ({
  familyName: "Тестова",
  givenNames: "Анна",
  latinFamilyName: "Testova",
  latinGivenNames: "Anna",
  alsoKnownAs: ["Ánya"],
  ...changes,
});
const codes = (changes: Partial<Names>) =>
  namesProblems(names(changes), "/person").map((one) => `${one.path} ${one.code}`);

test.each([
  [{}, []],
  [{ familyName: null, latinFamilyName: null }, []],
  [{ familyName: "—" }, ["/person/familyName name-unreadable"]],
  [{ givenNames: "\u202eannA" }, ["/person/givenNames name-unreadable"]],
  [{ latinFamilyName: "Тестова" }, ["/person/latinFamilyName name-not-latin"]],
  [{ latinGivenNames: "!" }, ["/person/latinGivenNames name-unreadable"]],
  [{ alsoKnownAs: ["Anya", ""] }, ["/person/alsoKnownAs/1 name-unreadable"]],
])("of the names with %j is wrong: %j", (changes, problems) => {
  expect(codes(changes)).toEqual(problems);
});

test("a name in its own script is right, and the same is not a Latin form", () => {
  expect(nameProblems("Анна", "/name")).toEqual([]);
  expect(nameProblems("Анна", "/name", "latin").map((one) => one.code)).toEqual(["name-not-latin"]);
  expect(nameProblems(null, "/name", "latin")).toEqual([]);
});

test("the first problem gives its code, and all are told", () => {
  const problems = [...nameProblems("", "/one"), ...nameProblems("Анна", "/other", "latin")];
  expect(() => refuseLines(problems)).toThrow(expect.objectContaining({ code: "name-unreadable", fields: problems }));
  expect(() => refuseLines([])).not.toThrow();
});

test("a person is written family name first, whichever name is there", () => {
  expect(displayName(names())).toBe("Тестова, Анна");
  expect(displayName({ familyName: null, givenNames: "Анна" })).toBe("Анна");
  expect(displayName({ familyName: "Тестова", givenNames: null })).toBe("Тестова");
});

test("the Latin form is told only where one was given", () => {
  expect(latinName(names())).toBe("Testova, Anna");
  expect(latinName(names({ latinFamilyName: null }))).toBe("Anna");
  expect(latinName(names({ latinGivenNames: null }))).toBe("Testova");
  expect(latinName(names({ latinFamilyName: null, latinGivenNames: null }))).toBeNull();
});

test("a search finds every name, a list sorts by the Latin ones", () => {
  const found = searchText(names({ familyName: "Zorvath", givenNames: null, alsoKnownAs: ["Ánya", "Anna"] })).split(
    " ",
  );
  expect(found).toEqual(["zorvath", "testova", "anna", "anya"]);
  expect(sortText(names())).toBe("testova anna");
  expect(
    sortText(names({ latinFamilyName: null, latinGivenNames: null, familyName: "Été", givenNames: null })).trim(),
  ).toBe("ete");
});
