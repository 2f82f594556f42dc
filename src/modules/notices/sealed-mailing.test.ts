import { afterAll, beforeAll, expect, test } from "vitest";
import { aCaseWithCounsel } from "../../../test/stages/case-with-counsel.ts";
import { setting } from "../../../test/stages/hearing.ts";
import { aPerson, aReferral } from "../../../test/stages/referral.ts";
import { workOff } from "../../../test/support/jobs.ts";
import { aTribunal, type Tribunal } from "../../../test/support/tribunal.ts";
import { type Actor, theSystem } from "../../kernel/actor.ts";
import type { Json } from "../../kernel/canonical-json.ts";
import { recordBounce } from "./commands/record-bounce.ts";

let t: Tribunal;
let officer: Actor;
let operator: Actor;
beforeAll(async () => {
  t = await aTribunal();
  officer = await t.person("registry-officer");
  operator = await t.person("operator");
});
afterAll(() => t.close());

/** A family's notice of hearing in one mailing, of which the second case is sealed and the e-mails came back. */
async function aSealedMailing(licence: string) {
  const family = aReferral({}, { persons: [aPerson(), aPerson({ givenNames: "Bela" })] });
  const { cases } = await aCaseWithCounsel(t, officer, licence, family);
  const [open, hidden] = cases;
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
  const idOf = (caseId: string): string => deliveries.rows.find((one) => one.case_id === caseId).id;
  const stateOf = async (caseId: string) =>
    (
      await t.store.pool.query("select state from delivery_events where delivery_id = $1 order by id desc limit 1", [
        idOf(caseId),
      ])
    ).rows[0].state;
  return { open, hidden, idOf, stateOf };
}

test("what somebody assigned to the sealed case has in hand is theirs to send again", async () => {
  const { open, hidden, idOf, stateOf } = await aSealedMailing("MAILING-2");
  const colleague = await t.person("registry-officer");
  await t.store.pool.query("update tasks set claimed_by = $2, claimed_at = now() where subject_id = $1", [
    idOf(hidden.id),
    colleague.accountId,
  ]);
  expect((await t.call(officer, "POST", `/api/v1/deliveries/${idOf(open.id)}/send-again`, {})).status).toBe(200);
  await workOff(t);
  expect([await stateOf(open.id), await stateOf(hidden.id)]).toEqual(["sent", "bounced"]);
  // That it is left to the colleague is no failure of the job that would be tried again.
  const failed = await t.store.pool.query(
    "select last_error from graphile_worker._private_jobs where last_error is not null",
  );
  expect(failed.rows).toEqual([]);
});

test("an e-mail that came back is sent again for the sealed case of the same mailing too", async () => {
  const { open, hidden, idOf, stateOf } = await aSealedMailing("MAILING-1");
  expect((await t.call(officer, "POST", `/api/v1/deliveries/${idOf(open.id)}/send-again`, {})).status).toBe(200);
  await workOff(t);
  expect([await stateOf(open.id), await stateOf(hidden.id)]).toEqual(["sent", "sent"]);
  const tasks = await t.store.pool.query(
    "select outcome from tasks where queue = 'mail-returned' and case_id = any($1)",
    [[open.id, hidden.id]],
  );
  expect(tasks.rows.map((one) => one.outcome)).toEqual(["sent-again", "sent-again"]);
});
