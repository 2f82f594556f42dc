import type { Problem } from "../contract.ts";
import { ProblemList } from "../edge/problem-list.ts";
import { verify } from "./verify.ts";

/**
 * Pins that break a hard rule, alone or together, would make every plan wrong: they are refused and named.
 * @throws schedule-malformed
 */
export function checkPins(problem: Problem, file: string): void {
  const pinned = new Map(problem.pins.map((pin, index) => [pin.hearing, index]));
  const hearings = problem.hearings.filter(({ id }) => pinned.has(id));
  const plan = { format: "greffe-plan/1" as const, assignments: problem.pins, unscheduled: [] };
  const { violations } = verify({ ...problem, hearings, previous: null }, plan);
  const problems = new ProblemList();
  for (const { rule, hearings: named, text } of violations) {
    const indexes = named.flatMap((id) => pinned.get(id) ?? []);
    const path = `/pins/${Math.max(...indexes)}`;
    problems.addText(path, "pin-breaks-rule", { en: { rule, why: text.en }, fr: { rule, why: text.fr } });
  }
  problems.refuse(file);
}
