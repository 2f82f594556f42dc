import { afterAll, beforeAll, expect, test } from "vitest";
import { aReferral } from "../../../test/stages/referral.ts";
import { aTribunal, type Tribunal } from "../../../test/support/tribunal.ts";
import { type Actor, nobody, theSystem } from "../../kernel/actor.ts";
import { type CaseId, newId } from "../../kernel/ids.ts";
import { closeTask, openTask, requireClaimedByMe } from "./index.ts";

let t: Tribunal;
let officer: Actor;
let colleague: Actor;
beforeAll(async () => {
  t = await aTribunal();
  officer = await t.person("registry-officer");
  colleague = await t.person("registry-officer");
});
afterAll(() => t.close());

async function aTask(officeId = "toronto"): Promise<{ id: string; caseId: string }> {
  const sent = await t.call(officer, "POST", "/api/v1/referrals", aReferral({}, { officeId }));
  const caseId = sent.body.cases[0].id as CaseId;
  const subjectId = newId();
  await t.store.transact(theSystem, (tx) =>
    openTask(tx, {
      queue: "filings-review",
      caseId,
      subject: { kind: "submission", id: subjectId },
      officeId,
      division: "RPD",
    }),
  );
  const found = await t.store.pool.query("select id from tasks where subject_id = $1", [subjectId]);
  return { id: found.rows[0].id, caseId };
}
const claim = (actor: Actor, id: string, body: object = {}) =>
  t.call(actor, "POST", `/api/v1/tasks/${id}/claim`, body as never);

test("of two officers who take one item at once, one has it and the other is told who and since when", async () => {
  const { id } = await aTask();
  const answers = await Promise.all([claim(officer, id), claim(colleague, id)]);
  expect(answers.map((one) => one.status).sort()).toEqual([200, 409]);
  const told = answers.find((one) => one.status === 409)?.body;
  expect(told.code).toBe("task-claimed-by-another");
  expect(told.title).toContain("A registry-officer");
  expect(told.detail).toContain("November 24, 2026");
});

test("in French, the second is told so in French, with the hour of the office", async () => {
  const { id } = await aTask("vancouver");
  await claim(officer, id);
  const told = await t.call(colleague, "POST", `/api/v1/tasks/${id}/claim`, {}, { "accept-language": "fr" });
  expect(told.body.detail.replaceAll("\u00a0", " ")).toContain("24 novembre 2026 à 8 h");
});

test("taking what one already has changes nothing", async () => {
  const { id } = await aTask();
  await claim(officer, id);
  const again = await claim(officer, id);
  expect(again.body.claim).toMatchObject({ mine: true, stale: false });
  const claims = await t.store.pool.query("select what from task_claims where task_id = $1", [id]);
  expect(claims.rows).toEqual([{ what: "claimed" }]);
});

test("an item that is late is taken over at once, with a reason", async () => {
  const { id } = await aTask();
  await claim(officer, id);
  await t.store.pool.query("update tasks set escalated_at = $2 where id = $1", [id, "2026-11-24T14:00:00Z"]);
  expect((await claim(colleague, id)).body.code).toBe("task-claimed-by-another");
  const takeover = { takeover: { reason: "absent" } };
  expect((await claim(colleague, id, takeover)).body.claim).toMatchObject({ mine: true });
});

test("a claim that was left alone is taken over with a reason, and not before", async () => {
  const { id, caseId } = await aTask();
  await claim(officer, id);
  const takeover = { takeover: { reason: "absent", words: "Away since noon" } };
  expect((await claim(colleague, id, takeover)).body.code).toBe("task-claimed-by-another");
  t.at("2026-11-24T15:31:00.000Z");
  expect((await claim(colleague, id)).body.code).toBe("task-claimed-by-another");
  expect((await claim(colleague, id, takeover)).body.claim).toMatchObject({ mine: true });
  expect((await t.call(officer, "POST", `/api/v1/tasks/${id}/release`)).body.code).toBe("task-claimed-by-another");
  t.at("2026-11-24T15:00:00.000Z");
  const kept = await t.store.pool.query(
    "select what, reason, words, taken_from from task_claims where task_id = $1 order by id",
    [id],
  );
  expect(kept.rows[1]).toEqual({
    what: "taken-over",
    reason: "absent",
    words: "Away since noon",
    taken_from: officer.accountId,
  });
  const history = await t.call(officer, "GET", `/api/v1/cases/${caseId}/history`);
  const told = history.body.items.find((item: { type: string }) => item.type === "task-taken-over");
  expect(told.payload).toMatchObject({ taskId: id, reason: "absent", takenFrom: officer.accountId });
  expect(JSON.stringify(told)).not.toContain("noon");
});

test("an item that was put back waits with the age that it had", async () => {
  const { id } = await aTask();
  await claim(officer, id);
  const back = await t.call(officer, "POST", `/api/v1/tasks/${id}/release`);
  expect(back.body).toMatchObject({ claim: null, openedAt: "2026-11-24T15:00:00.000Z" });
  expect((await t.call(officer, "POST", `/api/v1/tasks/${id}/release`)).body.code).toBe("task-not-claimed");
  expect((await claim(colleague, id)).status).toBe(200);
});

test("only the claimant goes on, and a closed item is closed for everybody", async () => {
  const { id } = await aTask();
  const goOn = (actor: Actor) => t.store.transact(actor, (tx) => requireClaimedByMe(tx, id));
  await expect(goOn(officer)).rejects.toMatchObject({ code: "task-not-claimed" });
  await claim(officer, id);
  await expect(goOn(colleague)).rejects.toMatchObject({ code: "task-claimed-by-another" });
  const row = await goOn(officer);
  await t.store.transact(officer, (tx) => closeTask(tx, row.id, "docketed"));
  await expect(t.store.transact(officer, (tx) => closeTask(tx, row.id, "docketed"))).rejects.toMatchObject({
    code: "task-closed",
  });
  expect((await claim(colleague, id)).body.code).toBe("task-closed");
});

test("one subject waits once in a queue", async () => {
  const { caseId } = await aTask();
  const subject = { kind: "submission", id: newId() };
  const open = () =>
    t.store.transact(theSystem, (tx) =>
      openTask(tx, {
        queue: "filings-review",
        caseId: caseId as CaseId,
        subject,
        officeId: "toronto",
        division: "RPD",
      }),
    );
  await Promise.all([open(), open(), open()]);
  const found = await t.store.pool.query("select id from tasks where subject_id = $1", [subject.id]);
  expect(found.rows).toHaveLength(1);
});

test("counts and ages are per queue and office, and a page begins where the last one ended", async () => {
  for (let turn = 0; turn < 3; turn++) await aTask("montreal");
  const counts = await t.call(officer, "GET", "/api/v1/queues");
  const [queue] = counts.body.items;
  const montreal = queue.offices.find((one: { officeId: string }) => one.officeId === "montreal");
  expect(montreal).toMatchObject({ open: 3, claimed: 0, mine: 0, oldestOpenedAt: "2026-11-24T15:00:00.000Z" });
  expect(queue.open).toBe(queue.offices.reduce((sum: number, one: { open: number }) => sum + one.open, 0));
  const seen: string[] = [];
  let after = "";
  do {
    const page = await t.call(
      officer,
      "GET",
      `/api/v1/queues/filings-review/tasks?officeId=montreal&limit=2&order=newest${after}`,
    );
    seen.push(...page.body.items.map((item: { id: string }) => item.id));
    after = page.body.next === null ? "" : `&after=${encodeURIComponent(page.body.next)}`;
  } while (after !== "");
  expect(new Set(seen).size).toBe(3);
  expect(seen).toHaveLength(3);
});

test("somebody who does not work the queue sees neither its items nor its counts", async () => {
  const { id } = await aTask();
  const scheduling = await t.person("scheduling-officer");
  const shown = (await t.call(scheduling, "GET", "/api/v1/queues")).body.items;
  expect(shown.map((one: { queue: { code: string } }) => one.queue.code)).toEqual([
    "hearings-to-set",
    "special-hearings-to-set",
    "resumptions-to-set",
    "date-changes-asked",
    "date-changes",
    "interpreters-wanted",
    "files-ageing",
    "offers-returned",
    "invitations-refused",
    "calendar-answers",
    "moves-to-approve",
    "moves-refused",
    "counsel-suspended",
    "members-wanted",
  ]);
  expect((await t.call(scheduling, "GET", "/api/v1/queues/filings-review/tasks")).body.code).toBe("queue-not-yours");
  expect((await claim(scheduling, id)).body.code).toBe("queue-not-yours");
  const counsel = await t.person("counsel");
  expect((await claim(counsel, id)).status).toBe(403);
  expect((await claim(nobody, id)).status).toBe(401);
  const rows = await t.store.transact(counsel, (tx) => tx.db.selectFrom("tasks").select("id").execute());
  expect(rows).toEqual([]);
});

test("an item of a sealed case is not there", async () => {
  const { id, caseId } = await aTask();
  await t.store.pool.query("insert into sealed_cases values ($1, now(), $1)", [caseId]);
  expect((await claim(officer, id)).body.code).toBe("task-not-found");
});

test("a task whose address is no identifier is not there", async () => {
  for (const id of ["filings-review", "1"])
    expect((await t.call(officer, "GET", `/api/v1/tasks/${id}`)).body).toMatchObject({
      status: 404,
      code: "task-not-found",
    });
});
