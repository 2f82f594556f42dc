import { expect, test } from "vitest";
import type { AccountId, CaseId, CounselId } from "../../../kernel/ids.ts";
import type { Instant } from "../../../kernel/time.ts";
import { chosenTwice, personAs, samePerson } from "./sitting-people.ts";

const hours = { startsAt: "2027-01-15T14:00:00.000Z" as Instant, endsAt: "2027-01-15T15:00:00.000Z" as Instant };
const counsel = personAs("counsel", "A counsel", "/sitting/appearing", {
  caseId: "c1" as CaseId,
  accountId: "a1" as AccountId,
  counselId: "k1" as CounselId,
  hours,
});

test.each([
  ["nothing", {}, true],
  ["where the officer chose them", { path: "/sitting/memberId" }, true],
  ["the role", { role: "member" }, false],
  ["the case", { caseId: "c2" as CaseId }, false],
  ["the account", { accountId: "a2" as AccountId }, false],
  ["the counsel", { counselId: null }, false],
  ["who presides", { presides: true }, false],
  ["in whose place they are", { inPlaceOf: "k2" as CounselId }, false],
  ["the name", { name: "Another" }, false],
  ["when they begin", { hours: { ...hours, startsAt: "2027-01-15T14:30:00.000Z" as Instant } }, false],
  ["when they end", { hours: { ...hours, endsAt: "2027-01-15T15:30:00.000Z" as Instant } }, false],
  ["that they stay for the whole sitting", { hours: null }, false],
] as const)("where %s differs, they are the same person at the sitting: %o %s", (_what, changes, isSame) => {
  expect(samePerson(counsel, { ...counsel, ...changes })).toBe(isSame);
});

const at = (role: Parameters<typeof personAs>[0], accountId: string | null, path: string) =>
  personAs(role, "Somebody", path, { accountId: accountId as AccountId | null });

test.each([
  ["one account in two roles", [at("member", "a1", "first"), at("interpreter", "a1", "second")], "second"],
  ["one counsel of two joined cases", [at("counsel", "a1", "first"), at("counsel", "a1", "second")], undefined],
  ["two who have no account", [at("counsel", null, "first"), at("interpreter", null, "second")], undefined],
  ["two accounts", [at("member", "a1", "first"), at("interpreter", "a2", "second")], undefined],
  ["nobody", [], undefined],
])("of %s, whoever was chosen a second time is found", (_who, people, path) => {
  expect(chosenTwice(people)?.path).toBe(path);
});
