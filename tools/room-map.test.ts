import { expect, test } from "vitest";
import { brokenRule, staleExceptions } from "./room-map.ts";

const m = (file: string) => `src/modules/${file}`;

test.each([
  [m("documents/routes.ts"), "src/app/contexts.ts", "documents knows no program, page or operation"],
  [m("documents/routes.ts"), "src/web/ui/form.tsx", "documents knows no program, page or operation"],
  [m("documents/routes.ts"), "src/operations/jobs/endpoints.ts", "documents knows no program, page or operation"],
  [m("simulation/year/day.ts"), "src/app/contexts.ts", "simulation knows no program, page or operation"],
  [m("hearings/set.ts"), "src/scheduler/index.ts", "hearings knows no scheduling engine"],
  ...["index", "contract", "endpoints", "requests", "text", "choices", "testing"].map((file) => [
    m("cases/queries/view-case.ts"),
    m(`hearings/${file}.ts`),
    "cases may not enter hearings",
  ]),
  [m("cases/contract.ts"), m("hearings/contract.ts"), "cases may not enter hearings"],
  [m("cases/testing.ts"), m("intake/testing.ts"), "cases may not enter intake"],
  [m("cases/cases.test.ts"), m("intake/testing.ts"), "cases may not enter intake"],
  [m("cases/cases.test.ts"), "src/app/start.ts", "cases knows no program, page or operation"],
  [m("cases/queries/view-case.ts"), "test/stages/referral.ts", "the product knows no test"],
  [m("hearings/routes.ts"), m("cases/queries/view-case.ts"), "cases has one door, its index.ts"],
  ...["routes", "routes/edit-routes", "room-routes", "offers/routes"].map((file) => [
    m(`hearings/${file}.ts`),
    m("hearings/db.ts"),
    "a route does not touch the database",
  ]),
  [m("cases/queries/a.ts"), m("cases/commands/b.ts"), "a query does not write"],
  [m("cases/queries/a.ts"), m("cases/consultations/b.ts"), "a query does not write"],
  [m("cases/commands/a.ts"), m("cases/consultations/b.ts"), "a command has not looked at what it answers with"],
  [m("cases/commands/a.ts"), m("cases/commands/b.ts"), "commands do not chain"],
  [m("attic/a.ts"), m("cases/index.ts"), "attic is not on the room map"],
])("%s → %s is refused", (from, to, rule) => {
  expect(brokenRule({ from, to })).toBe(rule);
});

test.each([
  [m("hearings/set.ts"), m("cases/index.ts")],
  [m("hearings/contract.ts"), m("cases/contract.ts")],
  [m("scheduling/make-run.ts"), "src/scheduler/index.ts"],
  [m("cases/testing.ts"), "test/stages/referral.ts"],
  [m("cases/cases.test.ts"), "test/stages/referral.ts"],
  [m("hearings/hearings.test.ts"), m("cases/queries/view-case.ts")],
  [m("identity/sign-in/sign-in.test.ts"), "src/app/server.ts"],
  [m("calendars/calendar.test.ts"), m("representation/index.ts")],
])("%s → %s is none", (from, to) => {
  expect(brokenRule({ from, to })).toBeNull();
});

test("a test that no longer reaches up leaves the list", () => {
  expect(staleExceptions([])).toContain(
    "src/modules/calendars/calendar.test.ts → representation: no test reaches up there any more",
  );
});
