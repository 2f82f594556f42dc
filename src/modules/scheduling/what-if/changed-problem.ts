import { type CivilDate, type CivilTime, instantIn, plusDays, type Zone } from "../../../kernel/time.ts";
import type { Hearing, Interval, Problem } from "../../../scheduler/index.ts";
import { whatIfRules } from "../rules/what-if-rules.ts";
import type { Supposed } from "./contract.ts";

/** The problem with what is supposed. What has its place already stands, whatever closes. */
export function changedProblem(problem: Problem, supposed: Supposed): Problem {
  const offices = problem.offices.map((office) => ({
    ...office,
    closedOn: [...new Set([...office.closedOn, ...daysClosed(problem, supposed, office.id)])].toSorted(),
  }));
  const changed = { ...problem, offices };
  return {
    ...changed,
    members: [...problem.members, ...moreMembers(changed, supposed)],
    interpreters: [...problem.interpreters, ...moreInterpreters(changed, supposed)],
    hearings: withShare(problem, supposed.virtualShare),
    weights: { ...problem.weights, ...supposed.weights },
    // The plan that stands is no plan of this problem: nobody moves from it.
    previous: null,
  };
}

function daysClosed({ horizon }: Problem, { closed = [] }: Supposed, officeId: string): string[] {
  return closed
    .filter((one) => one.officeId === officeId)
    .flatMap(({ from, to }) => daysFrom(from < horizon.from ? horizon.from : from, to > horizon.to ? horizon.to : to));
}

function daysFrom(from: string, to: string): string[] {
  const days: string[] = [];
  for (let on = from; on <= to; on = plusDays(on as CivilDate, 1)) days.push(on);
  return days;
}

function openHours({ horizon }: Problem, office: Problem["offices"][number]): Interval[] {
  const shut = new Set(office.closedOn);
  const at = (on: string, time: string) => instantIn(on as CivilDate, time as CivilTime, office.zone as Zone);
  return daysFrom(horizon.from, horizon.to).flatMap((on) => {
    const [from, to] = [at(on, whatIfRules.hours.from), at(on, whatIfRules.hours.to)];
    return shut.has(on) || from === null || to === null ? [] : [{ from, to }];
  });
}

function moreMembers(problem: Problem, { members = [] }: Supposed): Problem["members"] {
  const { most, target } = whatIfRules.memberMinutesPerWeek;
  return members.flatMap(({ division, officeId, languages, count }, nth) => {
    const office = problem.offices.find(({ id }) => id === officeId);
    if (office === undefined) return [];
    const available = openHours(problem, office);
    return Array.from({ length: count }, (_, n) => ({
      id: `what-if:member:${nth}:${n}`,
      divisions: [division],
      languages: [...languages],
      offices: [officeId],
      skills: [],
      expertise: [],
      available,
      maxMinutesPerWeek: most,
      targetMinutesPerWeek: target,
    }));
  });
}

/** In every office, of any dialect that is asked for. */
function moreInterpreters(problem: Problem, { interpreters = [] }: Supposed): Problem["interpreters"] {
  const [first] = problem.offices;
  if (first === undefined) return [];
  return interpreters.flatMap(({ language, count }, nth) => {
    const dialects = problem.hearings.flatMap(({ interpreter: one }) =>
      one?.language === language ? [one.dialect] : [],
    );
    const languages = [...new Set([null, ...dialects])].map((dialect) => ({ language, dialect, tier: 0 }));
    return Array.from({ length: count }, (_, n) => ({
      id: `what-if:interpreter:${nth}:${n}`,
      languages,
      offices: problem.offices.map(({ id }) => id),
      available: openHours(problem, first),
      maxMinutesPerDay: whatIfRules.interpreterMinutesPerDay,
    }));
  });
}

/** So many in a hundred of those that have no place yet are virtual, spread evenly over their order. */
function withShare({ hearings, pins }: Problem, share: number | undefined): Hearing[] {
  if (share === undefined) return [...hearings];
  const pinned = new Set(pins.map((pin) => pin.hearing));
  let nth = 0;
  return hearings.map((one) => {
    if (pinned.has(one.id)) return one;
    nth += 1;
    const isVirtual = Math.floor((nth * share) / 100) > Math.floor(((nth - 1) * share) / 100);
    return { ...one, mode: isVirtual ? ("virtual" as const) : ("in-person" as const) };
  });
}
