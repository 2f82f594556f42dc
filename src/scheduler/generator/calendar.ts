import { type CivilDate, type CivilTime, instantIn, parseCivilDate, plusDays, type Zone } from "../../kernel/time.ts";
import type { Interval, Office } from "../contract.ts";
import type { Random } from "./random.ts";

export const now = "2027-01-18T11:00:00Z";
/** Ninety days; Easter and the change of the clocks fall in it. */
export const horizon = { from: "2027-01-18", to: "2027-04-17" };

const federal = ["2027-03-26", "2027-03-29"];
const familyDay = "2027-02-15";

/** Offices in three zones with their share of the hearings. */
export const allOffices: readonly (Office & { readonly share: number; readonly french: number })[] = [
  { id: "toronto", zone: "America/Toronto", closedOn: [familyDay, ...federal], share: 0.45, french: 0.03 },
  { id: "montreal", zone: "America/Toronto", closedOn: federal, share: 0.27, french: 0.75 },
  { id: "vancouver", zone: "America/Vancouver", closedOn: [familyDay, ...federal], share: 0.13, french: 0.02 },
  { id: "calgary", zone: "America/Edmonton", closedOn: [familyDay, ...federal], share: 0.07, french: 0.02 },
  { id: "ottawa", zone: "America/Toronto", closedOn: [familyDay, ...federal], share: 0.05, french: 0.3 },
  { id: "edmonton", zone: "America/Edmonton", closedOn: [familyDay, ...federal], share: 0.03, french: 0.02 },
];

const open = new Map<string, readonly CivilDate[]>();

/** The open days of an office within the horizon. */
export function openDays(office: Office): readonly CivilDate[] {
  let days = open.get(office.id);
  if (days === undefined) {
    days = allDays().filter((on) => !isWeekend(on) && !office.closedOn.includes(on));
    open.set(office.id, days);
  }
  return days;
}

function allDays(): CivilDate[] {
  const days: CivilDate[] = [];
  for (let on = parseCivilDate(horizon.from); on <= horizon.to; on = plusDays(on, 1)) days.push(on);
  return days;
}

function isWeekend(on: string): boolean {
  return [0, 6].includes(new Date(`${on}T00:00:00Z`).getUTCDay());
}

/** Whole weeks since the Monday of the horizon. */
export function weekOf(on: string): number {
  return Math.floor((Date.parse(on) - Date.parse(horizon.from)) / (7 * 86_400_000));
}

const instants = new Map<string, string>();

/** The instant of a wall time; `instantIn` with a memory, because a large problem asks a million times. */
export function atLocal(on: string, time: string, zone: string): string {
  const key = `${on} ${time} ${zone}`;
  let instant = instants.get(key);
  if (instant === undefined) {
    const found = instantIn(on as CivilDate, time as CivilTime, zone as Zone);
    if (found === null) throw new Error(`${key} does not exist once`);
    instant = found.replace(".000Z", "Z");
    instants.set(key, instant);
  }
  return instant;
}

export function localInterval(on: string, from: string, to: string, zone: string): Interval {
  return { from: atLocal(on, from, zone), to: atLocal(on, to, zone) };
}

/** Some whole days on which a person cannot come. */
export function daysAway(random: Random, office: Office, count: number): Interval[] {
  return random.some(openDays(office), count).map((on) => localInterval(on, "00:00", "23:59", office.zone));
}
