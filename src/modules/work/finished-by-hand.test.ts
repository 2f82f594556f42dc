import { afterAll, beforeAll, expect, test } from "vitest";
import { aReferral } from "../../../test/stages/referral.ts";
import { aTribunal, type Tribunal } from "../../../test/support/tribunal.ts";
import { type Actor, nobody, theSystem } from "../../kernel/actor.ts";
import { type CaseId, newId } from "../../kernel/ids.ts";
import { openTask } from "./index.ts";
import { queues } from "./rules/queues.ts";

let t: Tribunal;
let officer: Actor;
let colleague: Actor;
beforeAll(async () => {
  t = await aTribunal();
  officer = await t.person("scheduling-officer");
  colleague = await t.person("scheduling-officer");
});
afterAll(() => t.close());

/** An item of a queue of scheduling officers, on a case of its own. */
async function anItem(queue = "invitations-refused") {
  const sent = await t.call(await t.person("registry-officer"), "POST", "/api/v1/referrals", aReferral());
  const caseId: CaseId = sent.body.cases[0].id;
  const subject = { kind: "case", id: caseId };
  await t.store.transact(theSystem, (tx) =>
    openTask(tx, { queue, caseId, subject, officeId: "toronto", division: "RPD" }),
  );
  const { rows } = await t.store.pool.query("select id from tasks where case_id = $1 and queue = $2", [caseId, queue]);
  return { id: rows[0].id as string, caseId };
}
const act = (who: Actor, id: string, what: "claim" | "finish") =>
  t.call(who, "POST", `/api/v1/tasks/${id}/${what}`, {});

test("whoever has an item that only somebody’s word ends says that nothing more is to be done, once", async () => {
  const { id, caseId } = await anItem();
  expect((await act(officer, id, "finish")).body.code).toBe("task-not-claimed");
  expect((await act(officer, id, "claim")).body).toMatchObject({ byHand: true });
  expect((await act(colleague, id, "finish")).body.code).toBe("task-claimed-by-another");
  const other = await t.call(officer, "POST", `/api/v1/tasks/${id}/finish`, { outcome: "allowed" });
  expect(other.body.code).toBe("task-outcome-wanted");
  const done = await act(officer, id, "finish");
  expect(done.body).toMatchObject({ outcome: "looked-at", claim: null });
  expect((await act(officer, id, "finish")).body.code).toBe("task-closed");
  const { rows } = await t.store.pool.query("select what, reason, account_id from task_claims where task_id = $1", [
    id,
  ]);
  expect(rows.at(-1)).toEqual({ what: "closed", reason: "looked-at", account_id: officer.accountId });
  const registry = await t.person("registry-officer");
  const history = (await t.call(registry, "GET", `/api/v1/cases/${caseId}/history`)).body.items;
  const told = history.filter((one: { type: string }) => one.type === "task-finished");
  expect(told).toMatchObject([{ payload: { taskId: id, queue: "invitations-refused" } }]);
});

test("twice at once it is finished once", async () => {
  const { id } = await anItem();
  await act(officer, id, "claim");
  const both = await Promise.all([act(officer, id, "finish"), act(officer, id, "finish")]);
  expect(both.map((one) => one.status).sort()).toEqual([200, 409]);
});

test("what its own work ends is not ended by hand", async () => {
  const { id } = await anItem("moves-to-approve");
  expect((await act(officer, id, "claim")).body).toMatchObject({ byHand: false });
  expect((await act(officer, id, "finish")).body.code).toBe("task-not-by-hand");
  expect(queues.filter((one) => one.byHand).map((one) => one.code)).toEqual([
    "appeals-to-open",
    "applications-and-notices",
    "date-changes-asked",
    "interpreters-wanted",
    "offers-returned",
    "invitations-refused",
    "calendar-answers",
    "moves-refused",
  ]);
});

test("nobody who does not work the queue finishes it, nor an item of a sealed case, nor one that there is not", async () => {
  const { id, caseId } = await anItem();
  await act(officer, id, "claim");
  expect((await act(nobody, id, "finish")).status).toBe(401);
  for (const role of ["counsel", "claimant", "manager"] as const)
    expect((await act(await t.person(role), id, "finish")).status).toBe(403);
  expect((await act(await t.person("member"), id, "finish")).body.code).toBe("queue-not-yours");
  expect((await act(officer, newId(), "finish")).body.code).toBe("task-not-found");
  await t.store.pool.query("insert into sealed_cases values ($1, now(), $1)", [caseId]);
  expect((await act(officer, id, "finish")).body.code).toBe("task-not-found");
});
