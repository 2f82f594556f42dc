import { Type } from "typebox";
import { expect, test } from "vitest";
import { ProblemSchema } from "../contract.ts";
import { aProblem } from "../testing.ts";
import { shapeProblems } from "./check-shape.ts";
import { fieldProblem } from "./field-texts.ts";
import { unknownFields } from "./unknown-fields.ts";

/** What is said of a problem in which one thing is changed. */
function said(change: object) {
  const problems = shapeProblems(ProblemSchema, { ...aProblem({}), ...change });
  return problems.map(({ path, code }) => `${code} ${path}`);
}
const [hearing] = aProblem({}).hearings;
const withHearing = (change: object) => ({ hearings: [{ ...hearing, ...change }] });

test.each([
  [{}, []],
  [{ horizon: { from: "soon", to: "2027-04-16" } }, ["bad-date /horizon/from"]],
  [{ now: "2027-01-04" }, ["bad-instant /now"]],
  [withHearing({ starts: ["9:00"] }), ["bad-time /hearings/0/starts/0"]],
  [withHearing({ starts: ["24:00"] }), ["bad-time /hearings/0/starts/0"]],
  [withHearing({ starts: [9] }), ["wrong-type /hearings/0/starts/0"]],
  [withHearing({ deadlineAt: "soon" }), ["bad-instant /hearings/0/deadlineAt"]],
  [withHearing({ deadlineAt: 3 }), ["wrong-type /hearings/0/deadlineAt"]],
  [{ hearings: [3, null] }, ["wrong-type /hearings/0", "wrong-type /hearings/1"]],
  [{ breakMinutes: -1 }, ["wrong-type /breakMinutes"]],
])("%j is told by its code and its path", (change, problems) => {
  expect(said(change)).toEqual(problems);
});

test.each([
  [Type.String(), 3, /3.*a text/, /3.*un texte/],
  [Type.Integer(), "x", /"x".*a whole number/, /un nombre entier/],
  [Type.Union([Type.String(), Type.Null()]), [], /\[…\].*a text or null/, /un texte ou null/],
  [Type.Literal("S"), {}, /\{…\}.*"S"/, /"S"/],
  [Type.Integer({ minimum: 2 }), 1, />= 2/, />= 2/],
  [Type.Integer({ exclusiveMaximum: 2 }), 2, /< 2/, /< 2/],
  [Type.String({ minLength: 2 }), "a", /at least 2 long/, /au moins 2 de long/],
  [Type.Array(Type.String(), { maxItems: 1 }), ["a", "b"], /at most 1 long/, /au plus 1 de long/],
  [Type.String({ pattern: "^(H1|cost)$" }), "H2", /\^\(H1\|cost\)\$/, /cost/],
  [Type.String(), null, /null.*a text/, /null.*un texte/],
  [Type.Boolean(), "y".repeat(118), /"y{118}"(?!…)/, /"y{118}"(?!…)/],
  [Type.Boolean(), "y".repeat(119), /"y{119}…/, /"y{119}…/],
  [Type.Boolean(), "y".repeat(200), /"y{119}…/, /true ou false/],
])("what is not as expected (%#) is told with what is expected", (schema, value, en, fr) => {
  const [problem] = shapeProblems(schema, value);
  expect([problem?.code, problem?.path]).toEqual(["wrong-type", ""]);
  expect(problem?.text.en).toMatch(en);
  expect(problem?.text.fr).toMatch(fr);
});

test("each field that is missing is named, and the value at a path with signs is shown", () => {
  const schema = Type.Object({ a: Type.Object({ "b/c~d": Type.String(), e: Type.String() }) });
  expect(shapeProblems(schema, { a: {} }).map(({ code, path }) => `${code} ${path}`)).toEqual([
    "missing-field /a/b/c~d",
    "missing-field /a/e",
  ]);
  const [problem] = shapeProblems(schema, { a: { "b/c~d": 7, e: "x" } });
  expect([problem?.path, problem?.text.en]).toEqual(["/a/b~1c~0d", expect.stringContaining("7")]);
});

test("fields that a schema does not name are found in lists, in choices and in what they hold", () => {
  const inner = Type.Object({ known: Type.String(), more: Type.Union([Type.Null(), Type.Object({})]) });
  const schema = Type.Object({ list: Type.Array(inner), words: Type.Array(Type.String()), n: Type.Number() });
  const value = {
    list: [{ known: "x", more: null }, { known: "y", other: 1, more: { "a/b~c": 1 } }, null],
    words: ["list"],
    n: 1,
    own: { list: 1 },
  };
  expect(unknownFields(schema, value).map(({ path, name }) => `${path} ${name}`)).toEqual([
    "/list/1/other other",
    "/list/1/more/a~1b~0c a/b~c",
    "/own own",
  ]);
});

test.each([
  [Type.Union([Type.String(), Type.Null()]), {}],
  [Type.String(), { own: 1 }],
  [Type.Object({}), "words"],
  [Type.Array(Type.Object({})), { own: 1 }],
])("in a value of another shape (%#) no field is looked for", (schema, value) => {
  expect(unknownFields(schema, value)).toEqual([]);
});

test("fields are found in the lists of a choice", () => {
  const schema = Type.Union([Type.Null(), Type.Array(Type.Object({}))]);
  expect(unknownFields(schema, [{}, { own: 1 }]).map(({ path }) => path)).toEqual(["/1/own"]);
});

test("of a choice, what it may be is told and no more", () => {
  const [problem] = shapeProblems(Type.Union([Type.String(), Type.Null()]), 3);
  expect(problem?.text.en.endsWith("a text or null.") || problem?.text.en).toBe(true);
});

test.each([
  [120, 120, false],
  [121, 120, true],
])("of a value of %i signs, %i are shown, and that it is cut: %s", (length, signs, cut) => {
  const { text } = fieldProblem("/now", "bad-instant", { found: "y".repeat(length) });
  expect(text.en.match(/y+…?/)?.[0]).toBe(`${"y".repeat(signs)}${cut ? "…" : ""}`);
});
