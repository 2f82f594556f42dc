import type { Hearing, Interpreter } from "../contract.ts";
import { allOffices, localInterval, openDays } from "./calendar.ts";
import { dialectNobodySpeaks, dialectsOf } from "./draw-hearings.ts";
import { type Random, weighted } from "./random.ts";

/** How much of their time interpreters are needed, over all languages. */
const load = 0.58;
const minutesPerDay = 420;

/**
 * As many interpreters as asked, so that every language and dialect in use is spoken: a language in demand has
 * several of its own, rare ones share one person.
 */
export function drawInterpreters(
  random: Random,
  count: number,
  offices: number,
  hearings: readonly Hearing[],
): Interpreter[] {
  const demand = demandByLanguage(hearings);
  const total = [...demand.values()].reduce((sum, minutes) => sum + minutes, 0);
  const days = 62;
  const presence = Math.min(0.95, Math.max(0.4, total / (count * days * minutesPerDay * load)));
  const bins = shareOut(demand, count, (0.45 * total) / count);
  const places = allOffices.slice(0, offices);
  const drawOffice = weighted(places.map((office) => office.share));
  const interpreters = bins.map((languages, index): Interpreter => {
    const home = places[drawOffice(random)];
    if (home === undefined) throw new Error("No office drawn");
    const second = random.chance(0.25) ? places[drawOffice(random)] : undefined;
    return {
      id: `i${index + 1}`,
      languages: languages.map((language) => ({ language, dialect: null, tier: random.pick([0, 0, 0, 1, 1, 2]) })),
      offices: [...new Set([home.id, ...(second === undefined ? [] : [second.id])])],
      available: random
        .some(openDays(home), Math.round(presence * openDays(home).length))
        .map((on) => localInterval(on, begins(home.zone), random.pick(["17:30", "18:30"]), home.zone)),
      maxMinutesPerDay: minutesPerDay,
    };
  });
  secondLanguages(random, interpreters, [...demand.keys()]);
  speakDialects(random, interpreters);
  return interpreters;
}

/** In the west they begin early, because most hearings that they interpret are in the east. */
function begins(zone: string): string {
  return zone === "America/Toronto" ? "08:00" : "06:30";
}

function demandByLanguage(hearings: readonly Hearing[]): Map<string, number> {
  const demand = new Map<string, number>();
  for (const { interpreter, durationMinutes } of hearings) {
    if (interpreter === null || interpreter.dialect === dialectNobodySpeaks) continue;
    demand.set(interpreter.language, (demand.get(interpreter.language) ?? 0) + durationMinutes);
  }
  return new Map([...demand].sort(([, a], [, b]) => b - a));
}

/** Cuts each language into pieces for one person and gives the largest piece to whoever has least. */
function shareOut(demand: ReadonlyMap<string, number>, count: number, piece: number): string[][] {
  const pieces = [...demand].flatMap(([language, minutes]) => {
    const parts = Math.ceil(minutes / piece);
    return Array.from({ length: parts }, () => ({ language, minutes: minutes / parts }));
  });
  pieces.sort((a, b) => b.minutes - a.minutes);
  const bins = Array.from({ length: count }, () => ({ minutes: 0, languages: new Set<string>() }));
  for (const { language, minutes } of pieces) {
    const free = bins.filter((bin) => !bin.languages.has(language));
    const least = free.reduce(
      (a, b) => (b.minutes < a.minutes ? b : a),
      free[0] ?? { minutes: 0, languages: new Set() },
    );
    // A language more is work of its own: nobody collects all the rare ones.
    least.minutes += minutes + piece / 10;
    least.languages.add(language);
  }
  return bins.map((bin) => [...bin.languages]);
}

/** Some speak another of the languages in demand, less well. */
function secondLanguages(random: Random, interpreters: readonly Interpreter[], byDemand: readonly string[]): void {
  for (const { languages } of interpreters) {
    const second = byDemand[random.below(Math.min(40, byDemand.length))];
    if (second === undefined || !random.chance(0.3) || languages.some((one) => one.language === second)) continue;
    languages.push({ language: second, dialect: null, tier: random.pick([1, 2]) });
  }
}

/** Of a language with dialects each speaks one or two, in turn, so that each dialect has somebody. */
function speakDialects(random: Random, interpreters: readonly Interpreter[]): void {
  const turn = new Map<string, number>();
  const alone = new Map<string, number>();
  for (const { languages } of interpreters)
    for (const { language } of languages) alone.set(language, (alone.get(language) ?? 0) + 1);
  for (const interpreter of interpreters) {
    interpreter.languages = interpreter.languages.flatMap((entry) => {
      const dialects = dialectsOf(entry.language);
      if (dialects.length === 0) return [entry];
      const next = turn.get(entry.language) ?? 0;
      turn.set(entry.language, next + 1);
      // Where a handful share a language, each speaks all of it.
      const spoken = (alone.get(entry.language) ?? 0) < 6 ? dialects.length : random.pick([1, 2]);
      return Array.from({ length: spoken }, (_, n) => ({
        ...entry,
        dialect: dialects[(next + n) % dialects.length] ?? null,
      }));
    });
  }
}
