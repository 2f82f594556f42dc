import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { namedArguments, numberOption, printJson, type Values, WrongUse, wantedOption } from "./command-line.ts";
import { comparisonAsked } from "./compare-command.ts";

test.each<[Values]>([[{}], [{ size: "" }], [{ size: true }], [{ size: undefined }]])(
  "an option that is wanted and not given (%j) is wrong use",
  (values) => {
    expect(() => wantedOption(values, "size")).toThrow(WrongUse);
  },
);

test.each(["-1", "1.5", "1e3", " 1", "", "9007199254740992", "x", true])("%j is no whole number", (seed) => {
  expect(() => numberOption({ seed }, "seed", 0, 1)).toThrow(WrongUse);
});

test("a number is taken from the least on, and another where none is given", () => {
  const at = (seconds: string | undefined) => numberOption({ seconds }, "seconds", 2, 20);
  expect([at("2"), at("9007199254740991"), at(undefined)]).toEqual([2, Number.MAX_SAFE_INTEGER, 20]);
  expect(() => at("1")).toThrow(WrongUse);
});

test("exactly the arguments that are named are taken", () => {
  expect(namedArguments(["a", "b"], ["PROBLEM", "PLAN"])).toEqual({ PROBLEM: "a", PLAN: "b" });
  for (const given of [["a"], ["a", "b", "c"]])
    expect(() => namedArguments(given, ["PROBLEM", "PLAN"])).toThrow("PROBLEM PLAN");
});

test("JSON is one line", () => {
  const out = new PassThrough();
  printJson({ out } as never, { a: [1] });
  expect(String(out.read())).toBe('{"a":[1]}\n');
});

test("a comparison is of a size that a year can be planned in, with what nobody says", () => {
  expect(comparisonAsked({ size: "S" }, [])).toEqual({ size: "S", seed: 1, quarters: 4, seconds: 20, scarce: false });
  const given = { size: "M", seed: "0", quarters: "1", seconds: "0", scarce: true };
  expect(comparisonAsked(given, [])).toEqual({ size: "M", seed: 0, quarters: 1, seconds: 0, scarce: true });
  expect(() => comparisonAsked({ size: "S", quarters: "0" }, [])).toThrow(WrongUse);
  for (const size of ["XL", "XXL", "s"]) expect(() => comparisonAsked({ size }, []), size).toThrow(WrongUse);
  expect(() => comparisonAsked({ size: "S" }, ["more"])).toThrow(WrongUse);
});
