import type { Tribunal } from "../../../test/support/tribunal.ts";
import type { Actor } from "../../kernel/actor.ts";
import type { AccountId } from "../../kernel/ids.ts";
import type { Instant } from "../../kernel/time.ts";
import type { MemberProfile, NewAbsence, WorkingPattern } from "./contract.ts";
import { readCalendars } from "./index.ts";

export const aProfile = (changes: Partial<MemberProfile> = {}): MemberProfile => ({
  languages: ["en"],
  officeIds: ["toronto"],
  skills: [],
  expertise: [],
  maxMinutesPerWeek: null,
  targetMinutesPerWeek: null,
  ...changes,
});

export const anAbsence = (changes: Partial<NewAbsence> = {}): NewAbsence => ({
  kind: "leave",
  fromOn: "2027-01-13",
  toOn: "2027-01-13",
  begins: null,
  ends: null,
  zone: "America/Toronto",
  note: null,
  ...changes,
});

export const aPattern = (changes: Partial<WorkingPattern> = {}): WorkingPattern => ({
  fromOn: "2027-01-04",
  zone: "America/Toronto",
  cycleWeeks: 1,
  hours: [1, 2, 3, 4, 5].map((weekday) => ({ week: 1, weekday, begins: "09:00", ends: "12:00" })),
  ...changes,
});

export const idOf = (actor: Actor): AccountId => actor.accountId as AccountId;

/** The week from Monday the 11th to Friday the 15th of January 2027. */
const week = { from: "2027-01-11T00:00:00.000Z" as Instant, to: "2027-01-16T00:00:00.000Z" as Instant };

export const readWeek = (t: Tribunal, actor: Actor, between = week) =>
  t.store.readOnly(actor, (tx) => readCalendars(tx, { ...between, now: "2026-11-24T15:00:00.000Z" as Instant }));
