import { expect, test } from "vitest";
import type { CivilDate, Instant } from "../../../kernel/time.ts";
import type { Calendars } from "./calendars.ts";
import { pinnedPlaces } from "./taken-places.ts";
import { aTakenPlace } from "./testing.ts";

const none = { members: [], interpreters: [], counsel: [], ministerReps: [], rooms: [], parties: [] };
const calendars = {
  ...none,
  members: [{ id: "member", languages: ["en", "fr"] }],
  interpreters: [
    { id: "speaks", languages: [{ language: "som", dialect: "maay" }] },
    { id: "speaks-nothing", languages: [] },
  ],
  counsel: [{ id: "counsel" }],
  ministerReps: [{ id: "minister" }],
  rooms: [{ id: "room" }],
} as unknown as Calendars;
const pinned = (changes: Parameters<typeof aTakenPlace>[0] = {}, known: Calendars = calendars) => {
  const { hearings, pins, members } = pinnedPlaces([aTakenPlace(changes)], known, "2027-01-04" as CivilDate);
  return { hearing: hearings[0], pin: pins[0], members };
};

test("a place that is taken is a hearing that asks for just those who are there, and whose hour nobody moves", () => {
  const { hearing, pin, members } = pinned({
    memberIds: ["member"],
    interpreterId: "speaks",
    ministerCounselId: "minister",
    roomId: "room",
    counselIds: ["counsel", "outside"],
    personIds: ["p", "q"],
  });
  expect(pin).toEqual({
    hearing: "hearing:1",
    start: "2027-02-01T14:15:00.000Z",
    members: ["member"],
    interpreter: "speaks",
    ministerRep: "minister",
    room: "room",
  });
  expect(hearing).toEqual({
    id: "hearing:1",
    division: "RPD",
    office: "toronto",
    kind: "taken",
    durationMinutes: 60,
    starts: ["09:15"],
    // A language of the member's own: the plan does not ask whether they speak what was set.
    language: "en",
    interpreter: { language: "som", dialect: "maay" },
    panel: 1,
    requiredSkills: [],
    expertise: [],
    excludedMembers: [],
    seizedMembers: [],
    mode: "in-person",
    counsel: ["counsel"],
    parties: [
      { id: "p", unavailable: [] },
      { id: "q", unavailable: [] },
    ],
    minister: true,
    earliestOn: "2027-02-01",
    deadlineAt: null,
    startsBefore: null,
    receivedOn: "2027-01-04",
    priority: 1,
  });
  expect(members).toEqual([]);
});

test("whoever has no calendar is left out of the pin, and a member is there for that hour alone", () => {
  const { hearing, pin, members } = pinned({ interpreterId: "speaks-nothing", ministerCounselId: "x", roomId: "y" });
  expect(pin).toMatchObject({ members: ["guest"], interpreter: null, ministerRep: null, room: null });
  expect(hearing).toMatchObject({ language: "fr", interpreter: null, minister: false, mode: "virtual" });
  expect(members).toEqual([
    {
      id: "guest",
      divisions: ["RPD"],
      languages: ["fr"],
      offices: ["toronto"],
      skills: [],
      expertise: [],
      available: [{ from: "2027-02-01T14:15:00.000Z", to: "2027-02-01T15:15:00.000Z" }],
      // A whole week: what is set is set.
      maxMinutesPerWeek: 10_080,
      targetMinutesPerWeek: 10_080,
    },
  ]);
});

test("a hearing that nobody sits in yet has a member of its own, and a panel of three counts three", () => {
  expect(pinned({ memberIds: [] }).pin?.members).toEqual(["nobody:hearing:1"]);
  expect(pinned({ memberIds: [] }).hearing?.panel).toBe(1);
  expect(pinned({ memberIds: ["member", "b", "c"] }).hearing?.panel).toBe(3);
});

test("a member without a calendar who sits twice is one, there for both hours, in the languages and offices of both", () => {
  const later = aTakenPlace({
    id: "hearing:2",
    division: "RAD",
    officeId: "ottawa",
    language: "en",
    startsAt: "2027-02-02T14:15:00.000Z" as Instant,
    endsAt: "2027-02-02T15:15:00.000Z" as Instant,
  });
  const { members } = pinnedPlaces([aTakenPlace(), later, later], none, "2027-01-04" as CivilDate);
  expect(members).toMatchObject([
    { id: "guest", divisions: ["RPD", "RAD"], languages: ["fr", "en"], offices: ["toronto", "ottawa"] },
  ]);
  expect(members[0]?.available.map((one) => one.from)).toEqual([
    "2027-02-01T14:15:00.000Z",
    "2027-02-02T14:15:00.000Z",
    "2027-02-02T14:15:00.000Z",
  ]);
});
