import type { Hearing, Interpreter, Member, MinisterRep, Problem, Room } from "../contract.ts";
import { indexProblem } from "../verifier/indexed-problem.ts";
import { PlaceFinder } from "../verifier/places.ts";
import { allOffices, daysAway, horizon, localInterval, now, openDays } from "./calendar.ts";
import { drawCounsel } from "./draw-counsel.ts";
import { dialectNobodySpeaks, drawHearings } from "./draw-hearings.ts";
import { drawInterpreters } from "./draw-interpreters.ts";
import { drawMembers } from "./draw-members.ts";
import { makeScarce } from "./make-scarce.ts";
import { type Random, randomOf } from "./random.ts";
import { type Size, sizes } from "./sizes.ts";

export interface Drawing {
  readonly size: Size;
  readonly seed: number;
  /** Short of some people, as a tribunal is. */
  readonly scarce?: boolean;
}

/** A realistic problem, the same for the same size and seed. */
export function generate({ size, seed, scarce = false }: Drawing): Problem {
  const chance = (name: string) => randomOf(seed, `${size} ${name}`);
  const { hearings: count, members: memberCount, offices } = sizes[size];
  const counsel = drawCounsel(chance("counsel"), count, offices);
  const hearings = drawHearings(chance("hearings"), count, offices, counsel);
  const load = 0.88 + 0.04 * chance("load").next();
  const members = drawMembers(chance("members"), memberCount, offices, hearings, load);
  const interpreters = drawInterpreters(chance("interpreters"), memberCount, offices, hearings);
  accommodate(chance("accommodations"), hearings, members);
  setModes(chance("modes"), hearings, members, interpreters);
  const problem: Problem = {
    format: "greffe-scheduling/1",
    now,
    horizon: { ...horizon },
    breakMinutes: 30,
    offices: allOffices.slice(0, offices).map(({ id, zone, closedOn }) => ({ id, zone, closedOn: [...closedOn] })),
    rooms: rooms(hearings, offices),
    members,
    interpreters,
    counsel: counsel.counsel,
    ministerReps: ministerReps(chance("minister"), hearings, offices),
    hearings,
    pins: [],
    previous: null,
    weights: { unscheduled: 60, wait: 0.1, expertise: 3, otherOffice: 2, tier: 1, overload: 0.5, moved: 4 },
  };
  if (scarce) makeScarce(problem, chance("scarce"));
  openPlaces(problem);
  return problem;
}

/** Hearings that chance left without any place get simpler needs, step by step, so that the impossible stay rare. */
function openPlaces(problem: Problem): void {
  const finder = new PlaceFinder(indexProblem(problem));
  const simpler: readonly ((hearing: Hearing) => void)[] = [
    (hearing) => {
      hearing.mode = "virtual";
    },
    (hearing) => {
      hearing.requiredSkills = [];
      hearing.startsBefore = null;
    },
    (hearing) => {
      hearing.seizedMembers = [];
      if (hearing.interpreter !== null) hearing.interpreter = { language: "l1", dialect: null };
    },
    (hearing) => {
      hearing.counsel = [];
      hearing.panel = 1;
      hearing.interpreter = null;
    },
    (hearing) => {
      hearing.durationMinutes = Math.min(210, hearing.durationMinutes);
    },
    (hearing) => {
      hearing.language = "en";
      if (hearing.deadlineAt !== null) hearing.deadlineAt = weekLater(hearing.deadlineAt);
    },
  ];
  for (const hearing of problem.hearings) {
    if (hearing.interpreter?.dialect === dialectNobodySpeaks) continue;
    for (const step of simpler) {
      if (finder.free(hearing) !== null) break;
      step(hearing);
    }
  }
}

const weekLater = (instant: string) =>
  new Date(Date.parse(instant) + 7 * 86_400_000).toISOString().replace(".000Z", "Z");

/** Needs of parties that narrow who may hear them and when: about one hearing in twenty, and who has begun or must not. */
function accommodate(random: Random, hearings: readonly Hearing[], members: readonly Member[]): void {
  for (const hearing of hearings) {
    const enough = (times: number) => members.filter((one) => isAble(one, hearing)).length > times * hearing.panel;
    if (random.chance(0.055)) {
      if (random.chance(0.4) && hearing.starts.some((start) => start < "12:00")) hearing.startsBefore = "12:00";
      else hearing.requiredSkills = [random.pick(["minors", "trauma", "woman"])];
      if (!enough(2)) hearing.requiredSkills = [];
    }
    if (hearing.division === "RPD" && random.chance(0.03)) {
      hearing.seizedMembers = [random.pick(members.filter((one) => isAble(one, hearing))).id];
    } else if (random.chance(0.02) && enough(3)) {
      hearing.excludedMembers = [random.pick(members.filter((one) => isAble(one, hearing))).id];
    }
    const [party] = hearing.parties;
    const office = allOffices.find((one) => one.id === hearing.office);
    if (party !== undefined && office !== undefined && hearing.deadlineAt === null && random.chance(0.08))
      party.unavailable = daysAway(random, office, random.between(1, 5));
  }
}

function isAble(member: Member, hearing: Hearing): boolean {
  return (
    member.divisions.includes(hearing.division) &&
    member.languages.includes(hearing.language) &&
    hearing.requiredSkills.every((skill) => member.skills.includes(skill)) &&
    !hearing.excludedMembers.includes(member.id)
  );
}

/** One in seven is heard in person or half so, where the office has the people for it. */
function setModes(
  random: Random,
  hearings: readonly Hearing[],
  members: readonly Member[],
  interpreters: readonly Interpreter[],
): void {
  let left = Math.round(hearings.length * 0.14);
  // A step prime to the count walks over every hearing once, from a place drawn by chance.
  const first = random.below(hearings.length);
  for (let n = 0; n < hearings.length && left > 0; n += 1) {
    const hearing = hearings[(first + n * 7_919) % hearings.length];
    if (hearing === undefined || hearing.panel > 1 || hearing.deadlineAt !== null) continue;
    const here = members.filter((one) => one.offices.includes(hearing.office) && isAble(one, hearing));
    const heard = hearing.seizedMembers.every((id) => here.some((one) => one.id === id));
    if (here.length < 2 || !heard || !isSpokenAt(hearing, interpreters)) continue;
    hearing.mode = random.chance(0.2) ? "hybrid" : "in-person";
    left -= 1;
  }
}

function isSpokenAt({ office, interpreter }: Hearing, interpreters: readonly Interpreter[]): boolean {
  if (interpreter === null) return true;
  return interpreters.some(
    (one) =>
      one.offices.includes(office) &&
      one.languages.some(
        (entry) =>
          entry.language === interpreter.language &&
          (interpreter.dialect === null || entry.dialect === interpreter.dialect),
      ),
  );
}

/** Rooms so that about half of their half days are used. */
function rooms(hearings: readonly Hearing[], offices: number): Room[] {
  return allOffices.slice(0, offices).flatMap((office) => {
    const here = hearings.filter((one) => one.office === office.id && one.mode !== "virtual");
    const halfDays = here.reduce((sum, one) => sum + Math.ceil(one.durationMinutes / 210), 0);
    const count = 1 + Math.ceil(halfDays / openDays(office).length);
    return Array.from({ length: count }, (_, n) => ({
      id: `${office.id}-${n + 1}`,
      office: office.id,
      unavailable: [],
    }));
  });
}

function ministerReps(random: Random, hearings: readonly Hearing[], offices: number): MinisterRep[] {
  return allOffices.slice(0, offices).flatMap((office) => {
    const minutes = hearings
      .filter((one) => one.minister && one.office === office.id)
      .reduce((sum, one) => sum + one.durationMinutes, 0);
    const count = 2 + Math.ceil(minutes / (openDays(office).length * 200));
    return Array.from({ length: count }, (_, n) => ({
      id: `b-${office.id}-${n + 1}`,
      offices: [office.id],
      available: openDays(office).flatMap((on) =>
        random.chance(0.85) ? [localInterval(on, "08:00", "17:30", office.zone)] : [],
      ),
    }));
  });
}
