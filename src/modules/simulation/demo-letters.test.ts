import { beforeAll, expect, test } from "vitest";
import { workOff } from "../../../test/support/jobs.ts";
import { aTribunal, type Tribunal } from "../../../test/support/tribunal.ts";
import { jobs } from "../../app/contexts.ts";
import { lettersWait } from "./demo-letters.ts";
import { casesPastTheirTime } from "./demo-old-cases.ts";
import { seedDemonstration } from "./seed-demonstration.ts";

let t: Tribunal;

beforeAll(async () => {
  t = await aTribunal({}, { served: true });
  t.at(new Date().toISOString());
  await seedDemonstration(t.services);
}, 120_000);

test("letters of one office wait in both languages, most with an address of the demonstration", async () => {
  await lettersWait(t.services);
  await workOff(t);
  const officer = await t.person("registry-officer");
  const { body } = await t.call(officer, "GET", "/api/v1/deliveries?channel=mail&state=queued&limit=100");
  const details = [];
  for (const { id } of body.items) details.push((await t.call(officer, "GET", `/api/v1/deliveries/${id}`)).body);
  const sure = details.filter((one) => one.addresses.length === 1 && one.fileNumber.startsWith("TC"));
  expect(sure.length).toBeGreaterThanOrEqual(20);
  const streets = sure.map((one) => one.addresses[0].lines.join(" "));
  for (const street of streets) expect(street).toMatch(/DEMONSTRATION STREET|RUE DÉMONSTRATION/);
  expect(new Set(streets.map((one) => one.includes("RUE")))).toEqual(new Set([true, false]));
  expect(details.some((one) => one.addresses.length === 0)).toBe(true);
  // A second run finds what the first left.
  await lettersWait(t.services);
  const again = await t.call(officer, "GET", "/api/v1/deliveries?channel=mail&state=queued&limit=100");
  expect(again.body.items).toHaveLength(body.items.length);
}, 120_000);

test("old cases wait for a second person, and nothing of them is dated today", async () => {
  await casesPastTheirTime(t.services, jobs);
  const officer = await t.person("registry-officer");
  const of = async (path: string) => (await t.call(officer, "GET", `/api/v1${path}`)).body;
  const waiting = await of("/disposals?state=proposed");
  expect(waiting.total).toBe(3);
  expect(new Set(waiting.items.map((one: { proposed: { name: string } }) => one.proposed.name)).size).toBe(2);
  expect((await of("/disposals?state=approved")).total).toBe(1);
  expect((await of("/disposals?state=refused")).total).toBe(1);
  expect((await of("/disposal-candidates")).total).toBe(3);
  expect((await of("/partner-messages?state=waiting&olderThanDays=3000")).items).toEqual([]);
  const { rows } = await t.store.pool.query(
    `select count(*)::int as n from tasks k join cases c on c.id = k.case_id
     where c.status = 'withdrawn' and k.closed_at is null`,
  );
  expect(rows[0].n).toBe(0);
  await casesPastTheirTime(t.services, jobs);
  expect((await of("/disposals?state=proposed")).total).toBe(3);
}, 120_000);
