import type { Random } from "../../src/scheduler/solver/model/random.ts";
import type { Rebuilding } from "../../src/scheduler/solver/search/ruin-and-recreate.ts";
import { outCost, type Timetable } from "./timetable.ts";

const mostTaken = 16;

/** Lectures as the product's search moves them: which are taken out together, and where one goes at least cost. */
export class Relocation implements Rebuilding {
  readonly taken = new Int32Array(mostTaken);
  readonly #timetable: Timetable;
  readonly #mark: Int32Array;
  readonly #key = new Float64Array(mostTaken);
  readonly #formerPeriod = new Int32Array(mostTaken);
  readonly #formerRoom = new Int32Array(mostTaken);
  readonly #least: Float64Array;
  #random: Random;
  #count = 0;
  #round = 0;
  /** The period cleared for the first lecture taken, −1 for none, and whether it must go there. */
  #target = -1;
  #isForced = false;

  constructor(timetable: Timetable, random: Random) {
    this.#timetable = timetable;
    this.#random = random;
    this.#mark = new Int32Array(timetable.lectures);
    this.#least = Float64Array.from(timetable.courseOf, (c) => -5 - 4 * (timetable.curriculaOf[c]?.length ?? 0));
  }

  get cost(): number {
    return this.#timetable.cost;
  }

  least(lecture: number): number {
    return this.#least[lecture] as number;
  }

  outCost(): number {
    return outCost;
  }

  choose(random: Random): number {
    this.#random = random;
    this.#count = 0;
    this.#round += 1;
    this.#target = -1;
    const { lectures, periodOf } = this.#timetable;
    if (lectures === 0) return 0;
    const lecture = random.below(lectures);
    this.#take(lecture);
    const way = random.bits() & 15;
    if (way < 10 || periodOf[lecture] === -1) this.#clearPeriod(lecture);
    else if (way < 12) this.#sameCourse(lecture);
    else if (way < 14) this.#sameDay(lecture);
    else this.#samePeriod(lecture);
    return this.#count;
  }

  #take(lecture: number): void {
    if (this.#count >= mostTaken || this.#mark[lecture] === this.#round) return;
    this.#mark[lecture] = this.#round;
    this.taken[this.#count] = lecture;
    this.#count += 1;
  }

  /** Takes out who keeps the lecture from a period, and now and then who sits in a room there. */
  #clearPeriod(lecture: number): void {
    const { courseOf, periods, rivals, instance, at } = this.#timetable;
    const course = courseOf[lecture] as number;
    const away = instance.courses[course]?.unavailable ?? [];
    const period = this.#random.below(periods);
    if (away.includes(period)) return;
    this.#target = period;
    const rooms = instance.rooms.length;
    for (let room = 0; room < rooms; room += 1) {
      const other = at[period * rooms + room] as number;
      if (other >= 0 && rivals[course]?.includes(courseOf[other] as number) === true) this.#take(other);
    }
    if ((this.#random.bits() & 1) === 0) return;
    const other = at[period * rooms + this.#random.below(rooms)] as number;
    if (other >= 0) this.#take(other);
  }

  #sameCourse(lecture: number): void {
    const { courseOf, firstLecture, instance } = this.#timetable;
    const course = courseOf[lecture] as number;
    const count = instance.courses[course]?.lectures ?? 0;
    for (let n = 0; n < 4; n += 1) this.#take((firstLecture[course] as number) + this.#random.below(count));
  }

  /** Takes lectures of one of its curricula on a day. */
  #sameDay(lecture: number): void {
    const { courseOf, curriculaOf, instance, at, periodOf } = this.#timetable;
    const list = curriculaOf[courseOf[lecture] as number] ?? [];
    if (list.length === 0) return;
    const curriculum = instance.curricula[list[this.#random.below(list.length)] as number]?.courses ?? [];
    const hours = instance.periodsPerDay;
    const day = Math.floor((periodOf[lecture] as number) / hours);
    const rooms = instance.rooms.length;
    for (let cell = day * hours * rooms; cell < (day + 1) * hours * rooms; cell += 1) {
      const other = at[cell] as number;
      if (other >= 0 && curriculum.includes(courseOf[other] as number)) this.#take(other);
    }
  }

  #samePeriod(lecture: number): void {
    const { at, periodOf, instance } = this.#timetable;
    const rooms = instance.rooms.length;
    for (let n = 0; n < 5; n += 1) {
      const other = at[(periodOf[lecture] as number) * rooms + this.#random.below(rooms)] as number;
      if (other >= 0) this.#take(other);
    }
  }

  takeOut(i: number): void {
    const { periodOf, roomOf } = this.#timetable;
    const lecture = this.taken[i] as number;
    this.#formerPeriod[i] = periodOf[lecture] as number;
    this.#formerRoom[i] = roomOf[lecture] as number;
    if (periodOf[lecture] !== -1) this.#timetable.remove(lecture);
  }

  arrange(order: Int32Array, count: number, random: Random): void {
    this.#isForced = this.#target >= 0 && (random.bits() & 1) === 0;
    for (let i = 0; i < count; i += 1) {
      const key = this.#isForced && i === 0 ? 2 : random.unit();
      let j = i;
      for (; j > 0 && (this.#key[j - 1] as number) < key; j -= 1) {
        this.#key[j] = this.#key[j - 1] as number;
        order[j] = order[j - 1] as number;
      }
      this.#key[j] = key;
      order[j] = i;
    }
  }

  /** The cheapest open period and room; among equals one by chance. */
  putBack(lecture: number, limit: number): boolean {
    const timetable = this.#timetable;
    const course = timetable.courseOf[lecture] as number;
    const isForced = this.#isForced && lecture === this.taken[0];
    const from = isForced ? this.#target : 0;
    const to = isForced ? this.#target + 1 : timetable.periods;
    let least = limit;
    let [bestPeriod, bestRoom, equals] = [-1, -1, 0];
    for (let period = from; period < to; period += 1) {
      if (!timetable.isOpen(course, period)) continue;
      const price = timetable.timePrice(course, period);
      if (price > least || (!isForced && (this.#random.bits() & 31) === 0)) continue;
      for (let room = 0; room < timetable.instance.rooms.length; room += 1) {
        if (timetable.at[period * timetable.instance.rooms.length + room] !== -1) continue;
        const whole = price + timetable.roomPrice(course, room);
        if (whole > least || whole >= limit) continue;
        equals = whole < least ? 1 : equals + 1;
        least = whole;
        if (equals > 1 && this.#random.below(equals) !== 0) continue;
        bestPeriod = period;
        bestRoom = room;
      }
    }
    if (bestPeriod < 0) return false;
    timetable.add(lecture, bestPeriod, bestRoom);
    return true;
  }

  drop(lecture: number): void {
    if (this.#timetable.periodOf[lecture] !== -1) this.#timetable.remove(lecture);
  }

  restore(i: number): void {
    if (this.#formerPeriod[i] === -1) return;
    this.#timetable.add(this.taken[i] as number, this.#formerPeriod[i] as number, this.#formerRoom[i] as number);
  }
}
