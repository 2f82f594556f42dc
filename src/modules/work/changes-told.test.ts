import { afterAll, beforeAll, expect, test } from "vitest";
import { aReferral } from "../../../test/stages/referral.ts";
import { aTribunal, type Tribunal } from "../../../test/support/tribunal.ts";
import { type Actor, nobody } from "../../kernel/actor.ts";

let t: Tribunal;
let officer: Actor;
beforeAll(async () => {
  t = await aTribunal({}, { served: true });
  officer = await t.person("registry-officer");
});
afterAll(() => t.close());

const open = (who: Actor) =>
  fetch(`${t.services.config.publicUrl}/api/v1/queue-changes`, { headers: t.headersOf(who) });

test("an open page is told that counts changed, with nothing of what changed, and only then", async () => {
  const answer = await open(officer);
  expect(answer.headers.get("content-type")).toContain("text/event-stream");
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  const read = async () => (await reader?.read())?.value;
  expect(await read()).toContain("event: changed");
  const later = read();
  await new Promise((done) => setTimeout(done, 2_500));
  await t.call(officer, "POST", "/api/v1/referrals", aReferral());
  await t.store.pool.query(
    "insert into tasks (id, queue, case_id, subject_kind, subject_id, office_id, division, opened_at) select gen_random_uuid(), 'same-person', id, 'case', id, office_id, division, now() from cases limit 1",
  );
  expect(await later).toBe("event: changed\ndata: {}\n\n");
  await reader?.cancel();
});

test("nobody else is told", async () => {
  expect((await open(nobody)).status).toBe(401);
  expect((await open(await t.person("counsel"))).status).toBe(403);
});
