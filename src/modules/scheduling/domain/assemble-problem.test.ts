import { expect, test } from "vitest";
import type { CivilDate, Instant } from "../../../kernel/time.ts";
import { hearingKinds } from "../rules/hearing-kinds.ts";
import { assembleProblem, type Snapshot } from "./assemble-problem.ts";
import type { ReadyCase } from "./ready-cases.ts";
import { aTakenPlace } from "./testing.ts";

const kind = (code: string) => hearingKinds.find((one) => one.code === code) as (typeof hearingKinds)[number];

const aCase = (caseId: string, changes: Partial<ReadyCase> = {}): ReadyCase => ({
  caseId,
  fileNumber: caseId,
  division: "RPD",
  proceeding: "claim",
  officeId: "toronto",
  kind: kind("rpd-regular"),
  stepTo: "scheduled",
  language: "en",
  country: "HTI",
  receivedOn: "2026-01-05" as CivilDate,
  parties: [{ personId: `${caseId}-p`, isPrincipal: true, interpreterLanguage: "som", interpreterDialect: " Maay " }],
  counselIds: ["counsel"],
  hasMinister: false,
  excludedMembers: [],
  seizedMembers: [],
  isBeforePanel: false,
  earliestOn: "2027-02-01" as CivilDate,
  deadlineAt: null,
  waitsFor: [],
  avoids: [],
  joinedTo: null,
  needs: null,
  ...changes,
});
const snapshot = (cases: readonly ReadyCase[], changes: Partial<Snapshot> = {}): Snapshot => ({
  now: "2027-01-04T14:00:00.000Z" as Instant,
  horizon: { from: "2027-01-04" as CivilDate, to: "2027-04-16" as CivilDate },
  firstDay: "2027-01-05" as CivilDate,
  offices: [{ id: "toronto", zone: "America/Toronto", closedOn: [] }],
  cases: cases,
  standing: new Map(),
  taken: [],
  calendars: { members: [], interpreters: [], counsel: [], ministerReps: [], rooms: [], parties: [] },
  ...changes,
});
const hearingsOf = (one: Snapshot) => assembleProblem(one).problem.hearings;

test("joined cases are one hearing: the latest first day, the earliest deadline, everybody once, the oldest receipt", () => {
  const joinedTo = "g";
  const [hearing, ...none] = hearingsOf(
    snapshot(
      [
        aCase("b", { joinedTo, earliestOn: "2027-02-10" as CivilDate, excludedMembers: ["x"] }),
        aCase("a", {
          joinedTo,
          deadlineAt: "2027-03-01T00:00:00.000Z" as Instant,
          receivedOn: "2025-01-05" as CivilDate,
        }),
      ],
      { standing: new Map([["g", 2]]) },
    ),
  );
  expect(none).toEqual([]);
  expect(hearing).toMatchObject({
    id: "a",
    earliestOn: "2027-02-10",
    deadlineAt: "2027-03-01T00:00:00.000Z",
    receivedOn: "2025-01-05",
    excludedMembers: ["x"],
    parties: [{ id: "a-p" }, { id: "b-p" }],
    interpreter: { language: "som", dialect: "maay" },
  });
});

test.each([
  ["one that is not ready", [aCase("a", { joinedTo: "g" })], "joined-files-apart"],
  [
    "another office",
    [aCase("a", { joinedTo: "g" }), aCase("b", { joinedTo: "g", officeId: "montreal" })],
    "joined-files-apart",
  ],
  [
    "a question of who it is",
    [aCase("a", { joinedTo: "g", waitsFor: ["person-question"] }), aCase("b", { joinedTo: "g" })],
    "person-question",
  ],
  [
    "a representative",
    [aCase("a", { joinedTo: "g", waitsFor: ["representative"] }), aCase("b", { joinedTo: "g" })],
    "representative",
  ],
] as const)("joined cases wait together for %s", (_for, cases, reason) => {
  const { problem, waiting } = assembleProblem(snapshot(cases, { standing: new Map([["g", 2]]) }));
  expect(problem.hearings).toEqual([]);
  expect(waiting.map((one) => one.reason)).toEqual(cases.map(() => reason));
});

test("a detention review carries its deadline and its urgency, and begins today only where its time ends by tomorrow", () => {
  const due = "2027-01-06T22:00:00.000Z" as Instant;
  const review = aCase("d", {
    division: "ID",
    kind: kind("id-detention-review"),
    earliestOn: null,
    deadlineAt: due,
    hasMinister: true,
  });
  expect(hearingsOf(snapshot([review]))[0]).toMatchObject({
    earliestOn: "2027-01-05",
    deadlineAt: due,
    priority: 5,
    minister: true,
    durationMinutes: 60,
  });
  const tomorrow = { ...review, deadlineAt: "2027-01-05T08:00:00.000Z" as Instant };
  expect(hearingsOf(snapshot([tomorrow]))[0]).toMatchObject({ earliestOn: "2027-01-04" });
});

test("nobody sits at an hour that is over, nor within the hour that it takes to come", () => {
  const available = [
    { from: "2027-01-04T12:00:00.000Z", to: "2027-01-04T14:30:00.000Z" },
    { from: "2027-01-04T14:30:00.000Z", to: "2027-01-04T20:00:00.000Z" },
  ];
  const { calendars } = snapshot([]);
  const rep = { id: "m", offices: ["toronto"], available };
  const { problem } = assembleProblem(snapshot([aCase("a")], { calendars: { ...calendars, ministerReps: [rep] } }));
  expect(problem.ministerReps[0]?.available).toEqual([
    { from: "2027-01-04T15:00:00.000Z", to: "2027-01-04T20:00:00.000Z" },
  ]);
});

test("counsel who is not in the calendars is not asked for, and a party is away when the calendars say so", () => {
  const away = [{ from: "2027-02-01T13:00:00.000Z", to: "2027-02-02T13:00:00.000Z" }];
  const calendars = { ...snapshot([]).calendars, parties: [{ personId: "a-p", unavailable: away }] };
  expect(hearingsOf(snapshot([aCase("a")], { calendars }))[0]).toMatchObject({
    counsel: [],
    parties: [{ id: "a-p", unavailable: away }],
  });
});

test.each([
  ["the day before the plan", "2027-01-03", false],
  ["its first day", "2027-01-04", true],
  ["its last day", "2027-04-16", true],
  ["the day after it", "2027-04-17", false],
])("what is taken on %s (%s) is part of it: %s", (_, on, expected) => {
  const taken = aTakenPlace({ on: on as CivilDate });
  expect(assembleProblem(snapshot([], { taken: [taken] })).problem.pins).toHaveLength(expected ? 1 : 0);
});

test("a case of an office that is not in the plan begins as any other, however near its deadline is", () => {
  const near = aCase("a", {
    officeId: "montreal",
    earliestOn: null,
    deadlineAt: "2027-01-05T08:00:00.000Z" as Instant,
  });
  expect(hearingsOf(snapshot([near]))[0]).toMatchObject({ earliestOn: "2027-01-05" });
});

test("a detention review whose time runs out on a long weekend may be heard on it, and nobody is called in for another", () => {
  const review = (deadlineAt: string, changes: Partial<ReadyCase> = {}) =>
    aCase("r", {
      division: "ID",
      kind: hearingKinds.find((one) => one.division === "ID") as (typeof hearingKinds)[number],
      earliestOn: "2027-02-13" as CivilDate,
      deadlineAt: deadlineAt as Instant,
      ...changes,
    });
  const offices = [{ id: "toronto", zone: "America/Toronto", closedOn: ["2027-02-15" as CivilDate] }];
  const duty = (theCase: ReadyCase) => hearingsOf(snapshot([theCase], { offices }))[0]?.alsoOn;
  expect(duty(review("2027-02-15T03:00:00.000Z"))).toEqual(["2027-02-13", "2027-02-14"]);
  expect(duty(review("2027-02-16T03:00:00.000Z"))).toEqual(["2027-02-13", "2027-02-14", "2027-02-15"]);
  expect(duty(review("2027-02-16T18:00:00.000Z"))).toBeUndefined();
  expect(duty(review("2027-02-15T03:00:00.000Z", { division: "RPD", kind: kind("rpd-regular") }))).toBeUndefined();
});
