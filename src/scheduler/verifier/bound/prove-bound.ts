import type { Problem } from "../../contract.ts";
import { costOfLeavingOut } from "../costs.ts";
import { indexProblem } from "../indexed-problem.ts";
import { PlaceFinder } from "../places.ts";
import { readCertificate } from "./certificate.ts";
import { CostCoefficients } from "./cost-coefficients.ts";
import { exact, floorMicro } from "./exact.ts";
import { type Choice, MemberChoices } from "./member-choices.ts";
import { lowestWeek } from "./member-week.ts";
import { RelaxedPlaces } from "./relaxed-places.ts";

/**
 * The lower bound on the controllable cost that a certificate proves, from the problem alone (docs/scheduling.md,
 * "Certificate"): whatever the multipliers are, the result is a bound; better ones give a higher one.
 * @throws CertificateRefused
 */
export function proveBound(problem: Problem, given: unknown): number {
  const certificate = readCertificate(given, problem);
  const indexed = indexProblem(problem);
  const finder = new PlaceFinder(indexed);
  const coefficients = new CostCoefficients(indexed, certificate);
  const places = new RelaxedPlaces(indexed, coefficients);
  const choices = new MemberChoices(indexed);
  let sum = exact(-coefficients.collectible);
  problem.hearings.forEach((hearing, index) => {
    if (finder.free(hearing) === null) return;
    const multiplier = certificate.hearings[index] ?? 0;
    sum = exact(sum + Math.min(multiplier, floorMicro(costOfLeavingOut(problem, hearing))));
    choices.add(hearing, multiplier, places);
  });
  for (const member of problem.members) {
    for (const week of byWeek(choices.of(member)))
      sum = exact(sum + lowestWeek(member, week, indexed.breakMs, problem.weights.overload));
  }
  return Math.max(0, sum) / 1e6;
}

function byWeek(choices: readonly Choice[]): Iterable<readonly Choice[]> {
  return Map.groupBy(choices, ({ week }) => week).values();
}
