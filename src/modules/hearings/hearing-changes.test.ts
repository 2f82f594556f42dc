import { afterAll, expect, test } from "vitest";
import { hearingStage, setting } from "../../../test/stages/hearing.ts";
import type { Actor } from "../../kernel/actor.ts";

const { t, officer, member, aCase, set, aDay, noticesOf } = await hearingStage();
afterAll(() => t.close());

test("a change tells what stood before, replaces the calendar entry and keeps the version", async () => {
  const { theCase, counsel } = await aCase();
  const { body: hearing } = await set(theCase.id);
  const change = (changes: object, version: number, who = officer) =>
    t.call(who, "POST", `/api/v1/hearings/${hearing.id}/change`, {
      ...setting(changes),
      reason: { code: "party-application", note: null },
      version,
    } as never);
  expect((await change({}, 1)).body.code).toBe("hearing-unchanged");
  expect((await change({ on: "2027-01-18" }, 7)).body.code).toBe("hearing-changed-meanwhile");
  expect((await change({ on: "2027-01-18" }, 1, counsel)).body.code).toBe("action-not-allowed");
  t.at("2026-11-24T15:00:01.000Z");
  const both = await Promise.all([change({ on: "2027-01-18", time: "13:00" }, 1), change({ on: "2027-01-19" }, 1)]);
  expect(both.map((one) => one.body.code ?? one.status).sort()).toEqual([200, "hearing-changed-meanwhile"]);
  const notices = await noticesOf(counsel);
  expect(notices.map((one: { kind: string }) => one.kind)).toEqual(["changed-notice-to-appear", "notice-to-appear"]);
  const opened = await t.call(counsel, "GET", `/api/v1/notices/${notices[0].id}`);
  expect(JSON.stringify(opened.body.rows)).toContain("Friday, January 15, 2027");
  const entry = async (id: string) =>
    (
      await t.app.inject({
        url: `/api/v1/notices/${id}/calendar.ics`,
        headers: { "x-test-actor": counsel.accountId ?? "" },
      })
    ).body;
  const [later, earlier] = [await entry(notices[0].id), await entry(notices[1].id)];
  const uid = /^UID:.*$/m;
  expect(uid.exec(later)?.[0]).toBe(uid.exec(earlier)?.[0]);
  // Whoever opens the earlier notice again gets the entry that stands, which replaces the one in their calendar.
  expect([earlier, later].map((text) => /^SEQUENCE:(\d+)/m.exec(text)?.[1])).toEqual(["1", "1"]);
  expect(later).not.toMatch(/TZID|VTIMEZONE/);
  expect(/^DTSTART:.*$/m.exec(earlier)?.[0]).toBe(/^DTSTART:.*$/m.exec(later)?.[0]);
  const first = await t.call(counsel, "GET", `/api/v1/notices/${notices[1].id}`);
  expect(first.body.replacedBy).toMatchObject({ id: notices[0].id, issuedAt: "2026-11-24T15:00:01.000Z" });
  expect([notices[0].replacedBy, notices[1].replacedBy?.id]).toEqual([null, notices[0].id]);
  const versions = await t.store.pool.query(
    "select version, change, content->>'on' as on from hearing_versions where hearing_id = $1 order by 1",
    [hearing.id],
  );
  expect(versions.rows).toHaveLength(2);
});

test("another member is no news for the parties; the cases open to the one and close to the other, and open again on a return", async () => {
  const { theCase, counsel } = await aCase();
  const on = aDay();
  const second = await t.person("member");
  const { body: hearing } = await set(theCase.id, setting({ on, memberId: member.accountId }));
  const access = async (who: Actor) =>
    (
      await t.store.pool.query(
        "select 1 from case_access where case_id = $1 and account_id = $2 and relation = 'assigned-member' and until_at is null",
        [theCase.id, who.accountId],
      )
    ).rows.length;
  const change = (memberId: string | null, version: number) =>
    t.call(officer, "POST", `/api/v1/hearings/${hearing.id}/change`, {
      ...setting({ on, memberId }),
      reason: { code: "member-unavailable", note: null },
      version,
    });
  expect([await access(member), await access(second)]).toEqual([1, 0]);
  await change(second.accountId, 1);
  expect([await access(member), await access(second)]).toEqual([0, 1]);
  await change(member.accountId, 2);
  expect([await access(member), await access(second)]).toEqual([1, 0]);
  expect((await t.call(counsel, "GET", "/api/v1/notices")).body.total).toBe(1);
  expect((await t.call(member, "GET", `/api/v1/hearings?from=${on}&to=${on}`)).body.total).toBe(1);
  expect((await t.call(second, "GET", `/api/v1/hearings?from=${on}&to=${on}`)).body.total).toBe(0);
});

test("a cancelled hearing frees its hour, sends its cases back, tells everybody and takes the entry away", async () => {
  const on = aDay();
  const { theCase, counsel } = await aCase();
  const { body: hearing } = await set(theCase.id, setting({ on, memberId: member.accountId }));
  const cancel = (version: number, who = officer) =>
    t.call(who, "POST", `/api/v1/hearings/${hearing.id}/cancel`, { reason: { code: "other", note: "x" }, version });
  t.at("2026-11-24T15:00:02.000Z");
  expect((await cancel(1, counsel)).body.code).toBe("action-not-allowed");
  expect((await cancel(1)).body.status).toBe("cancelled");
  expect((await cancel(2)).body.code).toBe("hearing-already-cancelled");
  expect((await t.call(counsel, "GET", `/api/v1/cases/${theCase.id}`)).body.status.code).toBe("ready");
  const [notice] = await noticesOf(counsel);
  expect(notice.title.fr).toBe("L’audience est annulée");
  const ics = await t.app.inject({
    url: `/api/v1/notices/${notice.id}/calendar.ics`,
    headers: { "x-test-actor": counsel.accountId ?? "" },
  });
  expect(ics.body).toMatch(/METHOD:CANCEL\r\n[\s\S]*STATUS:CANCELLED/);
  const [, earlier] = await noticesOf(counsel);
  const before = await t.app.inject({
    url: `/api/v1/notices/${earlier.id}/calendar.ics`,
    headers: { "x-test-actor": counsel.accountId ?? "" },
  });
  expect(before.body).toBe(ics.body);
  expect(before.body).toMatch(/^SEQUENCE:1\r$/m);
  expect((await t.call(counsel, "GET", "/api/v1/hearings")).body.total).toBe(0);
  const other = await aCase();
  expect((await set(other.theCase.id, setting({ on, memberId: member.accountId }))).status).toBe(201);
  expect((await set(theCase.id, setting({ on, time: "13:00" }))).status).toBe(201);
});

test("a hearing that has begun is neither changed nor cancelled", async () => {
  const { theCase } = await aCase();
  const { body: hearing } = await set(theCase.id);
  t.at("2027-01-15T14:00:00.000Z");
  const answer = await t.call(officer, "POST", `/api/v1/hearings/${hearing.id}/cancel`, {
    reason: { code: "other", note: null },
    version: 1,
  });
  expect(answer.body.code).toBe("hearing-has-begun");
  t.at("2026-11-24T15:00:00.000Z");
});
