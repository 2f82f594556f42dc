import type { Hearing, Member } from "../contract.ts";
import { allOffices, localInterval, openDays, weekOf } from "./calendar.ts";
import { type Random, weighted } from "./random.ts";

/** Minutes of hearings in a full day of sitting. */
const fullDay = 420;
const halfDay = 210;

/** Members whose weekly limits together are what the hearings need, divided by `load`. */
export function drawMembers(
  random: Random,
  count: number,
  offices: number,
  hearings: readonly Hearing[],
  load: number,
): Member[] {
  const places = allOffices.slice(0, offices);
  const drawOffice = weighted(places.map((office) => office.share));
  // In a small tribunal those who review detention also hear claims; in a large one they do nothing else.
  const detentionOnly = count >= 400 ? Math.ceil(count * 0.04) : 0;
  const members = Array.from({ length: count }, (_, index): Member => {
    const home = places[index < offices ? index : drawOffice(random)] ?? places[0];
    if (home === undefined) throw new Error("No office drawn");
    const second = random.chance(0.12) ? places[drawOffice(random)] : undefined;
    return {
      id: `m${index + 1}`,
      divisions: divisionsOf(index, count, detentionOnly),
      languages: languagesOf(random, home.french, index < detentionOnly),
      offices: [...new Set([home.id, ...(second === undefined ? [] : [second.id])])],
      skills: ["minors", "trauma", "woman"].filter(() => random.chance(0.45)),
      expertise: Array.from(
        { length: random.between(4, 9) },
        () => `country-${random.between(1, random.pick([15, 60]))}`,
      ),
      available: sittings(random, home),
      maxMinutesPerWeek: 0,
      targetMinutesPerWeek: 0,
    };
  });
  coverLanguages(members, hearings);
  const minutes = (of: (hearing: Hearing) => boolean) =>
    hearings.filter(of).reduce((sum, hearing) => sum + hearing.durationMinutes * hearing.panel, 0);
  const apart = detentionOnly > 0;
  // Detention cannot wait for a fuller week: those members keep room.
  if (apart) setLimits(random, members.slice(0, detentionOnly), minutes((one) => one.division === "ID") / 0.7);
  setLimits(random, members.slice(detentionOnly), minutes((one) => !apart || one.division !== "ID") / load);
  return members;
}

function divisionsOf(index: number, count: number, detentionOnly: number): string[] {
  if (index < detentionOnly) return ["ID"];
  if (detentionOnly === 0 && index % 5 === 1) return ["RPD", "ID"];
  if (index % (count < 100 ? 4 : 12) === 2) return ["RPD", "RAD"];
  if (index % (count < 100 ? 4 : 12) === 3) return ["RPD", "IAD"];
  return ["RPD"];
}

function languagesOf(random: Random, french: number, both: boolean): string[] {
  if (both || random.chance(0.25)) return ["en", "fr"];
  if (french > 0.5) return random.chance(0.6) ? ["en", "fr"] : ["fr"];
  return french > 0.1 ? ["en", "fr"] : ["en"];
}

/** Each division has two who hear each official language that its hearings ask for: one of them may be on leave. */
function coverLanguages(members: readonly Member[], hearings: readonly Hearing[]): void {
  const asked = new Set(hearings.map(({ division, language }) => `${division} ${language}`));
  for (const pair of [...asked].sort()) {
    const [division = "", language = ""] = pair.split(" ");
    const inDivision = members.filter((one) => one.divisions.includes(division));
    const others = inDivision.filter((one) => !one.languages.includes(language));
    const lacking = Math.max(0, 2 - (inDivision.length - others.length));
    for (const learner of others.slice(0, lacking)) learner.languages.push(language);
  }
}

/** Three to five days a week, some of them half days, leave and training taken out. */
function sittings(random: Random, home: (typeof allOffices)[number]) {
  const weekdays = new Set(random.some([1, 2, 3, 4, 5], random.pick([3, 4, 4, 5])));
  const leave = new Set(Array.from({ length: random.pick([0, 1, 1, 2]) }, () => random.between(0, 12)));
  return openDays(home).flatMap((on) => {
    const weekday = new Date(`${on}T00:00:00Z`).getUTCDay();
    if (!weekdays.has(weekday) || leave.has(weekOf(on)) || random.chance(0.04)) return [];
    if (random.chance(0.06)) return [localInterval(on, "08:00", "12:30", home.zone)];
    return [localInterval(on, "08:00", "17:30", home.zone)];
  });
}

/** Weekly limits in half days of hearing, so that together the members can hear `wanted` minutes. */
function setLimits(random: Random, members: readonly Member[], wanted: number): void {
  const taste = members.map(() => 0.85 + 0.3 * random.next());
  const weeks = members.map(minutesByWeek);
  const capacity = (base: number) =>
    weeks.reduce((sum, days, index) => {
      const limit = base * (taste[index] ?? 1);
      return sum + days.reduce((all, minutes) => all + Math.min(limit, minutes), 0);
    }, 0);
  let low = halfDay;
  let high = 5 * fullDay;
  for (let step = 0; step < 30; step += 1) {
    const middle = (low + high) / 2;
    if (capacity(middle) < wanted) low = middle;
    else high = middle;
  }
  members.forEach((member, index) => {
    const exact = (high * (taste[index] ?? 1)) / halfDay;
    const halves = Math.floor(exact) + (random.chance(exact - Math.floor(exact)) ? 1 : 0);
    member.maxMinutesPerWeek = Math.max(2, halves) * halfDay;
    member.targetMinutesPerWeek = Math.round((member.maxMinutesPerWeek * 0.8) / 15) * 15;
  });
}

function minutesByWeek(member: Member): number[] {
  const weeks = new Array<number>(13).fill(0);
  for (const { from, to } of member.available) {
    const week = weekOf(from.slice(0, 10));
    const long = Date.parse(to) - Date.parse(from) > 6 * 3_600_000;
    weeks[week] = (weeks[week] ?? 0) + (long ? fullDay : halfDay);
  }
  return weeks;
}
