import { civilDateIn, type Instant, type Zone } from "../../kernel/time.ts";
import type { GivenPlan, Hearing, Interval, Problem } from "../contract.ts";

/**
 * What there is of one kind of people, for one language and month, beside what is asked. Who speaks two languages counts in
 * both, so that what is available is the most that this language could have.
 */
export interface Capacity {
  readonly of: "members" | "interpreters" | "ministerReps";
  /** Null where the language does not matter. */
  readonly language: string | null;
  /** `2027-03` */
  readonly month: string;
  readonly people: number;
  readonly availableMinutes: number;
  /** Of hearings whose first possible day is in the month (before the period: in its first month). */
  readonly askedMinutes: number;
  readonly placedMinutes: number;
}

type ByMonth = Map<string, number>;
interface Demand {
  readonly language: string | null;
  /** How many people of the kind a hearing takes. */
  readonly times: number;
}

/** A kind of people: which hearings ask for it in which language, and who there is for a language. */
interface Kind {
  readonly of: Capacity["of"];
  readonly demand: (hearing: Hearing) => Demand | null;
  readonly peopleFor: (language: string | null) => readonly ByMonth[];
}

/** By kind, language and month, in that order. Minutes are those of sittings, without breaks. */
export function capacityOf(problem: Problem, plan: GivenPlan): readonly Capacity[] {
  return kindsOf(problem)
    .flatMap((kind) => rowsOf(problem, plan, kind))
    .sort(inOrder);
}

function kindsOf(problem: Problem): readonly Kind[] {
  const { horizon, members, interpreters, ministerReps } = problem;
  const days = (on: string) => on;
  const zoneFor = zoneIn(problem);
  const sitting = members.map((one) => ({
    languages: one.languages,
    months: within(one.available, zoneFor(one.offices), weekOf, one.maxMinutesPerWeek, horizon),
  }));
  const speaking = interpreters.map((one) => ({
    languages: one.languages.map(({ language }) => language),
    months: within(one.available, zoneFor(one.offices), days, one.maxMinutesPerDay, horizon),
  }));
  const reps = ministerReps.map((one) =>
    within(one.available, zoneFor(one.offices), days, Number.POSITIVE_INFINITY, horizon),
  );
  const who = (list: typeof sitting) => (language: string | null) =>
    list.filter(({ languages }) => languages.includes(language ?? "")).map(({ months }) => months);
  return [
    { of: "members", demand: ({ language, panel }) => ({ language, times: panel }), peopleFor: who(sitting) },
    {
      of: "interpreters",
      demand: ({ interpreter }) => (interpreter === null ? null : { language: interpreter.language, times: 1 }),
      peopleFor: who(speaking),
    },
    {
      of: "ministerReps",
      demand: ({ minister }) => (minister ? { language: null, times: 1 } : null),
      peopleFor: () => reps,
    },
  ];
}

function rowsOf(problem: Problem, plan: GivenPlan, { of, demand, peopleFor }: Kind): Capacity[] {
  const zoneFor = zoneIn(problem);
  const starts = new Map(plan.assignments.map(({ hearing, start }) => [hearing, start]));
  const asking = problem.hearings.flatMap((one) => {
    const wanted = demand(one);
    return wanted === null ? [] : [{ one, ...wanted }];
  });
  return [...Map.groupBy(asking, ({ language }) => language)].flatMap(([language, list]) => {
    const people = peopleFor(language);
    const asked = summed(list, ({ one }) => monthFrom(one.earliestOn, problem.horizon));
    const placed = summed(list, ({ one }) => monthOf(starts.get(one.id), zoneFor([one.office])));
    const open: ByMonth = new Map();
    for (const months of people) for (const [month, minutes] of months) add(open, month, minutes);
    return monthsIn(problem.horizon).map((month) => ({
      of,
      language,
      month,
      people: people.length,
      availableMinutes: Math.round(open.get(month) ?? 0),
      askedMinutes: asked.get(month) ?? 0,
      placedMinutes: placed.get(month) ?? 0,
    }));
  });
}

/** The zone of somebody's first office. */
function zoneIn({ offices }: Problem): (ids: readonly string[]) => Zone {
  const zones = new Map(offices.map(({ id, zone }) => [id, zone as Zone]));
  return ([first]) => zones.get(first ?? "") ?? ("UTC" as Zone);
}

const inOrder = (a: Capacity, b: Capacity) =>
  kinds.indexOf(a.of) - kinds.indexOf(b.of) ||
  (a.language ?? "").localeCompare(b.language ?? "", "en") ||
  a.month.localeCompare(b.month, "en");
const kinds: readonly Capacity["of"][] = ["members", "interpreters", "ministerReps"];

function summed(
  list: readonly { readonly one: Hearing; readonly times: number }[],
  monthFor: (of: { readonly one: Hearing }) => string | null,
): ByMonth {
  const sums: ByMonth = new Map();
  for (const of of list) {
    const month = monthFor(of);
    if (month !== null) add(sums, month, of.one.durationMinutes * of.times);
  }
  return sums;
}

/** What somebody can give in each month, no more than so many minutes in each day or week. */
function within(
  available: readonly Interval[],
  zone: Zone,
  partOf: (on: string) => string,
  most: number,
  horizon: Problem["horizon"],
): ByMonth {
  const days: ByMonth = new Map();
  for (const { from, to } of available) add(days, dayOf(from, zone), (Date.parse(to) - Date.parse(from)) / 60_000);
  const parts: ByMonth = new Map();
  for (const [on, minutes] of days) add(parts, partOf(on), minutes);
  const months: ByMonth = new Map();
  for (const [on, minutes] of days) {
    if (on < horizon.from || on > horizon.to) continue;
    const open = parts.get(partOf(on)) ?? 0;
    add(months, on.slice(0, 7), open > most ? (minutes * most) / open : minutes);
  }
  return months;
}

const add = (to: ByMonth, key: string, minutes: number) => void to.set(key, (to.get(key) ?? 0) + minutes);
const dayOf = (at: string, zone: Zone): string => civilDateIn(at as Instant, zone);
const monthOf = (at: string | undefined, zone: Zone) => (at === undefined ? null : dayOf(at, zone).slice(0, 7));
const monthFrom = (on: string, { from }: Problem["horizon"]) => (on < from ? from : on).slice(0, 7);

/** The Monday of a day. */
function weekOf(on: string): string {
  const day = new Date(`${on}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7));
  return day.toISOString().slice(0, 10);
}

function monthsIn({ from, to }: Problem["horizon"]): string[] {
  const months: string[] = [];
  const at = new Date(`${from.slice(0, 7)}-01T00:00:00Z`);
  for (; at.toISOString().slice(0, 7) <= to.slice(0, 7); at.setUTCMonth(at.getUTCMonth() + 1))
    months.push(at.toISOString().slice(0, 7));
  return months;
}
