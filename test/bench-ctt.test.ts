import { describe, expect, it } from "vitest";
import { generateInstance } from "../bench/ctt/generate.ts";
import { NotAnInstance, readInstance, writeInstance } from "../bench/ctt/instance.ts";
import { Relocation } from "../bench/ctt/relocation.ts";
import { standardCost, writeSolution } from "../bench/ctt/standard-cost.ts";
import { Timetable } from "../bench/ctt/timetable.ts";
import { searchTimetable } from "../bench/ctt.ts";
import { Random } from "../src/scheduler/solver/model/random.ts";
import { RuinAndRecreate } from "../src/scheduler/solver/search/ruin-and-recreate.ts";

const text = `Name: Small
Courses: 3
Rooms: 2
Days: 2
Periods_per_day: 3
Curricula: 1
Constraints: 1

COURSES:
Logic Ada 2 2 30
Sets Ada 2 1 10
Graphs Bob 1 1 45

ROOMS:
A 32
B 40

CURRICULA:
Q1 2 Logic Graphs

UNAVAILABILITY_CONSTRAINTS:
Graphs 0 0

END.
`;

describe("the competition's timetables in the product's search core", () => {
  it("are read and written in the competition's format, and wrong files are refused with their line", () => {
    const instance = readInstance(text);
    expect(readInstance(writeInstance(instance))).toEqual(instance);
    expect(instance.courses[2]).toEqual({
      id: "Graphs",
      teacher: "Bob",
      lectures: 1,
      minDays: 1,
      students: 45,
      unavailable: [0],
    });
    expect(() => readInstance(text.replace("Rooms: 2", "Halls: 2"))).toThrow(NotAnInstance);
    expect(() => readInstance(text.replace("Q1 2 Logic Graphs", "Q1 2 Logic Groups"))).toThrow("Groups");
    expect(() => readInstance(text.replace("Graphs 0 0", "Graphs 2 0"))).toThrow("no period 2 0");
    expect(() => readInstance("")).toThrow(NotAnInstance);
  });

  it("count as the competition counts: seats, working days, isolated lectures, rooms", () => {
    const instance = readInstance(text);
    const bookings = [
      { course: 0, room: 0, period: 0 },
      { course: 0, room: 1, period: 2 },
      { course: 1, room: 0, period: 3 },
      { course: 1, room: 0, period: 4 },
      { course: 2, room: 1, period: 5 },
    ];
    expect(standardCost(instance, bookings)).toEqual({
      hard: { lectures: 0, conflicts: 0, availability: 0, rooms: 0 },
      roomCapacity: 5,
      minWorkingDays: 1,
      curriculumCompactness: 3,
      roomStability: 1,
      total: 5 + 5 + 6 + 1,
    });
    expect(writeSolution(instance, bookings.slice(0, 2))).toBe("Logic A 0 0\nLogic B 0 2\n");
    const wrong = [...bookings.slice(0, 4), { course: 2, room: 0, period: 0 }];
    expect(standardCost(instance, wrong).hard).toEqual({ lectures: 0, conflicts: 1, availability: 1, rooms: 1 });
    expect(standardCost(instance, bookings.slice(1)).hard.lectures).toBe(1);
  });

  it("keep their cost true through thousands of changes, and repeat for the same seed and steps", () => {
    for (let seed = 1; seed <= 3; seed += 1) {
      const instance = generateInstance(seed);
      const timetable = new Timetable(instance);
      const random = new Random(seed);
      const engine = new RuinAndRecreate(new Relocation(timetable, random));
      for (let n = 0; n < 2000; n += 1) engine.step(5, random);
      const cost = standardCost(instance, timetable.bookings());
      const out = timetable.periodOf.filter((period) => period === -1).length;
      expect(cost.hard).toMatchObject({ conflicts: 0, availability: 0, rooms: 0 });
      expect(timetable.cost).toBe(cost.total + 1000 * out);
    }
    const instance = generateInstance(4);
    const once = searchTimetable(instance, { seed: 7, seconds: 0, steps: 2048 });
    expect(searchTimetable(instance, { seed: 7, seconds: 0, steps: 2048 })).toEqual(once);
  });
});
