import { afterAll, beforeAll, expect, test } from "vitest";
import { workOff } from "../../../test/support/jobs.ts";
import { aTribunal, type Tribunal } from "../../../test/support/tribunal.ts";
import { type Actor, theSystem } from "../../kernel/actor.ts";
import type { Json } from "../../kernel/canonical-json.ts";
import { setting } from "../hearings/testing.ts";
import { aPerson, aReferral } from "../intake/testing.ts";
import { recordBounce } from "./commands/record-bounce.ts";
import { aFileWithCounsel } from "./testing.ts";

let t: Tribunal;
let officer: Actor;
let operator: Actor;
beforeAll(async () => {
  t = await aTribunal();
  officer = await t.person("registry-officer");
  operator = await t.person("operator");
});
afterAll(() => t.close());

test("an e-mail that came back is sent again for the sealed file of the same mailing too", async () => {
  const family = aReferral({}, { persons: [aPerson(), aPerson({ givenNames: "Bela" })] });
  const { files } = await aFileWithCounsel(t, officer, "MAILING-1", family);
  const [open, hidden] = files;
  if (open === undefined || hidden === undefined) throw new Error("no family");
  const set = await t.call(officer, "POST", `/api/v1/cases/${open.id}/hearings`, setting() as Json);
  expect(set.status).toBe(201);
  await workOff(t);
  const deliveries = await t.store.pool.query(
    "select d.id, d.case_id from deliveries d where d.channel = 'email' and d.case_id = any($1)",
    [[open.id, hidden.id]],
  );
  expect(deliveries.rows).toHaveLength(2);
  const sealed = { fileNumber: hidden.fileNumber, reason: "order" };
  expect((await t.call(operator, "POST", "/api/v1/sealed-cases", sealed)).status).toBe(201);
  for (const { id } of deliveries.rows) await t.store.transact(theSystem, (tx) => recordBounce(tx, id, "5.1.1"));
  await workOff(t);
  const own = deliveries.rows.find((one) => one.case_id === open.id);
  expect((await t.call(officer, "POST", `/api/v1/deliveries/${own.id}/send-again`, {})).status).toBe(200);
  await workOff(t);
  const { rows } = await t.store.pool.query(
    `select d.case_id, (select e.state from delivery_events e where e.delivery_id = d.id order by e.id desc limit 1) as state
      from deliveries d where d.id = any($1)`,
    [deliveries.rows.map((one) => one.id)],
  );
  expect(rows.map((one) => one.state)).toEqual(["sent", "sent"]);
  const tasks = await t.store.pool.query(
    "select outcome from tasks where queue = 'mail-returned' and case_id = any($1)",
    [[open.id, hidden.id]],
  );
  expect(tasks.rows.map((one) => one.outcome)).toEqual(["sent-again", "sent-again"]);
});
