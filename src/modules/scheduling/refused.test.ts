import { afterAll, expect, test } from "vitest";
import { notRefusedWithoutIdentifier } from "../../../test/support/no-identifier.ts";
import { isConcerned } from "./domain/repair-problem.ts";
import { routes } from "./routes.ts";
import { offerRuleOn } from "./rules/offer-rules.ts";
import { schedulingStage } from "./testing.ts";

const { t, officer, member, aReadyCase, run, proposals } = await schedulingStage();
afterAll(() => t.close());

const unknown = "01900000-0000-7000-8000-00000000ffff";
const post = (path: string, body: object = {}) => t.call(officer, "POST", `/api/v1/schedule${path}`, body as never);

test("what is no identifier is nobody's run, proposal, hearing or offer, and neither is one that nobody gave", async () => {
  await aReadyCase();
  const runId = await run();
  const [proposal] = await proposals();
  expect(await notRefusedWithoutIdentifier(t, routes, { runId, proposalId: proposal.id })).toEqual([]);
  expect((await post(`/runs/${unknown}/approve`)).body.code).toBe("schedule-run-not-found");
  expect((await post(`/proposals/${unknown}/leave-aside`)).body.code).toBe("schedule-proposal-not-found");
  expect((await t.call(officer, "GET", `/api/v1/schedule/proposals/${unknown}/approval`)).body.code).toBe(
    "schedule-proposal-not-found",
  );
  await t.store.pool.query("update schedule_proposals set state = 'approved' where id = $1", [proposal.id]);
  expect((await post(`/proposals/${proposal.id}/leave-aside`)).body.code).toBe("schedule-proposal-not-open");
  const changes = await t.call(officer, "GET", `/api/v1/hearings/${unknown}/date-changes`);
  expect(changes.body.code).toBe("hearing-not-found");
});

test("an absence that is to be repaired ends after it begins and after now", async () => {
  const repair = (from: string, to: string) => post("/repairs", { accountId: member.accountId, from, to });
  const now = t.store.clock();
  const later = new Date(Date.parse(now) + 60_000).toISOString();
  expect((await repair(later, later)).body.code).toBe("schedule-absence-wrong");
  expect((await repair("2020-01-01T00:00:00.000Z", now)).body.code).toBe("schedule-absence-wrong");
  expect((await repair(now, later)).body.code).toBe("schedule-nothing-to-repair");
  // Sixty days at once, and not a moment more.
  const inSixtyDays = Date.parse(now) + 60 * 86_400_000;
  expect((await repair(now, new Date(inSixtyDays).toISOString())).body.code).toBe("schedule-nothing-to-repair");
  expect((await repair(now, new Date(inSixtyDays + 1).toISOString())).body.code).toBe("schedule-absence-wrong");
});

test("where the rules of a division offer no date, its counsel are not asked", async () => {
  const put = (division: string, body: object) =>
    t.call(officer, "PUT", `/api/v1/schedule/policies/${division}`, body as never);
  expect((await put("ID", { mode: "approval", asksCounsel: true })).body.code).toBe("schedule-counsel-not-asked");
  expect(() => offerRuleOn("RPD", "1900-01-01")).toThrow("No rule of offers");
});

test("who is away is missed at a hearing that overlaps, not at one that begins when they are back or ended before", () => {
  const place = (startsAt: string, endsAt: string, id = "hearing:1") =>
    ({ id, startsAt, endsAt, memberIds: ["m"], interpreterId: "i", ministerCounselId: null }) as never;
  const away = (accountId: string) =>
    ({ accountId, from: "2027-01-15T14:00:00.000Z", to: "2027-01-15T16:00:00.000Z" }) as never;
  const [thirteen, fourteen, fifteen, sixteen] = [13, 14, 15, 16].map((hour) => `2027-01-15T${hour}:00:00.000Z`) as [
    string,
    string,
    string,
    string,
  ];
  expect(isConcerned(place(thirteen, fourteen), away("m"))).toBe(false);
  expect(isConcerned(place(thirteen, fifteen), away("m"))).toBe(true);
  expect(isConcerned(place(fifteen, sixteen), away("i"))).toBe(true);
  expect(isConcerned(place(sixteen, "2027-01-15T17:00:00.000Z"), away("m"))).toBe(false);
  expect(isConcerned(place(thirteen, fifteen), away("somebody"))).toBe(false);
  expect(isConcerned(place(thirteen, fifteen, "proposal:1"), away("m"))).toBe(false);
});
