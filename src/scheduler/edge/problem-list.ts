import type { Language, TextValues } from "../../kernel/bilingual.ts";
import { type FieldProblem, Refused } from "../../kernel/refusal.ts";
import { type FieldCode, fieldProblem } from "./field-texts.ts";

const shownAtMost = 50;

/** Gathers what is wrong with one file, so that a person mends it in one go. */
export class ProblemList {
  private readonly problems: FieldProblem[] = [];
  private count = 0;

  get isAny(): boolean {
    return this.count > 0;
  }

  add(path: string, code: FieldCode, facts: Readonly<Record<string, string | number>> = {}): void {
    this.count += 1;
    if (this.problems.length < shownAtMost) this.problems.push(fieldProblem(path, code, facts));
  }

  /** A problem whose facts are words themselves, one set a language. */
  addText(path: string, code: FieldCode, facts: Readonly<Record<Language, TextValues>>): void {
    const en = fieldProblem(path, code, facts.en).text.en;
    const fr = fieldProblem(path, code, facts.fr).text.fr;
    this.addAll([{ path, code, text: { en, fr } }]);
  }

  addAll(problems: readonly FieldProblem[]): void {
    this.count += problems.length;
    this.problems.push(...problems.slice(0, Math.max(0, shownAtMost - this.problems.length)));
  }

  /** @throws schedule-malformed when anything was added */
  refuse(file: string): void {
    if (this.count === 0) return;
    const more = this.count - this.problems.length;
    if (more > 0) this.problems.push(fieldProblem("", "more-problems", { count: more }));
    throw new Refused("schedule-malformed", { file }, this.problems);
  }
}
