import { type FieldProblem, Refused } from "../../kernel/refusal.ts";
import { type Assignment, type Hearing, type Problem, ProblemSchema } from "../contract.ts";
import { shapeProblems } from "./check-shape.ts";
import { checkDate, checkInstant, checkIntervals, isCivilDate, isInstant, isZone } from "./check-times.ts";
import { type FieldCode, fieldProblem } from "./field-texts.ts";
import { ProblemList } from "./problem-list.ts";
import { checkMeantFields, unknownFields } from "./unknown-fields.ts";

/** A year of days bounds every calendar, and keeps the age of a hearing received late in it above minus one. */
const maxHorizonDays = 365;

/** The identifiers of one file, by kind. */
export interface KnownIds {
  readonly offices: ReadonlySet<string>;
  readonly rooms: ReadonlySet<string>;
  readonly members: ReadonlySet<string>;
  readonly interpreters: ReadonlySet<string>;
  readonly counsel: ReadonlySet<string>;
  readonly ministerReps: ReadonlySet<string>;
  readonly hearings: ReadonlySet<string>;
}

/**
 * A problem as read from a file: its shape, its dates, and that whatever it names is there. Whether pins hold the
 * hard rules is asked of the verifier (`verifier/check-pins.ts`). Fields that the format does not know are not read, and told.
 * @throws schedule-format-unknown, schedule-malformed
 */
export function readProblem(value: unknown, file: string, told: (ignored: FieldProblem) => void = () => {}): Problem {
  const format = ProblemSchema.properties.format.const;
  if ((value as { readonly format?: unknown } | null | undefined)?.format !== format) {
    throw new Refused("schedule-format-unknown", { file, format });
  }
  // An outsider's file may leave out what it does not use; absent means none.
  const given = value as object;
  const whole = { pins: [], previous: null, ...given };
  const problems = new ProblemList();
  problems.addAll(shapeProblems(ProblemSchema, whole));
  problems.refuse(file);
  const problem = whole as unknown as Problem;
  const unknown = unknownFields(ProblemSchema, given);
  checkMeantFields(given, unknown, problems);
  const ids = idsOf(problem, problems);
  checkHorizon(problem, problems);
  checkPeopleAndPlaces(problem, ids, problems);
  problem.hearings.forEach((hearing, index) => {
    checkHearing(hearing, `/hearings/${index}`, ids, problem, problems);
  });
  checkPinNames(problem, ids, problems);
  (problem.previous?.assignments ?? []).forEach((assignment, index) => {
    checkInstant(assignment.start, `/previous/assignments/${index}/start`, problems);
  });
  problems.refuse(file);
  for (const { path, name } of unknown) told(fieldProblem(path, "field-ignored", { found: name }));
  return problem;
}

export function idsOf(problem: Problem, problems: ProblemList): KnownIds {
  const unique = (name: keyof KnownIds) => uniqueIds(problem[name], `/${name}`, problems);
  return {
    offices: unique("offices"),
    rooms: unique("rooms"),
    members: unique("members"),
    interpreters: unique("interpreters"),
    counsel: unique("counsel"),
    ministerReps: unique("ministerReps"),
    hearings: unique("hearings"),
  };
}

function uniqueIds(list: readonly { readonly id: string }[], path: string, problems: ProblemList): ReadonlySet<string> {
  const first = new Map<string, number>();
  list.forEach(({ id }, index) => {
    const before = first.get(id);
    if (before === undefined) first.set(id, index);
    else problems.add(`${path}/${index}/id`, "duplicate-id", { found: id, first: `${path}/${before}/id` });
  });
  return new Set(first.keys());
}

function checkHorizon({ now, horizon }: Problem, problems: ProblemList): void {
  checkInstant(now, "/now", problems);
  checkDate(horizon.from, "/horizon/from", problems);
  checkDate(horizon.to, "/horizon/to", problems);
  if (!isCivilDate(horizon.from) || !isCivilDate(horizon.to) || !isInstant(now)) return;
  if (horizon.to < horizon.from) problems.add("/horizon", "horizon-reversed", horizon);
  else if (Date.parse(horizon.to) - Date.parse(horizon.from) >= maxHorizonDays * 86_400_000)
    problems.add("/horizon", "horizon-too-long", { days: maxHorizonDays });
  // The last day ends in the west up to twelve hours later than in Greenwich.
  else if (Date.parse(now) > Date.parse(horizon.to) + 36 * 3_600_000)
    problems.add("/now", "now-after-horizon", { now, to: horizon.to });
}

function checkPeopleAndPlaces(problem: Problem, ids: KnownIds, problems: ProblemList): void {
  const officesOf = (list: readonly string[], path: string) => {
    checkNames(list, ids.offices, "unknown-office", `${path}/offices`, problems);
  };
  problem.offices.forEach((office, index) => {
    if (!isZone(office.zone)) problems.add(`/offices/${index}/zone`, "unknown-zone", { found: office.zone });
    office.closedOn.forEach((on, day) => {
      checkDate(on, `/offices/${index}/closedOn/${day}`, problems);
    });
  });
  problem.rooms.forEach((room, index) => {
    checkNames([room.office], ids.offices, "unknown-office", `/rooms/${index}/office`, problems);
    checkIntervals(room.unavailable, `/rooms/${index}/unavailable`, problems);
  });
  for (const name of ["members", "interpreters", "ministerReps"] as const) {
    problem[name].forEach((person, index) => {
      officesOf(person.offices, `/${name}/${index}`);
      checkIntervals(person.available, `/${name}/${index}/available`, problems);
    });
  }
  problem.counsel.forEach((counsel, index) => {
    checkIntervals(counsel.unavailable, `/counsel/${index}/unavailable`, problems);
  });
}

/** Dates and names of one hearing, of the file or of a `hearing-added` event. */
export function checkHearing(
  hearing: Hearing,
  path: string,
  ids: KnownIds,
  { horizon }: Pick<Problem, "horizon">,
  problems: ProblemList,
): void {
  if (!ids.offices.has(hearing.office)) problems.add(`${path}/office`, "unknown-office", { found: hearing.office });
  checkNames(hearing.seizedMembers, ids.members, "unknown-member", `${path}/seizedMembers`, problems);
  checkNames(hearing.counsel, ids.counsel, "unknown-counsel", `${path}/counsel`, problems);
  checkOnce(hearing.counsel, `${path}/counsel`, problems);
  checkOnce(hearing.seizedMembers, `${path}/seizedMembers`, problems);
  uniqueIds(hearing.parties, `${path}/parties`, problems);
  hearing.parties.forEach((party, index) => {
    checkIntervals(party.unavailable, `${path}/parties/${index}/unavailable`, problems);
  });
  checkDate(hearing.earliestOn, `${path}/earliestOn`, problems);
  hearing.alsoOn?.forEach((on, day) => {
    checkDate(on, `${path}/alsoOn/${day}`, problems);
  });
  checkDate(hearing.receivedOn, `${path}/receivedOn`, problems);
  if (hearing.receivedOn > horizon.to)
    problems.add(`${path}/receivedOn`, "received-after-horizon", { found: hearing.receivedOn, to: horizon.to });
  if (hearing.deadlineAt !== null) checkInstant(hearing.deadlineAt, `${path}/deadlineAt`, problems);
}

function checkPinNames(problem: Problem, ids: KnownIds, problems: ProblemList): void {
  checkOnce(
    problem.pins.map((pin) => pin.hearing),
    "/pins",
    problems,
  );
  problem.pins.forEach((pin: Assignment, index) => {
    const path = `/pins/${index}`;
    const one = (id: string | null, known: ReadonlySet<string>, code: FieldCode, field: string) => {
      if (id !== null && !known.has(id)) problems.add(`${path}/${field}`, code, { found: id });
    };
    one(pin.hearing, ids.hearings, "unknown-hearing", "hearing");
    checkInstant(pin.start, `${path}/start`, problems);
    checkNames(pin.members, ids.members, "unknown-member", `${path}/members`, problems);
    one(pin.interpreter, ids.interpreters, "unknown-interpreter", "interpreter");
    one(pin.ministerRep, ids.ministerReps, "unknown-minister-rep", "ministerRep");
    one(pin.room, ids.rooms, "unknown-room", "room");
  });
}

function checkNames(
  names: readonly string[],
  known: ReadonlySet<string>,
  code: FieldCode,
  path: string,
  problems: ProblemList,
): void {
  names.forEach((found, index) => {
    if (!known.has(found)) problems.add(`${path}/${index}`, code, { found });
  });
}

function checkOnce(names: readonly string[], path: string, problems: ProblemList): void {
  names.forEach((found, index) => {
    const first = names.indexOf(found);
    if (first < index) problems.add(`${path}/${index}`, "duplicate-id", { found, first: `${path}/${first}` });
  });
}
