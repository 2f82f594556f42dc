import { type Random, randomOf, weighted, zipf } from "../../src/scheduler/generator/random.ts";
import type { Course, Instance } from "./instance.ts";

/** An instance the size of the competition's, for want of those: a faculty's week with four in five rooms in use. */
export function generateInstance(seed: number): Instance {
  const random = randomOf(seed, "timetable");
  const [days, periodsPerDay] = [5, random.pick([5, 5, 6])];
  const periods = days * periodsPerDay;
  const rooms = Array.from({ length: random.between(6, 18) }, (_, n) => ({
    id: `r${n + 1}`,
    capacity: random.pick([20, 30, 40, 60, 80, 100, 150, 200]) + random.below(10),
  }));
  const wanted = Math.round(rooms.length * periods * (0.6 + 0.25 * random.next()));
  const courses: Course[] = [];
  for (let lectures = 0; lectures < wanted; lectures += courses.at(-1)?.lectures ?? 1)
    courses.push(drawCourse(random, courses.length, periods, rooms));
  const drawCourseOf = weighted(zipf(courses.length, 0.3));
  const curricula = Array.from({ length: Math.round(courses.length * 0.6) }, (_, n) => {
    const chosen = new Set<number>();
    let lectures = 0;
    for (let tries = 0; tries < 20 && chosen.size < 2 + (n % 4); tries += 1) {
      const c = drawCourseOf(random);
      const more = courses[c]?.lectures ?? 0;
      if (chosen.has(c) || lectures + more > periods * 0.7) continue;
      chosen.add(c);
      lectures += more;
    }
    return { id: `q${n + 1}`, courses: [...chosen] };
  });
  return { name: `generated-${seed}`, days, periodsPerDay, courses, rooms, curricula };
}

function drawCourse(random: Random, index: number, periods: number, rooms: Instance["rooms"]): Course {
  const lectures = random.pick([1, 2, 3, 3, 4, 5, 5, 6]);
  const roomFor = random.pick(rooms).capacity;
  return {
    id: `c${index + 1}`,
    teacher: `t${random.chance(0.15) ? random.below(index + 1) : index}`,
    lectures,
    minDays: Math.min(lectures, random.pick([1, 2, 3, 4])),
    students: Math.max(5, Math.round(roomFor * (0.5 + 0.55 * random.next()))),
    unavailable: random.chance(0.4)
      ? random.some(
          Array.from({ length: periods }, (_, period) => period),
          random.between(2, Math.floor(periods / 3)),
        )
      : [],
  };
}
