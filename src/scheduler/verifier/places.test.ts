import { expect, test } from "vitest";
import type { Hearing, Problem } from "../contract.ts";
import { aCounsel, aHearing, aMember, anInterpreter, aProblem } from "../testing.ts";
import { book, bookingOf } from "./bookings.ts";
import { indexProblem } from "./indexed-problem.ts";
import { PlaceFinder } from "./places.ts";

const none = { members: [], interpreter: null, ministerRep: null, room: null };
const monday = { from: "2027-02-08", to: "2027-02-08" };
const morning = "2027-02-08T13:45:00Z";
const week = [{ from: "2027-02-07T00:00:00Z", to: "2027-02-14T00:00:00Z" }];
const somali = { language: "so", dialect: null };

/**
 * One Monday on which a hearing of three and a half hours may begin at 8:45, beside others that have their places then: the
 * rules of which one alone, left aside, opens a place; and the place that is free.
 */
function asked(
  hearing: Partial<Hearing>,
  given: Partial<Problem> = {},
  beside: readonly (Partial<Hearing> & object)[] = [],
) {
  const own = aHearing({ starts: ["08:45"], ...hearing });
  const others = beside.map((one, n) => aHearing({ id: `other-${n}`, ...one }));
  const problem = aProblem({ horizon: monday, hearings: [own, ...others], ...given });
  const indexed = indexProblem(problem);
  const placed = others.map((other) => {
    const { start, people } = other as unknown as { start?: string; people?: object };
    return bookingOf(indexed, other, { hearing: other.id, start: start ?? morning, ...none, ...people });
  });
  const finder = new PlaceFinder(indexed, book(placed));
  const free = finder.free(own);
  return { opens: finder.openers(own).join(" "), free: free === null ? null : free.people.join(" "), finder, own };
}
const all = "H1 H2 H3 H4 H5 H6 H7 H8 H9 H10 H11";
/** Another hearing at the same hour that has these people. */
const together = (people: object, hearing: Partial<Hearing> = {}) => ({ ...hearing, people });
const atOffice = { mode: "in-person" } as const;
const room = (given: object = {}) => ({ rooms: [{ id: "tor-1", office: "toronto", unavailable: [], ...given }] });
const rep = (given: object = {}) => ({ ministerReps: [{ id: "b0", offices: ["toronto"], available: week, ...given }] });
const interpreter = (given: object = {}) => ({ interpreters: [anInterpreter({ available: week, ...given })] });
const member = (...given: object[]) => ({
  members: given.map((one, n) => aMember({ id: `m${n}`, available: week, ...one })),
});

test.each<[string, Partial<Hearing>, Partial<Problem>, readonly object[], string]>([
  ["of an hour that is free", {}, {}, [], all],
  ["that has no hours at all", { starts: [] }, {}, [], "H1"],
  ["that may begin on the day itself", { earliestOn: "2027-02-08" }, {}, [], all],
  ["that may begin a day later", { earliestOn: "2027-02-09" }, {}, [], "H1"],
  ["that ends with its deadline", { deadlineAt: "2027-02-08T17:15:00Z" }, {}, [], all],
  ["that ends after its deadline", { deadlineAt: "2027-02-08T17:14:59Z" }, {}, [], "H1"],
  ["that must begin before its hour", { startsBefore: "08:45" }, {}, [], "H1"],
  ["that must begin before a later hour", { startsBefore: "08:46" }, {}, [], all],
  [
    "on a day on which its office is closed",
    {},
    { offices: [{ id: "toronto", zone: "America/Toronto", closedOn: ["2027-02-08"] }] },
    [],
    "",
  ],
  ["whose party is away", { parties: [{ id: "p", unavailable: week }] }, {}, [], "H2"],
  [
    "whose party is heard elsewhere",
    { parties: [{ id: "p", unavailable: [] }] },
    {},
    [together({}, { parties: [{ id: "p", unavailable: [] }] })],
    "H3",
  ],
  ["whose counsel is away", { counsel: ["c0"] }, { counsel: [aCounsel({ unavailable: week })] }, [], "H7"],
  ["whose counsel nobody knows", { counsel: ["c9"] }, {}, [], "H7"],
  [
    "whose counsel has one hearing on the day and may have two",
    { counsel: ["c0"] },
    {},
    [{ counsel: ["c0"], start: "2027-02-08T18:00:00Z" }],
    all,
  ],
  [
    "whose counsel has two hearings on the day and may have no more",
    { counsel: ["c0"] },
    {},
    [
      { counsel: ["c0"], start: "2027-02-08T18:00:00Z", durationMinutes: 30 },
      { counsel: ["c0"], start: "2027-02-08T19:30:00Z" },
    ],
    "H7",
  ],
  ["in a language that nobody speaks", { interpreter: { language: "ti", dialect: null } }, {}, [], "H8"],
  ["in a dialect that nobody speaks", { interpreter: { language: "so", dialect: "maay" } }, {}, [], "H8"],
  [
    "in a dialect that somebody speaks",
    { interpreter: { language: "so", dialect: "maay" } },
    interpreter({ languages: [{ language: "so", dialect: "maay", tier: 0 }] }),
    [],
    all,
  ],
  ["whose interpreter has just the minutes", { interpreter: somali }, interpreter({ maxMinutesPerDay: 210 }), [], all],
  ["whose interpreter has a minute too few", { interpreter: somali }, interpreter({ maxMinutesPerDay: 209 }), [], "H8"],
  [
    "whose interpreter has worked already",
    { interpreter: somali },
    interpreter(),
    [{ durationMinutes: 211, start: "2027-02-08T18:00:00Z", people: { interpreter: "i0" } }],
    "H8",
  ],
  ["whose interpreter is away", { interpreter: somali }, interpreter({ available: [] }), [], "H8"],
  ["whose interpreter is elsewhere", { interpreter: somali }, {}, [together({ interpreter: "i0" })], "H3 H8"],
  ["whose interpreter is of no office", { interpreter: somali }, interpreter({ offices: [] }), [], all],
  [
    "in person, whose interpreter is of no office",
    { ...atOffice, interpreter: somali },
    interpreter({ offices: [] }),
    [],
    "H8",
  ],
  ["with the Minister", { minister: true }, rep(), [], all],
  ["with the Minister, who has nobody", { minister: true }, { ministerReps: [] }, [], "H9"],
  ["with the Minister, whose one is away", { minister: true }, rep({ available: [] }), [], "H9"],
  ["with the Minister, whose one is elsewhere", { minister: true }, rep(), [together({ ministerRep: "b0" })], "H3 H9"],
  ["with the Minister, whose one is of no office", { minister: true }, rep({ offices: [] }), [], all],
  [
    "in person with the Minister, whose one is of no office",
    { ...atOffice, minister: true },
    rep({ offices: [] }),
    [],
    "H9",
  ],
  ["by video, whatever is with the rooms", {}, room({ unavailable: week }), [], all],
  ["in person", atOffice, room(), [], all],
  ["in person where there is no room", atOffice, { rooms: [] }, [], "H10"],
  ["in person where the room is closed", atOffice, room({ unavailable: week }), [], "H10"],
  ["in person where the room is taken", atOffice, room(), [together({ room: "tor-1" })], "H3 H10"],
  [
    "in person in a room that has what it needs",
    { ...atOffice, equipment: ["step-free"] },
    room({ equipment: ["step-free"] }),
    [],
    all,
  ],
  [
    "in person in a room that has it not",
    { ...atOffice, equipment: ["step-free"] },
    room({ equipment: [] }),
    [],
    "H10",
  ],
  ["whose member is away", {}, member({ available: [] }), [], "H4 H5"],
  ["whose member is of another division", {}, member({ divisions: ["RAD"] }), [], "H5 H6"],
  ["whose member speaks another language", {}, member({ languages: ["fr"] }), [], "H5 H6"],
  ["whose member has no skill for it", { requiredSkills: ["minors"] }, member({}), [], "H5 H6"],
  ["whose member is of another office", {}, member({ offices: ["ottawa"] }), [], all],
  ["in person whose member is of another office", atOffice, member({ offices: ["ottawa"] }), [], "H5 H6"],
  ["whose member may not sit", { excludedMembers: ["m0"] }, {}, [], "H5"],
  ["whose member's week has just the minutes", {}, member({ maxMinutesPerWeek: 210 }), [], all],
  ["whose member's week has a minute too few", {}, member({ maxMinutesPerWeek: 209 }), [], "H5 H11"],
  [
    "whose member has sat already",
    {},
    member({ maxMinutesPerWeek: 419 }),
    [{ start: "2027-02-08T18:00:00Z", people: { members: ["m0"] } }],
    "H5 H11",
  ],
  ["whose member sits elsewhere", {}, {}, [together({ members: ["m0"] })], "H3 H5"],
  ["whose member is away and of another division", {}, member({ available: [], divisions: ["RAD"] }), [], "H5"],
  ["before two members of whom there is one", { panel: 2 }, member({}), [], "H5"],
  ["before two members of whom one is away", { panel: 2 }, member({}, { available: [] }), [], "H4 H5"],
  [
    "before two members, each kept by another rule",
    { panel: 2 },
    member({ divisions: [] }, { available: [] }),
    [],
    "H5",
  ],
  ["before two members", { panel: 2 }, member({}, {}), [], all],
  ["that a member is seized of", { seizedMembers: ["m1"] }, member({}, {}), [], all],
  ["that a member is seized of who is away", { seizedMembers: ["m1"] }, member({}, { available: [] }), [], "H4 H5"],
  ["that a member is seized of whom nobody knows", { seizedMembers: ["m9"] }, {}, [], "H5"],
  ["that more members are seized of than may sit", { seizedMembers: ["m0", "m1"] }, member({}, {}), [], "H5"],
  [
    "that is kept by two people at once",
    { minister: true },
    { ...rep({ available: [] }), ...member({ available: [] }) },
    [],
    "",
  ],
  [
    "beside one that ends just a break before it",
    {},
    {},
    [{ start: "2027-02-08T12:15:00Z", durationMinutes: 60, people: { members: ["m0"] } }],
    all,
  ],
  [
    "beside one that ends a minute later",
    {},
    {},
    [{ start: "2027-02-08T12:15:00Z", durationMinutes: 61, people: { members: ["m0"] } }],
    "H3 H5",
  ],
  [
    "beside one that begins just a break after it",
    {},
    {},
    [{ start: "2027-02-08T17:45:00Z", people: { members: ["m0"] } }],
    all,
  ],
  [
    "beside one that begins a minute earlier",
    {},
    {},
    [{ start: "2027-02-08T17:44:00Z", people: { members: ["m0"] } }],
    "H3 H5",
  ],
  [
    "beside a long one that began long before, and short ones since",
    {},
    member({ maxMinutesPerWeek: 9000 }),
    [
      { start: "2027-02-08T05:00:00Z", durationMinutes: 500, people: { members: ["m0"] } },
      ...["T06:00:00Z", "T07:00:00Z", "T08:00:00Z"].map((at) => ({
        start: `2027-02-08${at}`,
        durationMinutes: 10,
        people: { members: ["m0"] },
      })),
    ],
    "H3 H5",
  ],
])("a hearing %s has a place when one rule is left aside", (_what, hearing, given, beside, opens) => {
  const found = asked(hearing, given, beside);
  expect(found.opens).toBe(opens);
  expect(found.free !== null).toBe(opens === all);
  // Who asks for one rule looks no further than that.
  for (const rule of opens.split(" ").filter((one) => one !== ""))
    expect(found.finder.openers(found.own, rule)).toContain(rule);
  expect(found.finder.openers(found.own, "cost").join(" ")).toBe(opens);
});

test("the people of a free place are named, those who are seized of the hearing first", () => {
  const everybody = { ...atOffice, minister: true, interpreter: somali, panel: 2, seizedMembers: ["m2"] };
  const { free } = asked(everybody, { ...member({}, { divisions: [] }, {}), ...rep(), ...interpreter(), ...room() });
  expect(free).toBe("interpreter:i0 ministerRep:b0 room:tor-1 member:m2 member:m0");
  expect(asked({ panel: 2, seizedMembers: ["m0"] }, member({}, {})).free).toBe("member:m0 member:m1");
});

test("an hour that the clocks of the office do not show is no place, and the first day that has one is", () => {
  const horizon = { from: "2027-03-14", to: "2027-03-15" };
  const own = aHearing({ starts: ["02:30"], alsoOn: ["2027-03-14"] });
  const available = [{ from: "2027-03-14T00:00:00Z", to: "2027-03-16T00:00:00Z" }];
  const finder = new PlaceFinder(
    indexProblem(aProblem({ horizon, hearings: [own], members: [aMember({ available })] })),
  );
  expect(finder.free(own)?.start).toBe(Date.parse("2027-03-15T06:30:00Z"));
  expect(finder.openers(own)).toContain("H4");
  const only = new PlaceFinder(
    indexProblem(
      aProblem({
        horizon: { from: "2027-03-14", to: "2027-03-14" },
        hearings: [own],
        members: [aMember({ available })],
      }),
    ),
  );
  expect([only.free(own), only.openers(own)]).toEqual([null, []]);
});

test("each day adds what it opens, and who asks for one rule looks no further than the day that opens it", () => {
  const away = (on: string) => [{ from: `${on}T00:00:00Z`, to: `${on}T23:59:00Z` }];
  const own = aHearing({ parties: [{ id: "p", unavailable: away("2027-02-08") }] });
  const members = [aMember({ available: away("2027-02-08") })];
  const horizon = { from: "2027-02-08", to: "2027-02-09" };
  const finder = new PlaceFinder(indexProblem(aProblem({ horizon, hearings: [own], members })));
  expect(finder.openers(own)).toEqual(["H2", "H4", "H5"]);
  expect(finder.openers(own, "H4")).toEqual(["H2", "H4", "H5"]);
  expect(finder.openers(own, "H2")).toEqual(["H2"]);
});
