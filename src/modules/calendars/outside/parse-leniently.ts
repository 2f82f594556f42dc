import ICAL from "ical.js";
import { OutsideProblem } from "./outside-problem.ts";

const block = /^BEGIN:(VEVENT|VTIMEZONE|VFREEBUSY)[^\S\n]*$[\s\S]*?^END:\1[^\S\n]*$/gim;

/**
 * The calendars of a text. Where one line of it breaks the grammar, its entries are read one by one, and those that cannot
 * be are counted: a misspelt entry does not make its owner free all year.
 * @throws OutsideProblem not-a-calendar
 */
export function parseLeniently(text: string): {
  readonly calendars: readonly ICAL.Component[];
  readonly broken: number;
} {
  const given = text.replace(/^\uFEFF/, "").trimStart();
  if (!/^BEGIN:VCALENDAR/im.test(given.slice(0, 5000))) throw new OutsideProblem("not-a-calendar");
  const whole = parsed(given);
  if (whole !== null) return { calendars: whole, broken: 0 };
  let broken = 0;
  const calendar = new ICAL.Component("vcalendar");
  for (const [entry] of given.replaceAll(/\r\n?/g, "\n").matchAll(block)) {
    const inside = parsed(`BEGIN:VCALENDAR\r\n${entry.replaceAll("\n", "\r\n")}\r\nEND:VCALENDAR\r\n`);
    if (inside === null) broken++;
    else for (const one of inside[0]?.getAllSubcomponents() ?? []) calendar.addSubcomponent(one);
  }
  if (calendar.getAllSubcomponents().length === 0) throw new OutsideProblem("not-a-calendar");
  return { calendars: [calendar], broken };
}

function parsed(text: string): readonly ICAL.Component[] | null {
  try {
    const read: unknown[] = ICAL.parse(text);
    const all = typeof read[0] === "string" ? [read] : (read as unknown[][]);
    return all.map((one) => new ICAL.Component(one));
  } catch (error) {
    if (error instanceof RangeError) throw error;
    return null;
  }
}
