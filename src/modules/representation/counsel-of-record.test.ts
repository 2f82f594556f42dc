import { afterAll, expect, test } from "vitest";
import { aCounsel } from "../../../test/stages/counsel.ts";
import type { CounselId } from "../../kernel/ids.ts";
import type { CaseView } from "../cases/contract.ts";
import { caseStage } from "../cases/testing.ts";

const { t, officer, post, aCase, eventsOf } = await caseStage();
afterAll(() => t.close());

test("counsel is replaced without a moment between: one sees the case no more, the other from then on", async () => {
  const ids = [await aCounsel(t, { licenceNumber: "REP-1" }), await aCounsel(t, { licenceNumber: "REP-2" })] as const;
  const [former, next] = [await t.person("counsel", ids[0]), await t.person("counsel", ids[1])];
  const theCase = await aCase({ counsel: { regulator: "LSO", licenceNumber: "REP-1" } });
  const [record] = theCase.parties[0]?.representedBy ?? [];
  const url = `/api/v1/cases/${theCase.id}/representations/${record?.representationId}/replace`;
  const body = { scope: "whole-proceeding", authorisation: "counsel-contact-information-form" };
  expect((await post(officer, url, { ...body, counselId: ids[0] })).body.code).toBe("same-counsel");
  expect((await post(officer, url, { ...body, counselId: ids[1] })).status).toBe(201);
  expect((await t.call(former, "GET", `/api/v1/cases/${theCase.id}`)).status).toBe(404);
  const seen = (await t.call(next, "GET", `/api/v1/cases/${theCase.id}`)).body as CaseView;
  expect(seen.parties[0]?.representedBy.map((one) => one.endedReason)).toEqual([null, "replaced"]);
  expect((await post(officer, url, { ...body, counselId: ids[1] })).body.code).toBe("representation-not-found");
});

test("a suspended licence closes every case at once, good standing opens those it still covers, and both are in the history", async () => {
  const counselId: CounselId = await aCounsel(t, { licenceNumber: "STAND-1" });
  const counsel = await t.person("counsel", counselId);
  const represented = { counsel: { regulator: "LSO", licenceNumber: "STAND-1" } };
  const [kept, ended] = [await aCase(represented), await aCase(represented)];
  const set = (standing: string) => post(officer, `/api/v1/counsels/${counselId}/standing`, { standing });
  const sees = async () =>
    (await t.call(counsel, "GET", "/api/v1/cases")).body.items.map((one: CaseView) => one.id).sort();
  expect(await sees()).toEqual([kept.id, ended.id].sort());
  expect((await set("suspended")).body).toMatchObject({ cases: 2, counsel: { standing: "suspended" } });
  expect(await sees()).toEqual([]);
  expect((await set("revoked")).body.cases).toBe(0);
  const record = ended.parties[0]?.representedBy[0]?.representationId;
  await post(officer, `/api/v1/cases/${ended.id}/representations/${record}/end`, { reason: "standing-lost" });
  expect((await set("good")).body.cases).toBe(1);
  expect(await sees()).toEqual([kept.id]);
  const types = (await eventsOf(kept.id)).map((one) => one.type);
  expect(types).toContain("counsel-access-suspended");
  expect(types).toContain("counsel-access-restored");
  const stretches = await t.store.pool.query("select count(*) as n from case_access where case_id = $1", [kept.id]);
  expect(Number(stretches.rows[0].n)).toBe(2);
});
