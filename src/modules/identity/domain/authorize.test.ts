import { expect, test } from "vitest";
import { permissions } from "../../../app/declarations.ts";
import { type Actor, nobody, type Role, theSystem } from "../../../kernel/actor.ts";
import type { AccountId } from "../../../kernel/ids.ts";
import type { Action } from "../../../kernel/permission.ts";
import { authorize, permitted, permittedOnCase } from "./authorize.ts";

const somebody = (role: Role, kind: Actor["kind"] = "staff"): Actor => ({
  ...nobody,
  kind,
  roles: [role],
  accountId: "00000000-0000-7000-8000-000000000001" as AccountId,
});
/** Whatever a request might name, declared or not. */
const actionOf = (name: string) => name as Action;
const asking = (actor: Actor) => ({ actor, declared: { permissions } });
const outcome = (actor: Actor, action: string) => {
  try {
    authorize(permissions, actor, actionOf(action));
    return "allowed";
  } catch (error) {
    return (error as Error).message;
  }
};

test("for every action of the table: whoever is signed out, or has no row, is refused with what to do", () => {
  for (const [action, rows] of Object.entries(permissions)) {
    expect([action, outcome(nobody, action)]).toEqual([action, "signed-out"]);
    expect([action, outcome(theSystem, action)]).toEqual([action, "allowed"]);
    for (const role of ["registry-officer", "member", "counsel", "claimant", "operator"] as const) {
      const has = rows.some((row) => row.roles.includes(role));
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
  expect(permitted(asking(somebody("operator")), actionOf("no-such-action"), ["staff"])).toBe(false);
  expect(permitted(asking(somebody("operator")), actionOf("constructor"), ["staff"])).toBe(false);
});

test("a row asks for the role and for the relation, both", () => {
  const counsel = asking(somebody("counsel", "party"));
  expect(permitted(counsel, "filing.submit", ["counsel-of-record"])).toBe(true);
  expect(permitted(counsel, "filing.submit", [])).toBe(false);
  expect(permittedOnCase(counsel, ["counsel-of-record"])).toContain("filing.submit");
  // An action of no case is offered on none.
  expect(permittedOnCase(counsel, ["none"])).toEqual([]);
});
