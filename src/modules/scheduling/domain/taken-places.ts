import type { CivilDate, Instant } from "../../../kernel/time.ts";
import type { Assignment, Hearing, Problem } from "../../../scheduler/index.ts";
import type { Calendars } from "./calendars.ts";

/** A hearing that has its place already: one that is set, or a proposal that was approved. */
export interface TakenPlace {
  readonly id: string;
  readonly division: string;
  readonly officeId: string;
  readonly on: CivilDate;
  readonly time: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly language: string;
  readonly memberIds: readonly string[];
  readonly interpreterId: string | null;
  readonly ministerCounselId: string | null;
  readonly roomId: string | null;
  readonly counselIds: readonly string[];
  readonly personIds: readonly string[];
}

interface Pinned {
  readonly hearings: readonly Hearing[];
  readonly pins: readonly Assignment[];
  /** Members that sit and have no calendar: there for that hearing alone. */
  readonly members: Problem["members"];
}

/**
 * Places that nobody moves. Who of them has no calendar is left out of the pin, a member apart: a hearing has one. What
 * breaks a rule together is given to the solver as absences, by the solver’s own door.
 */
export function pinnedPlaces(taken: readonly TakenPlace[], calendars: Calendars, firstDay: CivilDate): Pinned {
  const known = knownIn(calendars);
  const guests = new Map<string, Problem["members"][number]>();
  const hearings: Hearing[] = [];
  const pins: Assignment[] = [];
  for (const place of taken) {
    const pin = pinOf(place, known);
    for (const id of pin.members) if (!known.members.has(id)) guests.set(id, guestAt(guests.get(id), id, place));
    hearings.push(hearingAt(place, pin, known, firstDay));
    pins.push(pin);
  }
  return { hearings, pins, members: [...guests.values()] };
}

/** Who and what has a calendar. */
const knownIn = (calendars: Calendars) => ({
  members: new Map(calendars.members.map((one) => [one.id, one])),
  interpreters: new Map(calendars.interpreters.map((one) => [one.id, one])),
  counsel: new Set(calendars.counsel.map((one) => one.id)),
  reps: new Set(calendars.ministerReps.map((one) => one.id)),
  rooms: new Set(calendars.rooms.map((one) => one.id)),
});
type Known = ReturnType<typeof knownIn>;

const spokenAt = (place: TakenPlace, known: Known) => known.interpreters.get(place.interpreterId ?? "")?.languages[0];

function pinOf(place: TakenPlace, known: Known): Assignment {
  return {
    hearing: place.id,
    start: place.startsAt,
    members: place.memberIds.length === 0 ? [`nobody:${place.id}`] : [...place.memberIds],
    interpreter: spokenAt(place, known) === undefined ? null : place.interpreterId,
    ministerRep: known.reps.has(place.ministerCounselId ?? "") ? place.ministerCounselId : null,
    room: known.rooms.has(place.roomId ?? "") ? place.roomId : null,
  };
}

function hearingAt(place: TakenPlace, pin: Assignment, known: Known, firstDay: CivilDate): Hearing {
  const interpreter = spokenAt(place, known);
  return {
    id: place.id,
    division: place.division,
    office: place.officeId,
    kind: "taken",
    durationMinutes: Math.round((Date.parse(place.endsAt) - Date.parse(place.startsAt)) / 60_000),
    starts: [place.time],
    language: known.members.get(pin.members[0] ?? "")?.languages[0] ?? place.language,
    interpreter: interpreter === undefined ? null : { language: interpreter.language, dialect: interpreter.dialect },
    panel: pin.members.length,
    requiredSkills: [],
    expertise: [],
    excludedMembers: [],
    seizedMembers: [],
    mode: pin.room === null ? "virtual" : "in-person",
    counsel: place.counselIds.filter((id) => known.counsel.has(id)),
    parties: place.personIds.map((id) => ({ id, unavailable: [] })),
    minister: pin.ministerRep !== null,
    earliestOn: place.on,
    deadlineAt: null,
    startsBefore: null,
    receivedOn: firstDay,
    priority: 1,
  };
}

function guestAt(
  before: Problem["members"][number] | undefined,
  id: string,
  place: TakenPlace,
): Problem["members"][number] {
  const of = <T>(list: readonly T[] | undefined, one: T): T[] => [...new Set([...(list ?? []), one])];
  return {
    id,
    divisions: of(before?.divisions, place.division),
    languages: of(before?.languages, place.language),
    offices: of(before?.offices, place.officeId),
    skills: [],
    expertise: [],
    available: [...(before?.available ?? []), { from: place.startsAt, to: place.endsAt }],
    maxMinutesPerWeek: 10_080,
    targetMinutesPerWeek: 10_080,
  };
}
