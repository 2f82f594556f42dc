import { createHash } from "node:crypto";
import type { Counsel, Hearing, Interpreter, Member, Problem } from "./contract.ts";

const daysOfWork = ["2027-02-08", "2027-02-09", "2027-02-10", "2027-02-11", "2027-02-12"];
/** Office hours of one week in Toronto (UTC-5 in February). */
const workingWeek = daysOfWork.map((on) => ({ from: `${on}T13:00:00Z`, to: `${on}T22:00:00Z` }));

export function aMember(given: Partial<Member> = {}): Member {
  return {
    id: "m0",
    divisions: ["RPD"],
    languages: ["en", "fr"],
    offices: ["toronto"],
    skills: [],
    expertise: [],
    available: workingWeek,
    maxMinutesPerWeek: 2400,
    targetMinutesPerWeek: 1200,
    ...given,
  };
}

export function anInterpreter(given: Partial<Interpreter> = {}): Interpreter {
  return {
    id: "i0",
    languages: [{ language: "so", dialect: null, tier: 0 }],
    offices: ["toronto"],
    available: workingWeek,
    maxMinutesPerDay: 420,
    ...given,
  };
}

export function aCounsel(given: Partial<Counsel> = {}): Counsel {
  return { id: "c0", unavailable: [], maxHearingsPerDay: 2, ...given };
}

export function aHearing(given: Partial<Hearing> = {}): Hearing {
  return {
    id: "h0",
    division: "RPD",
    office: "toronto",
    kind: "regular",
    durationMinutes: 210,
    starts: ["08:45", "13:00"],
    language: "en",
    interpreter: null,
    panel: 1,
    requiredSkills: [],
    expertise: [],
    excludedMembers: [],
    seizedMembers: [],
    mode: "virtual",
    counsel: [],
    parties: [{ id: `p-${given.id ?? "h0"}`, unavailable: [] }],
    minister: false,
    earliestOn: "2027-02-01",
    deadlineAt: null,
    startsBefore: null,
    receivedOn: "2026-02-08",
    priority: 1,
    ...given,
  };
}

/** One office, one member, one interpreter, one room, one week of February 2027, one hearing: change what matters. */
export function aProblem(given: Partial<Problem>): Problem {
  return {
    format: "greffe-scheduling/1",
    now: "2027-02-01T14:00:00Z",
    horizon: { from: "2027-02-08", to: "2027-02-12" },
    breakMinutes: 30,
    offices: [{ id: "toronto", zone: "America/Toronto", closedOn: [] }],
    rooms: [{ id: "tor-1", office: "toronto", unavailable: [] }],
    members: [aMember()],
    interpreters: [anInterpreter()],
    counsel: [aCounsel()],
    ministerReps: [{ id: "b0", offices: ["toronto"], available: workingWeek }],
    hearings: [aHearing()],
    pins: [],
    previous: null,
    weights: { unscheduled: 60, wait: 0.1, expertise: 3, otherOffice: 2, tier: 1, overload: 0.5, moved: 4 },
    ...given,
  };
}

/**
 * What the same input has always given, in few letters. Where a change of the solver means to give other plans, its version
 * is raised and the fingerprints are written anew; a change that means to give the same ones is wrong where they differ.
 */
export const fingerprintOf = (given: unknown): string =>
  createHash("sha256").update(JSON.stringify(given)).digest("hex").slice(0, 12);
