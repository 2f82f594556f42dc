import type { Hearing, Interpreter, MinisterRep, Problem } from "../contract.ts";
import type { Random } from "./random.ts";

/** How many times over the time of the scarce is asked for. */
const asked = { reps: 1.25, language: 1.3 };

/**
 * Leaves a problem short of people the way a tribunal is: a few Minister’s representatives for all offices, and of two
 * common languages only some of those who interpret them. Some hearings then cannot be held, whoever plans.
 */
export function makeScarce(problem: Problem, random: Random): void {
  const wanting = problem.hearings.filter(({ minister }) => minister);
  problem.ministerReps = fewerReps(problem.ministerReps, minutesOf(wanting, problem) / asked.reps);
  for (const language of commonLanguages(problem.hearings, random)) {
    const hearings = problem.hearings.filter(({ interpreter }) => interpreter?.language === language);
    problem.interpreters = fewerSpeakers(problem.interpreters, language, minutesOf(hearings, problem) / asked.language);
  }
}

const minutesOf = (hearings: readonly Hearing[], { breakMinutes }: Problem) =>
  hearings.reduce((sum, { durationMinutes }) => sum + durationMinutes + breakMinutes, 0);

const openMinutes = ({ available }: { readonly available: readonly { from: string; to: string }[] }) =>
  available.reduce((sum, { from, to }) => sum + (Date.parse(to) - Date.parse(from)) / 60_000, 0);

/** One of each office in turn, until their time is what it should be. */
function fewerReps(reps: readonly MinisterRep[], minutes: number): MinisterRep[] {
  const byOffice = [...new Set(reps.map(({ offices }) => offices[0]))].map((office) =>
    reps.filter(({ offices }) => offices[0] === office),
  );
  const kept: MinisterRep[] = [];
  let open = 0;
  for (let turn = 0; open < minutes; turn += 1) {
    const row = byOffice.flatMap((list) => list.slice(turn, turn + 1));
    if (row.length === 0) break;
    for (const rep of row) {
      if (open >= minutes && turn > 0) break;
      kept.push(rep);
      open += openMinutes(rep);
    }
  }
  return kept.map((rep) => ({ ...rep, available: partOf(rep.available, minutes / open) }));
}

/** The same part of each stretch of a calendar. */
function partOf<T>(list: readonly T[], part: number): T[] {
  return list.filter((_, i) => Math.floor((i + 1) * part) > Math.floor(i * part));
}

/** Two of the languages from the second to the seventh in demand. */
function commonLanguages(hearings: readonly Hearing[], random: Random): string[] {
  const demand = new Map<string, number>();
  for (const { interpreter } of hearings)
    if (interpreter !== null) demand.set(interpreter.language, (demand.get(interpreter.language) ?? 0) + 1);
  const byDemand = [...demand].sort(([, a], [, b]) => b - a).map(([language]) => language);
  return random.some(byDemand.slice(1, 7), 2);
}

/** Those who speak it alone first; the others lose the language when its time is used up. */
function fewerSpeakers(interpreters: readonly Interpreter[], language: string, minutes: number): Interpreter[] {
  let open = 0;
  return [...interpreters]
    .sort((a, b) => a.languages.length - b.languages.length)
    .map((one) => {
      if (!one.languages.some((entry) => entry.language === language)) return one;
      if (open < minutes) {
        open += openMinutes(one);
        return one;
      }
      return { ...one, languages: one.languages.filter((entry) => entry.language !== language) };
    })
    .filter(({ languages }) => languages.length > 0);
}
