import { expect, test } from "vitest";
import { schemaProblems } from "./schema-problem.ts";

test("each field is named once, in both languages, whether it is missing, unknown or wrong", () => {
  const problems = schemaProblems([
    { keyword: "required", instancePath: "/data", params: { requiredProperties: ["language"] } },
    { keyword: "required", instancePath: "", params: { missingProperty: "id" } },
    { keyword: "boolean", instancePath: "/colour", params: {} },
    { keyword: "additionalProperties", instancePath: "", params: { additionalProperties: ["colour"] } },
    { keyword: "format", instancePath: "/data/bornOn", params: { format: "date" } },
    { keyword: "type", instancePath: "/data/bornOn", params: { type: "null" } },
    { keyword: "anyOf", instancePath: "/data/bornOn", params: {} },
    { keyword: "anyOf", instancePath: "/data/origin", params: {} },
  ]);
  expect(problems.map(({ path, code }) => `${path} ${code}`)).toEqual([
    "/data/language required",
    "/id required",
    "/colour additionalProperties",
    "/data/bornOn format",
    "/data/origin anyOf",
  ]);
  for (const { text } of problems) expect(text.en).not.toBe(text.fr);
  expect(problems[3]?.text.fr).toBe("Inscrivez un jour qui existe, comme 2026-11-24.");
});

test("of a choice of schemas only what is wrong in the one that was meant is said", () => {
  const told = (errors: Parameters<typeof schemaProblems>[0]) =>
    schemaProblems(errors).map(({ path, code }) => `${path} ${code}`);
  const choice = [
    { keyword: "const", instancePath: "/kind", params: { allowedValue: "address" } },
    { keyword: "const", instancePath: "/kind", params: { allowedValue: "telephone" } },
    { keyword: "anyOf", instancePath: "", params: {} },
  ];
  const email = { keyword: "format", instancePath: "/value/email", params: { format: "email" } };
  expect(told([...choice, email])).toEqual(["/value/email format"]);
  expect(told([email, ...choice])).toEqual(["/value/email format"]);
  // Where no schema was meant, the choice itself is what is wrong.
  expect(told(choice)).toEqual(["/kind const", " anyOf"]);
});

test("blanks where words are asked for are said to be empty, another pattern is not written as expected", () => {
  const said = (pattern: unknown) =>
    schemaProblems([{ keyword: "pattern", instancePath: "/words", params: { pattern } }])[0]?.text.en;
  expect(said("\\S")).toBe("This field is empty or too short.");
  expect(said(/\S/u)).toBe("This field is empty or too short.");
  expect(said("^\\S+$")).toBe("This is not written as expected.");
});

test.each([
  ["format", { format: "email" }, /e-mail|address/i],
  ["format", { format: "of-tomorrow" }, /not one of those expected/],
  ["type", { type: "integer" }, /whole number/],
  ["type", { type: "array" }, /list/],
  ["type", { type: "of-tomorrow" }, /not one of those expected/],
  ["minLength", { limit: 1 }, /empty or too short/],
  ["maxLength", { limit: 1 }, /^1 character at most/],
  ["maxLength", { limit: 200 }, /^200 characters at most/],
  ["minItems", { limit: 2 }, /^2 or more are needed/],
  ["maxItems", { limit: 3 }, /^3 at most/],
  ["minimum", { limit: 0 }, /^0 or more/],
  ["maximum", { limit: 9 }, /^9 or less/],
  ["pattern", { pattern: "\\S" }, /empty or too short/],
  ["pattern", { pattern: "/\\S/u" }, /empty or too short/],
  ["pattern", { pattern: "^a$" }, /not written as expected/],
  ["const", {}, /not one of those expected/],
])("what is wrong by %s %j is said in words", (keyword, params, words) => {
  const [problem] = schemaProblems([{ keyword, instancePath: "/a", params }]);
  expect(problem?.text.en).toMatch(words);
  expect(problem?.text.fr).not.toBe(problem?.text.en);
});

const [enumerated, formatted] = [
  { keyword: "enum", instancePath: "/a", params: {} },
  { keyword: "format", instancePath: "/a", params: { format: "date" } },
];
const notNull = { keyword: "type", instancePath: "/a", params: { type: "null" } };
const notText = { keyword: "type", instancePath: "/a", params: { type: "string" } };
const nullFormat = { keyword: "minimum", instancePath: "/a", params: { type: "null", limit: 1 } };
test.each([
  ["a choice and something wrong by itself", [enumerated, formatted], "format"],
  ["something wrong by itself and a choice", [formatted, enumerated], "format"],
  ["two things that are wrong by themselves", [notText, formatted], "type"],
  ["that it is not null, and something wrong", [notNull, formatted], "format"],
  ["that it is not null", [notNull], undefined],
  ["that nothing may be here", [{ ...notNull, keyword: "boolean", params: {} }], undefined],
  ["that a text is meant", [notText], "type"],
  ["another fault of what may be null", [nullFormat], "minimum"],
])("of a field of which is told %s, one thing is said", (_what, errors, code) => {
  expect(schemaProblems(errors).map((one) => one.code)).toEqual(code === undefined ? [] : [code]);
});

test("forty things are said at most", () => {
  const many = Array.from({ length: 41 }, (_, nth) => ({ keyword: "const", instancePath: `/${nth}`, params: {} }));
  expect(schemaProblems(many)).toHaveLength(40);
});
