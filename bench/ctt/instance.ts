/** A problem of curriculum-based course timetabling, as the second international timetabling competition states it. */
export interface Instance {
  readonly name: string;
  readonly days: number;
  readonly periodsPerDay: number;
  readonly courses: readonly Course[];
  readonly rooms: readonly { readonly id: string; readonly capacity: number }[];
  readonly curricula: readonly { readonly id: string; readonly courses: readonly number[] }[];
}

export interface Course {
  readonly id: string;
  readonly teacher: string;
  readonly lectures: number;
  readonly minDays: number;
  readonly students: number;
  /** Periods of the week (day × periods a day + period) at which no lecture may be. */
  readonly unavailable: readonly number[];
}

/** A file that is not in the competition's format: which line, and what was expected there. */
export class NotAnInstance extends Error {}

/** Lines of a file, blank ones left out, with their numbers. */
class Lines {
  readonly #lines: readonly { readonly text: string; readonly number: number }[];
  #at = 0;

  constructor(text: string) {
    this.#lines = text
      .replace(/^\uFEFF/, "")
      .split(/\r?\n/)
      .map((line, index) => ({ text: line.trim(), number: index + 1 }))
      .filter((line) => line.text !== "");
  }

  next(expected: string): { readonly words: readonly string[]; readonly number: number } {
    const line = this.#lines[this.#at];
    if (line === undefined) throw new NotAnInstance(`The file ends where ${expected} was expected`);
    this.#at += 1;
    return { words: line.text.split(/\s+/), number: line.number };
  }

  header(name: string): string {
    const { words, number } = this.next(`“${name}:”`);
    const [found, ...rest] = words;
    if (found?.toLowerCase() !== `${name.toLowerCase()}:`)
      throw new NotAnInstance(`Line ${number}: “${name}:” was expected`);
    return rest.join(" ");
  }

  count(name: string): number {
    const text = this.header(name);
    if (!/^\d{1,6}$/.test(text)) throw new NotAnInstance(`${name}: a whole number was expected, not “${text}”`);
    return Number(text);
  }

  /** A row of a section: words and whole numbers, as many as wanted. */
  row(section: string, wanted: number): readonly string[] {
    const { words, number } = this.next(`a row of ${section}`);
    if (words.length < wanted) throw new NotAnInstance(`Line ${number}: a row of ${section} has ${wanted} fields`);
    return words;
  }
}

function whole(text: string | undefined, section: string): number {
  if (text === undefined || !/^\d{1,9}$/.test(text))
    throw new NotAnInstance(`${section}: a whole number was expected, not “${text ?? ""}”`);
  return Number(text);
}

/** @throws NotAnInstance */
export function readInstance(text: string): Instance {
  const lines = new Lines(text);
  const name = lines.header("Name");
  const count = { courses: lines.count("Courses"), rooms: lines.count("Rooms") };
  const [days, periodsPerDay] = [lines.count("Days"), lines.count("Periods_per_day")];
  const [curriculaCount, constraints] = [lines.count("Curricula"), lines.count("Constraints")];
  lines.header("COURSES");
  const rows = Array.from({ length: count.courses }, () => lines.row("COURSES", 5));
  const numbers = new Map(rows.map(([id = ""], index) => [id, index]));
  const courseOf = (id: string | undefined, section: string) => {
    const found = numbers.get(id ?? "");
    if (found === undefined) throw new NotAnInstance(`${section}: there is no course “${id ?? ""}”`);
    return found;
  };
  lines.header("ROOMS");
  const rooms = Array.from({ length: count.rooms }, () => {
    const [id = "", capacity] = lines.row("ROOMS", 2);
    return { id, capacity: whole(capacity, "ROOMS") };
  });
  lines.header("CURRICULA");
  const curricula = Array.from({ length: curriculaCount }, () => {
    const [id = "", size, ...ids] = lines.row("CURRICULA", 2);
    if (ids.length !== whole(size, "CURRICULA"))
      throw new NotAnInstance(`Curriculum ${id} does not list ${size} courses`);
    return { id, courses: ids.map((one) => courseOf(one, "CURRICULA")) };
  });
  lines.header("UNAVAILABILITY_CONSTRAINTS");
  const unavailable = rows.map((): number[] => []);
  for (let n = 0; n < constraints; n += 1) {
    const [id, day, period] = lines.row("UNAVAILABILITY_CONSTRAINTS", 3);
    const [d, p] = [whole(day, "UNAVAILABILITY_CONSTRAINTS"), whole(period, "UNAVAILABILITY_CONSTRAINTS")];
    if (d >= days || p >= periodsPerDay) throw new NotAnInstance(`There is no period ${d} ${p}`);
    unavailable[courseOf(id, "UNAVAILABILITY_CONSTRAINTS")]?.push(d * periodsPerDay + p);
  }
  const courses = rows.map(([id = "", teacher = "", ...rest], index): Course => {
    const [lectures, minDays, students] = rest.map((text) => whole(text, `Course ${id}`));
    return {
      id,
      teacher,
      lectures: lectures ?? 0,
      minDays: minDays ?? 0,
      students: students ?? 0,
      unavailable: unavailable[index] ?? [],
    };
  });
  return { name, days, periodsPerDay, courses, rooms, curricula };
}

export function writeInstance({ name, days, periodsPerDay, courses, rooms, curricula }: Instance): string {
  const constraints = courses.flatMap(({ id, unavailable }) =>
    unavailable.map((period) => `${id} ${Math.floor(period / periodsPerDay)} ${period % periodsPerDay}`),
  );
  return [
    `Name: ${name}`,
    `Courses: ${courses.length}`,
    `Rooms: ${rooms.length}`,
    `Days: ${days}`,
    `Periods_per_day: ${periodsPerDay}`,
    `Curricula: ${curricula.length}`,
    `Constraints: ${constraints.length}`,
    "",
    "COURSES:",
    ...courses.map((one) => `${one.id} ${one.teacher} ${one.lectures} ${one.minDays} ${one.students}`),
    "",
    "ROOMS:",
    ...rooms.map(({ id, capacity }) => `${id} ${capacity}`),
    "",
    "CURRICULA:",
    ...curricula.map((one) => `${one.id} ${one.courses.length} ${one.courses.map((c) => courses[c]?.id).join(" ")}`),
    "",
    "UNAVAILABILITY_CONSTRAINTS:",
    ...constraints,
    "",
    "END.",
    "",
  ].join("\n");
}
