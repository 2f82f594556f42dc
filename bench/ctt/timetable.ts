import type { Instance } from "./instance.ts";
import type { Booking } from "./standard-cost.ts";

/** What a lecture without a place costs: more than any place. */
export const outCost = 1000;

/**
 * A timetable in the making with its standard cost, kept true by `add` and `remove`. Lectures of a course have
 * neighbouring numbers; periods are those of the week.
 */
export class Timetable {
  readonly instance: Instance;
  readonly periods: number;
  readonly lectures: number;
  readonly courseOf: Int32Array;
  readonly firstLecture: Int32Array;
  readonly periodOf: Int32Array;
  readonly roomOf: Int32Array;
  /** By period × rooms + room: the lecture there, −1 for none. */
  readonly at: Int32Array;
  /** By period × courses + course: how many lectures there keep the course out; away counts as one. */
  readonly kept: Int32Array;
  /** Courses that may not be at the same hour, the course itself among them. */
  readonly rivals: readonly (readonly number[])[];
  readonly curriculaOf: readonly (readonly number[])[];
  cost: number;
  readonly #held: Int32Array;
  readonly #onDay: Int32Array;
  readonly #days: Int32Array;
  readonly #inRoom: Int32Array;
  readonly #rooms: Int32Array;

  constructor(instance: Instance) {
    const { courses, rooms, curricula, days, periodsPerDay } = instance;
    this.instance = instance;
    this.periods = days * periodsPerDay;
    this.courseOf = Int32Array.from(courses.flatMap(({ lectures }, c) => Array<number>(lectures).fill(c)));
    this.lectures = this.courseOf.length;
    this.firstLecture = Int32Array.from(courses, (_, c) => this.courseOf.indexOf(c));
    this.periodOf = new Int32Array(this.lectures).fill(-1);
    this.roomOf = new Int32Array(this.lectures).fill(-1);
    this.at = new Int32Array(this.periods * rooms.length).fill(-1);
    this.kept = new Int32Array(this.periods * courses.length);
    this.curriculaOf = courses.map((_, c) => curricula.flatMap((one, q) => (one.courses.includes(c) ? [q] : [])));
    this.rivals = courses.map((course, c) =>
      courses.flatMap((other, d) =>
        c === d ||
        course.teacher === other.teacher ||
        this.curriculaOf[c]?.some((q) => curricula[q]?.courses.includes(d))
          ? [d]
          : [],
      ),
    );
    for (const [c, course] of courses.entries()) for (const period of course.unavailable) this.#keep(period, c, 1);
    this.#held = new Int32Array(curricula.length * this.periods);
    this.#onDay = new Int32Array(courses.length * days);
    this.#days = new Int32Array(courses.length);
    this.#inRoom = new Int32Array(courses.length * rooms.length);
    this.#rooms = new Int32Array(courses.length);
    this.cost = outCost * this.lectures + 5 * courses.reduce((sum, { minDays }) => sum + minDays, 0);
  }

  #keep(period: number, course: number, change: number): void {
    const cell = period * this.instance.courses.length + course;
    this.kept[cell] = (this.kept[cell] as number) + change;
  }

  isOpen(course: number, period: number): boolean {
    return this.kept[period * this.instance.courses.length + course] === 0;
  }

  /** What a lecture of a course at a period adds, its room apart: working days and compactness. */
  timePrice(course: number, period: number): number {
    const { courses, days, periodsPerDay } = this.instance;
    const day = Math.floor(period / periodsPerDay);
    const isNew = this.#onDay[course * days + day] === 0;
    let price = isNew && (this.#days[course] as number) < (courses[course]?.minDays ?? 0) ? -5 : 0;
    for (const q of this.curriculaOf[course] ?? []) price += 2 * this.#isolation(q, period);
    return price;
  }

  /** Change of a curriculum's isolated lectures when a period is held beside the others. */
  #isolation(q: number, period: number): number {
    const left = this.#holds(q, period, -1);
    const right = this.#holds(q, period, 1);
    if (!left && !right) return 1;
    let change = 0;
    if (left && !this.#holds(q, period - 1, -1)) change -= 1;
    if (right && !this.#holds(q, period + 1, 1)) change -= 1;
    return change;
  }

  /** True when a curriculum has a lecture just beside a period, on the same day. */
  #holds(q: number, period: number, step: number): boolean {
    const { periodsPerDay } = this.instance;
    const hour = (period % periodsPerDay) + step;
    return hour >= 0 && hour < periodsPerDay && (this.#held[q * this.periods + period + step] as number) > 0;
  }

  /** What a room adds: seats that lack, and one more room for the course. */
  roomPrice(course: number, room: number): number {
    const { courses, rooms } = this.instance;
    const lacking = Math.max(0, (courses[course]?.students ?? 0) - (rooms[room]?.capacity ?? 0));
    const isNew = this.#inRoom[course * rooms.length + room] === 0 && (this.#rooms[course] as number) > 0;
    return lacking + (isNew ? 1 : 0);
  }

  add(lecture: number, period: number, room: number): void {
    const course = this.courseOf[lecture] as number;
    this.cost += this.timePrice(course, period) + this.roomPrice(course, room) - outCost;
    this.#count(course, period, room, 1);
    this.periodOf[lecture] = period;
    this.roomOf[lecture] = room;
    this.at[period * this.instance.rooms.length + room] = lecture;
  }

  remove(lecture: number): void {
    const course = this.courseOf[lecture] as number;
    const period = this.periodOf[lecture] as number;
    const room = this.roomOf[lecture] as number;
    this.periodOf[lecture] = -1;
    this.at[period * this.instance.rooms.length + room] = -1;
    this.#count(course, period, room, -1);
    this.cost -= this.timePrice(course, period) + this.roomPrice(course, room) - outCost;
  }

  #count(course: number, period: number, room: number, change: 1 | -1): void {
    const { days, periodsPerDay, rooms } = this.instance;
    for (const rival of this.rivals[course] ?? []) this.#keep(period, rival, change);
    for (const q of this.curriculaOf[course] ?? []) {
      const cell = q * this.periods + period;
      this.#held[cell] = (this.#held[cell] as number) + change;
    }
    this.#tally(this.#onDay, course * days + Math.floor(period / periodsPerDay), this.#days, course, change);
    this.#tally(this.#inRoom, course * rooms.length + room, this.#rooms, course, change);
  }

  /** Changes a count, and how many counts of the course are not zero. */
  #tally(counts: Int32Array, cell: number, used: Int32Array, course: number, change: 1 | -1): void {
    const before = counts[cell] as number;
    counts[cell] = before + change;
    if (before === 0 && change === 1) used[course] = (used[course] as number) + 1;
    if (before === 1 && change === -1) used[course] = (used[course] as number) - 1;
  }

  bookings(): Booking[] {
    return [...this.periodOf].flatMap((period, lecture) =>
      period < 0 ? [] : [{ course: this.courseOf[lecture] ?? 0, room: this.roomOf[lecture] ?? 0, period }],
    );
  }
}
