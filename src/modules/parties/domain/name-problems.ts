import { type FieldProblem, Refused } from "../../../kernel/refusal.ts";
import { cleanLine, isLatin, lineProblem, lineWords } from "../../../kernel/written-line.ts";
import type { Names } from "./names.ts";

/** What is wrong with one name as it was written: nothing to read in it, or characters that mislead who reads it. */
export function nameProblems(name: string | null, path: string, form: "own" | "latin" = "own"): FieldProblem[] {
  if (name === null) return [];
  const problem = lineProblem(name, "letter");
  if (problem !== null) return [{ path, code: "name-unreadable", text: lineWords[problem] }];
  if (form === "own" || isLatin(name)) return [];
  return [{ path, code: "name-not-latin", text: lineWords["not-latin"] }];
}

/** The same of all names of a person. `at` is the person's JSON pointer. */
export function namesProblems(names: Names, at: string): FieldProblem[] {
  return [
    ...nameProblems(names.familyName, `${at}/familyName`),
    ...nameProblems(names.givenNames, `${at}/givenNames`),
    ...nameProblems(names.latinFamilyName, `${at}/latinFamilyName`, "latin"),
    ...nameProblems(names.latinGivenNames, `${at}/latinGivenNames`, "latin"),
    ...names.alsoKnownAs.flatMap((name, place) => nameProblems(name, `${at}/alsoKnownAs/${place}`)),
  ];
}

/** A person's names as they are kept: what can be seen stays as it was written. */
export function cleanNames<Of extends Names>(person: Of): Of {
  const clean = (name: string | null) => (name === null ? null : cleanLine(name));
  return {
    ...person,
    familyName: clean(person.familyName),
    givenNames: clean(person.givenNames),
    latinFamilyName: clean(person.latinFamilyName),
    latinGivenNames: clean(person.latinGivenNames),
    alsoKnownAs: person.alsoKnownAs.map(cleanLine),
  };
}

/** @throws the code of the first problem, with all of them by field */
export function refuseLines(problems: readonly FieldProblem[]): void {
  const [first] = problems;
  if (first !== undefined) throw new Refused(first.code, {}, problems);
}
