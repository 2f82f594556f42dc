import type ICAL from "ical.js";
import type { Zone } from "../../../kernel/time.ts";
import { clipped, type Span, union } from "../domain/spans.ts";
import { Budget, occurrencesOf } from "./occurrences.ts";
import { OutsideProblem } from "./outside-problem.ts";
import { parseLeniently } from "./parse-leniently.ts";
import { type Times, timesIn } from "./times.ts";

/** What is read of a calendar: when its owner is busy between two moments. */
export interface Reading {
  readonly from: number;
  readonly to: number;
  /** Of a time that names none, and of whole days. */
  readonly zone: Zone;
}

export interface BusyTimes {
  readonly spans: readonly Span[];
  /** Entries that could not be understood. */
  readonly unread: number;
}

const mostEvents = 50_000;

/**
 * When the owner of an iCalendar is busy; nothing else of it is given back. Our own entries are left out: whoever has them in
 * their calendar is not busy twice.
 * @throws OutsideProblem not-a-calendar, too-large, too-much-work
 */
export function readIcs(text: string, reading: Reading): BusyTimes {
  const { calendars, broken } = parseLeniently(text);
  const budget = new Budget();
  const spans: Span[] = [];
  let unread = broken;
  for (const calendar of calendars) {
    const times = timesIn(calendar, reading.zone);
    const events = calendar.getAllSubcomponents("vevent");
    if (events.length > mostEvents) throw new OutsideProblem("too-large");
    for (const event of events) {
      if (!takesTime(event)) continue;
      const read = attempt(() => occurrencesOf(event, replacedIn(events, event, times), times, { ...reading, budget }));
      if (read === null) unread++;
      else for (const span of read) spans.push(span);
    }
    for (const freeBusy of calendar.getAllSubcomponents("vfreebusy")) {
      const read = attempt(() => periodsOf(freeBusy, times));
      if (read === null) unread++;
      else spans.push(...read);
    }
  }
  return { spans: union(clipped(spans, reading)), unread };
}

/** One entry that cannot be understood does not take the others with it. */
function attempt(read: () => readonly Span[]): readonly Span[] | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof OutsideProblem || error instanceof RangeError) throw error;
    return null;
  }
}

const wordOf = (event: ICAL.Component, name: string): string =>
  String(event.getFirstPropertyValue(name) ?? "").toUpperCase();

function takesTime(event: ICAL.Component): boolean {
  const isOurs = String(event.getFirstPropertyValue("uid") ?? "").endsWith("@greffe");
  const isFree = ["FREE", "WORKINGELSEWHERE"].includes(wordOf(event, "x-microsoft-cdo-busystatus"));
  return !isOurs && !isFree && wordOf(event, "status") !== "CANCELLED" && wordOf(event, "transp") !== "TRANSPARENT";
}

const replacedBy = new WeakMap<readonly ICAL.Component[], ReadonlyMap<string, ReadonlySet<number>>>();

/** When occurrences of a repeating event begin that stand by themselves, cancelled ones too (RECURRENCE-ID). */
function replacedIn(events: readonly ICAL.Component[], event: ICAL.Component, times: Times): ReadonlySet<number> {
  if (event.hasProperty("recurrence-id")) return new Set();
  let known = replacedBy.get(events);
  if (known === undefined) {
    const found = new Map<string, Set<number>>();
    for (const one of events) {
      const replaced = one.getFirstProperty("recurrence-id");
      if (replaced === null) continue;
      const uid = String(one.getFirstPropertyValue("uid") ?? "");
      const own = found.get(uid) ?? new Set<number>();
      for (const at of times.momentsOf(replaced)) own.add(at);
      found.set(uid, own);
    }
    known = found;
    replacedBy.set(events, known);
  }
  return known.get(String(event.getFirstPropertyValue("uid") ?? "")) ?? new Set();
}

function periodsOf(freeBusy: ICAL.Component, times: Times): readonly Span[] {
  return freeBusy.getAllProperties("freebusy").flatMap((property) => {
    const type = String(property.getParameter("fbtype") ?? "BUSY").toUpperCase();
    return type === "FREE" ? [] : times.periodsOf(property);
  });
}
