import { expect, test } from "vitest";
import { accountOf, holds, kindOf, nobody, type Role } from "./actor.ts";
import type { AccountId } from "./ids.ts";

const officer = { ...nobody, accountId: "01900000-0000-7000-8000-000000000001" as AccountId };

test("who has signed in acts by their account; who has not is refused", () => {
  expect(accountOf(officer)).toBe(officer.accountId);
  expect(() => accountOf(nobody)).toThrow("signed-out");
});

test.each([
  [[], "none"],
  [["claimant"], "party"],
  [["operator"], "party"],
  [["counsel", "member"], "staff"],
  [["registry-officer"], "staff"],
  [["triage-officer"], "staff"],
  [["scheduling-officer"], "staff"],
  [["adjudicative-support"], "staff"],
] as readonly (readonly [readonly Role[], string])[])("who holds %j is %s to row-level security", (held, kind) => {
  expect(kindOf(held)).toBe(kind);
});

test("one of several roles is enough, and no role holds another", () => {
  const actor = { ...nobody, roles: ["member"] as const };
  expect([holds(actor, "manager", "member"), holds(actor, "manager"), holds(actor)]).toEqual([true, false, false]);
});
