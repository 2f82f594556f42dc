import type { Hearing, Interval, Problem } from "./contract.ts";
import { type Random, randomOf } from "./generator/random.ts";
import { aCounsel, aHearing, aMember, anInterpreter, aProblem } from "./testing.ts";

const days = ["2027-03-12", "2027-03-15", "2027-03-16"];
const zones = ["America/Toronto", "America/Vancouver", "America/St_Johns"];

/**
 * A tiny problem full of corners: the change of the clocks, breaks of odd length, panels, shared parties, seized and
 * excluded members, dialects, deadlines, a former plan. Small enough for its exact optimum. The same for the same seed.
 */
export function aTinyProblem(seed: number): Problem {
  const random = randomOf(seed, "tiny");
  const span = random.between(1, 3);
  const on = days.slice(0, span);
  const offices = [
    { id: "toronto", zone: random.pick(zones), closedOn: random.chance(0.1) ? [random.pick(on)] : [] },
    { id: "west", zone: "America/Vancouver", closedOn: [] },
  ];
  const there = (): Interval[] => on.flatMap((day) => (random.chance(0.85) ? [part(random, day)] : []));
  const members = Array.from({ length: random.between(1, 3) }, (_, n) =>
    aMember({
      id: `m${n}`,
      languages: random.pick([["en"], ["fr"], ["en", "fr"], ["en", "fr"], ["en", "fr"]]),
      offices: random.pick([["toronto"], ["west", "toronto"], ["toronto", "west"], ["west"]]),
      skills: random.chance(0.5) ? ["minors"] : [],
      expertise: random.chance(0.5) ? ["HTI"] : [],
      available: there(),
      maxMinutesPerWeek: random.pick([120, 240, 420, 1200]),
      targetMinutesPerWeek: random.pick([0, 60, 200, 600]),
    }),
  );
  const interpreters = Array.from({ length: random.pick([0, 1, 2, 2]) }, (_, n) =>
    anInterpreter({
      id: `i${n}`,
      languages: [
        { language: "so", dialect: random.pick([null, "maay"]), tier: random.pick([0, 1, 2.5]) },
        ...(random.chance(0.3) ? [{ language: "so", dialect: "benadiri", tier: 0 }] : []),
      ],
      offices: random.pick([["toronto", "west"], ["toronto"], ["west"], []]),
      available: there(),
      maxMinutesPerDay: random.pick([100, 200, 420]),
    }),
  );
  const counsel = [0, 1].map((n) =>
    aCounsel({
      id: `c${n}`,
      unavailable: random.chance(0.25) ? [absence(random, random.pick(on))] : [],
      maxHearingsPerDay: random.pick([1, 1, 2]),
    }),
  );
  const problem = aProblem({
    now: "2027-03-10T12:00:00Z",
    horizon: { from: "2027-03-12", to: on.at(-1) ?? "2027-03-12" },
    breakMinutes: random.pick([0, 15, 30, 30]),
    offices,
    rooms: [
      { id: "tor-1", office: "toronto", unavailable: random.chance(0.3) ? [absence(random, random.pick(on))] : [] },
      { id: "west-1", office: "west", unavailable: [] },
    ],
    members,
    interpreters,
    counsel,
    ministerReps: [{ id: "b0", offices: random.pick([["toronto", "west"], ["west"]]), available: there() }],
    hearings: Array.from({ length: random.between(2, 5) }, (_, n) => tinyHearing(random, n, members.length)),
    weights: {
      unscheduled: random.pick([60, 60, 60, 5, 0]),
      wait: random.pick([0.1, 3, 3, 0]),
      expertise: random.pick([3, 3, 0]),
      otherOffice: random.pick([2, 0.7]),
      tier: random.pick([1, 0]),
      overload: random.pick([0.5, 2, 10, 0]),
      moved: 4,
    },
  });
  const whole = random.chance(0.25) ? { ...problem, previous: formerPlan(random, problem) } : problem;
  return span > 1 ? withDuty(randomOf(seed, "duty"), whole) : whole;
}

/** The same, where hearings ask for rooms that have something, there are two more of these, and more people sit in person. */
export function withEquipment(seed: number, problem: Problem): Problem {
  const random = randomOf(seed, "equipment");
  const some = () => ["hearing-loop", "step-free"].filter(() => random.chance(0.5));
  const rooms = [...problem.rooms, { id: "tor-2", office: "toronto", unavailable: [] }];
  return {
    ...problem,
    rooms: rooms.map((one) => (random.chance(0.8) ? { ...one, equipment: some() } : one)),
    hearings: problem.hearings.map((one) => ({
      ...one,
      ...(random.chance(0.7) ? { equipment: some() } : {}),
      mode: random.pick(["in-person", "in-person", "hybrid", "virtual"] as const),
    })),
  };
}

/** On the Saturday between, some are on duty for some hearings. */
function withDuty(random: Random, problem: Problem): Problem {
  if (random.chance(0.6)) return problem;
  const on = "2027-03-13";
  const there = <T extends { readonly available: readonly Interval[] }>(people: readonly T[]) =>
    people.map((one) => (random.chance(0.7) ? { ...one, available: [...one.available, part(random, on)] } : one));
  return {
    ...problem,
    hearings: problem.hearings.map((one) => (random.chance(0.5) ? { ...one, alsoOn: [on] } : one)),
    members: there(problem.members),
    interpreters: there(problem.interpreters),
    ministerReps: there(problem.ministerReps),
  };
}

function part(random: Random, day: string): Interval {
  const from = random.pick(["12:00", "12:00", "12:00", "13:30", "15:30"]);
  const to = random.pick(["17:00", "20:15", "23:30", "23:30"]);
  return { from: `${day}T${from}:00Z`, to: `${day}T${to}:00Z` };
}

function absence(random: Random, day: string): Interval {
  return { from: `${day}T${random.pick(["13:00", "16:15"])}:00Z`, to: `${day}T${random.pick(["16:45", "19:00"])}:00Z` };
}

function tinyHearing(random: Random, n: number, members: number): Hearing {
  const durationMinutes = random.pick([45, 60, 100, 120]);
  return aHearing({
    id: `h${n}`,
    office: random.pick(["toronto", "toronto", "west"]),
    durationMinutes,
    starts: random.pick([
      ["08:45", "13:00"],
      ["09:00", "11:15", "13:30"],
      ["10:00", "14:00"],
      random.chance(0.2) ? [] : ["09:30"],
    ]),
    language: random.pick(["en", "en", "fr"]),
    interpreter: random.chance(0.4) ? { language: "so", dialect: random.pick([null, null, "maay"]) } : null,
    panel: members > 1 && random.chance(0.25) ? 2 : 1,
    requiredSkills: random.chance(0.15) ? ["minors"] : [],
    expertise: random.chance(0.5) ? ["HTI"] : [],
    excludedMembers: random.chance(0.15) ? ["m0"] : [],
    seizedMembers: random.chance(0.15) ? [`m${random.below(members)}`] : [],
    mode: random.pick(["virtual", "virtual", "virtual", "in-person", "hybrid"]),
    counsel: random.pick([[], ["c0"], ["c1"], ["c0", "c1"]]),
    parties: [
      {
        id: random.chance(0.2) ? "shared" : `p${n}`,
        unavailable: random.chance(0.2) ? [absence(random, "2027-03-15")] : [],
      },
    ],
    minister: random.chance(0.25),
    earliestOn: random.pick(["2027-03-01", "2027-03-01", "2027-03-01", "2027-03-15"]),
    deadlineAt: random.chance(0.2) ? "2027-03-15T18:00:00Z" : null,
    startsBefore: random.chance(0.1) ? "12:00" : null,
    receivedOn: random.pick(["2026-03-12", "2022-01-01", "2027-03-12"]),
    priority: random.pick([1, 2, 5]),
  });
}

function formerPlan(random: Random, { hearings }: Problem): Problem["previous"] {
  const assignments = hearings
    .filter(() => random.chance(0.6))
    .map(({ id }) => ({
      hearing: id,
      start: random.pick(["2027-03-12T13:45:00Z", "2027-03-15T17:00:00Z", "2027-05-01T12:45:00Z"]),
      members: ["m0"],
      interpreter: null,
      ministerRep: null,
      room: null,
    }));
  return { format: "greffe-plan/1", assignments, unscheduled: [] };
}
