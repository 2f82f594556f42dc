import { outsideProblems } from "../text.ts";

export type ProblemCode = keyof typeof outsideProblems;

/** Why a calendar from outside was not read. Never holds its address. */
export class OutsideProblem extends Error {
  readonly code: ProblemCode;

  constructor(code: ProblemCode) {
    super(code);
    this.name = "OutsideProblem";
    this.code = code;
  }
}

export const isProblemCode = (code: unknown): code is ProblemCode =>
  typeof code === "string" && code in outsideProblems;
