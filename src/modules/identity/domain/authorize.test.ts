import { expect, test } from "vitest";
import { type Actor, nobody, type Role, theSystem } from "../../../kernel/actor.ts";
import type { AccountId } from "../../../kernel/ids.ts";
import { permissions } from "../rules/permissions/index.ts";
import { authorize, permitted, permittedOnCase } from "./authorize.ts";

const somebody = (role: Role, kind: Actor["kind"] = "staff"): Actor => ({
  ...nobody,
  kind,
  roles: [role],
  accountId: "00000000-0000-7000-8000-000000000001" as AccountId,
});
const outcome = (actor: Actor, action: string) => {
  try {
    authorize(actor, action);
    return "allowed";
  } catch (error) {
    return (error as Error).message;
  }
};

test("for every action of the table: whoever is signed out, or has no row, is refused with what to do", () => {
  for (const { action } of permissions) {
    expect([action, outcome(nobody, action)]).toEqual([action, "signed-out"]);
    expect([action, outcome(theSystem, action)]).toEqual([action, "allowed"]);
    for (const role of ["registry-officer", "member", "counsel", "claimant", "operator"] as const) {
      const has = permissions.some((row) => row.action === action && row.roles.includes(role));
      expect([action, role, outcome(somebody(role), action)]).toEqual([
        action,
        role,
        has ? "allowed" : "action-not-allowed",
      ]);
    }
  }
});

test("an action without a row is nobody's", () => {
  expect(outcome(somebody("operator"), "no-such-action")).toBe("action-not-allowed");
  expect(permitted(somebody("operator"), "no-such-action", ["staff"])).toBe(false);
});

test("a row asks for the role and for the relation, both", () => {
  const row = permissions.find((one) => one.roles.includes("counsel") && one.relations.includes("counsel-of-record"));
  if (row === undefined) throw new Error("no row of counsel");
  expect(permitted(somebody("counsel", "party"), row.action, ["counsel-of-record"])).toBe(true);
  expect(permitted(somebody("counsel", "party"), row.action, [])).toBe(false);
  expect(permittedOnCase(somebody("counsel", "party"), ["counsel-of-record"])).toContain(row.action);
  // An action of no case is offered on none.
  expect(permittedOnCase(somebody("counsel", "party"), ["none"])).toEqual([]);
});
