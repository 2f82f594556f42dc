import type { Instance } from "./instance.ts";

/** One lecture's place in a solution. */
export interface Booking {
  readonly course: number;
  readonly room: number;
  /** Day × periods a day + period. */
  readonly period: number;
}

export interface StandardCost {
  /** Hard rules: lectures not held, at the same hour with one of the curriculum or teacher, when away, two in a room. */
  readonly hard: {
    readonly lectures: number;
    readonly conflicts: number;
    readonly availability: number;
    readonly rooms: number;
  };
  readonly roomCapacity: number;
  readonly minWorkingDays: number;
  readonly curriculumCompactness: number;
  readonly roomStability: number;
  /** The soft parts with the competition's weights 1, 5, 2 and 1. */
  readonly total: number;
}

/** Counts a solution plainly, from the statement of the problem and nothing that the search keeps. */
export function standardCost(instance: Instance, bookings: readonly Booking[]): StandardCost {
  const { courses, rooms, curricula, periodsPerDay } = instance;
  const ofCourse = courses.map((_, c) => bookings.filter(({ course }) => course === c));
  const distinct = (values: readonly number[]) => new Set(values).size;
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const day = (period: number) => Math.floor(period / periodsPerDay);
  const roomCapacity = sum(
    bookings.map(({ course, room }) => Math.max(0, (courses[course]?.students ?? 0) - (rooms[room]?.capacity ?? 0))),
  );
  const minWorkingDays = sum(
    courses.map(({ minDays }, c) => Math.max(0, minDays - distinct((ofCourse[c] ?? []).map((one) => day(one.period))))),
  );
  const roomStability = sum(ofCourse.map((list) => Math.max(0, distinct(list.map(({ room }) => room)) - 1)));
  const curriculumCompactness = sum(
    curricula.map((curriculum) => {
      const held = new Set(curriculum.courses.flatMap((c) => (ofCourse[c] ?? []).map(({ period }) => period)));
      const beside = (period: number, other: number) => day(period) === day(other) && held.has(other);
      return [...held].filter((period) => !beside(period, period - 1) && !beside(period, period + 1)).length;
    }),
  );
  const total = roomCapacity + 5 * minWorkingDays + 2 * curriculumCompactness + roomStability;
  const hard = hardCost(instance, bookings, ofCourse);
  return { hard, roomCapacity, minWorkingDays, curriculumCompactness, roomStability, total };
}

function hardCost(instance: Instance, bookings: readonly Booking[], ofCourse: readonly (readonly Booking[])[]) {
  const { courses, curricula } = instance;
  const together = (a: number, b: number) =>
    courses[a]?.teacher === courses[b]?.teacher ||
    curricula.some((one) => one.courses.includes(a) && one.courses.includes(b));
  const hard = { lectures: 0, conflicts: 0, availability: 0, rooms: 0 };
  for (const [c, course] of courses.entries()) {
    const periods = new Set((ofCourse[c] ?? []).map(({ period }) => period));
    hard.lectures += Math.abs(course.lectures - (ofCourse[c] ?? []).length) + (ofCourse[c] ?? []).length - periods.size;
    hard.availability += (ofCourse[c] ?? []).filter(({ period }) => course.unavailable.includes(period)).length;
  }
  for (const [index, one] of bookings.entries())
    for (const other of bookings.slice(index + 1)) {
      if (one.period !== other.period) continue;
      if (one.room === other.room) hard.rooms += 1;
      if (one.course !== other.course && together(one.course, other.course)) hard.conflicts += 1;
    }
  return hard;
}

/** The competition's form of a solution: a lecture a line, `course room day period`. */
export function writeSolution({ courses, rooms, periodsPerDay }: Instance, bookings: readonly Booking[]): string {
  const lines = bookings.map(
    ({ course, room, period }) =>
      `${courses[course]?.id} ${rooms[room]?.id} ${Math.floor(period / periodsPerDay)} ${period % periodsPerDay}`,
  );
  return `${lines.join("\n")}\n`;
}
