import pg from "pg";
import { expect, test } from "vitest";
import type { PreparedSitting } from "./prepare-sitting.ts";
import { guarded } from "./write-hearing.ts";

const prepared = {
  startsAt: "2027-01-15T14:00:00.000Z",
  endsAt: "2027-01-15T17:30:00.000Z",
  office: { zone: "America/Toronto" },
  people: [
    { name: "An interpreter", presides: false },
    { name: "A member", presides: true },
  ],
} as unknown as PreparedSitting;

const broken = (constraint?: string) =>
  Object.assign(new pg.DatabaseError("conflicting key", 1, "error"), constraint === undefined ? {} : { constraint });
const interpreter = { code: "interpreter-already-sitting", name: "An interpreter" };

test.each([
  ["hearings_member_once", null, "member-already-sitting", "A member"],
  ["hearings_room_once", null, "room-already-taken", "A member"],
  ["hearings_room_row_once", null, "room-already-taken", "A member"],
  ["hearing_people_once", interpreter, "interpreter-already-sitting", "An interpreter"],
  ["hearing_counsel_once", interpreter, "interpreter-already-sitting", "An interpreter"],
  ["hearings_room_once", interpreter, "room-already-taken", "An interpreter"],
])("two who decide at once, by %s: %o is told %s", async (constraint, person, code, name) => {
  const write = () => Promise.reject(broken(constraint));
  const told = { code, facts: { name, fromFr: expect.stringMatching(/^9.h$/) } };
  await expect(guarded(prepared, write, person)).rejects.toMatchObject(told);
});

test.each([
  ["what no guard of the tables refused", new Error("no connexion"), interpreter],
  ["another guard", broken("hearings_pkey"), interpreter],
  ["no guard", broken(), null],
  [
    "the same word in what is no answer of the database",
    Object.assign(new Error(), { constraint: "hearings_room_once" }),
    null,
  ],
  ["a guard of people where nobody is written", broken("hearing_people_once"), null],
])("%s is not told as somebody who sits elsewhere", async (_what, error, person) => {
  await expect(guarded(prepared, () => Promise.reject(error), person)).rejects.toBe(error);
});
