import { afterAll, beforeEach, expect, test } from "vitest";
import { decisionStage } from "../../../../test/stages/decision.ts";
import { aReferral } from "../../../../test/stages/referral.ts";
import { type Actor, nobody } from "../../../kernel/actor.ts";

const { t, clerk, get, aCase } = await decisionStage();
afterAll(() => t.close());

let messageId = "";
let caseId = "";
/** A message that has waited since the day before. */
beforeEach(async () => {
  t.at("2026-11-24T15:00:00.000Z");
  const { theCase } = await aCase(aReferral());
  caseId = theCase.id;
  const { rows } = await t.store.pool.query(
    `insert into partner_messages (id, case_id, partner, kind, content, made_at, source_key)
     values (gen_random_uuid(), $1, 'CBSA', 'proceeding-ended', '{}', '2026-11-23T15:00:00Z', gen_random_uuid()::text) returning id`,
    [caseId],
  );
  messageId = rows[0].id;
});

const told = { toldOn: "2026-11-24", channel: "telephone", toldTo: "Duty officer, Toronto" };
const at = (id: string) => `/api/v1/partner-messages/${id}/manual-notifications`;
const tell = (who: Actor = clerk, body: object = told, headers = {}) =>
  t.call(who, "POST", at(messageId), body as never, headers);
const takeBack = (who: Actor = clerk, reason = "It was another file.") =>
  t.call(who, "POST", `${at(messageId)}/take-back`, { reason });
const shown = async () =>
  (await get(clerk, `/cases/${caseId}/partner-messages`)).body.items.find(
    (one: { id: string }) => one.id === messageId,
  );
const listed = async (state: string) =>
  (await get(clerk, `/partner-messages?state=${state}&limit=100`)).body.items.map((one: { id: string }) => one.id);
const events = async () =>
  (
    await t.store.pool.query(
      "select type, actor_id, payload from events where chain_id = $1 and type like 'partner-t%' order by seq",
      [caseId],
    )
  ).rows;

test("that a partner was told by hand is recorded once, with its day, its way and whom; it is never said to be sent", async () => {
  expect(await listed("waiting")).toContain(messageId);
  expect((await tell()).status).toBe(201);
  const by = (await t.store.pool.query("select name from accounts where id = $1", [clerk.accountId])).rows[0].name;
  expect(await shown()).toMatchObject({ sentAt: null, told: { ...told, recordedBy: by } });
  expect(await listed("waiting")).not.toContain(messageId);
  expect(await listed("told")).toContain(messageId);
  expect(await listed("sent")).not.toContain(messageId);
  expect(await events()).toEqual([
    {
      type: "partner-told",
      actor_id: clerk.accountId,
      payload: { messageId, partner: "CBSA", toldOn: "2026-11-24", channel: "telephone" },
    },
  ]);
  expect((await tell()).body.code).toBe("partner-message-told");
});

test("what was recorded in error is taken back by a record of its own, and the message waits again", async () => {
  expect((await takeBack()).body.code).toBe("partner-message-not-told");
  await tell();
  expect((await takeBack()).status).toBe(201);
  expect(await shown()).toMatchObject({ told: null });
  expect(await listed("waiting")).toContain(messageId);
  expect((await takeBack()).body.code).toBe("partner-message-not-told");
  expect((await events()).map((one) => one.type)).toEqual(["partner-told", "partner-telling-taken-back"]);
  expect((await tell(clerk, { ...told, channel: "email" })).status).toBe(201);
  expect(await shown()).toMatchObject({ told: { channel: "email" } });
  // Both records stand, and nothing of them can be written over.
  const kept = await t.store.pool.query("select ordinal from partner_manual_notifications where message_id = $1", [
    messageId,
  ]);
  expect(kept.rows).toHaveLength(3);
  await expect(
    t.store.transact(clerk, (tx) =>
      tx.db
        .updateTable("partner_manual_notifications")
        .set({ words: "-" } as never)
        .where("message_id", "=", messageId)
        .execute(),
    ),
  ).rejects.toThrow(/permission denied/);
});

test("sent twice with one key it is recorded once, and of two who record at once one is refused", async () => {
  const headers = { "idempotency-key": "told-1" };
  expect((await tell(clerk, told, headers)).status).toBe(201);
  expect((await tell(clerk, told, headers)).status).toBe(201);
  expect(await events()).toHaveLength(1);
  await takeBack();
  const colleague = await t.person("triage-officer");
  const both = await Promise.all([tell(), tell(colleague)]);
  expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  expect((await events()).filter((one) => one.type === "partner-told")).toHaveLength(2);
});

test("a day before the message or to come, a way that is none and nobody told are refused; so is what the gateway sent", async () => {
  for (const toldOn of ["2026-11-22", "2026-11-25"])
    expect((await tell(clerk, { ...told, toldOn })).body).toMatchObject({
      code: "partner-telling-day-wrong",
      fields: [{ path: "/toldOn" }],
    });
  expect((await tell(clerk, { ...told, channel: "pigeon" })).status).toBe(400);
  expect((await tell(clerk, { ...told, toldTo: "  " })).status).toBe(400);
  await t.store.pool.query("update partner_messages set sent_at = now() where id = $1", [messageId]);
  expect((await tell()).body.code).toBe("partner-message-told");
  expect(await events()).toEqual([]);
});

test("it is for those who read the messages: others are refused, and one that is not there is not found", async () => {
  for (const role of ["member", "manager", "counsel", "partner-system"] as const) {
    const who = await t.person(role);
    expect((await tell(who)).body.code).toBe("action-not-allowed");
    expect((await takeBack(who)).body.code).toBe("action-not-allowed");
  }
  expect((await tell(nobody)).status).toBe(401);
  expect((await takeBack(nobody)).status).toBe(401);
  messageId = "01900000-0000-7000-8000-000000000000";
  expect((await tell()).body.code).toBe("partner-message-not-found");
  messageId = "not-one";
  expect((await takeBack()).body.code).toBe("partner-message-not-found");
});

test("whom it was told to goes with the case; that it was told stays", async () => {
  await tell();
  await t.store.pool.query("update cases set disposed_at = now() where id = $1", [caseId]);
  const { rows } = await t.store.pool.query(
    "select channel, words from partner_manual_notifications where message_id = $1",
    [messageId],
  );
  expect(rows).toEqual([{ channel: "telephone", words: "———" }]);
});
