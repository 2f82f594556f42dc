import { afterAll, expect, test } from "vitest";
import { workOff } from "../../../test/support/jobs.ts";
import type { Actor } from "../../kernel/actor.ts";
import { accessStage } from "../cases/testing.ts";

const { t, officer, operator, aCaseOf, sees } = await accessStage();
afterAll(() => t.close());

const current = async (actor: Actor) => {
  const { rows } = await t.store.pool.query<{ relation: string }>(
    "select relation from case_access where account_id = $1 and until_at is null",
    [actor.accountId],
  );
  return rows.map((row) => row.relation);
};
const assignmentOf = async (actor: Actor): Promise<string> => {
  const { body } = await t.call(operator, "GET", `/api/v1/people/${actor.accountId}`);
  return body.roles[0].id;
};
const endRole = async (by: Actor, of: Actor, untilAt: string | null) => {
  const ended = await t.call(by, "POST", `/api/v1/people/${of.accountId}/roles/${await assignmentOf(of)}/end`, {
    untilAt,
  });
  expect(ended.status).toBe(200);
};
const typesOf = async (caseId: string) => {
  const { rows } = await t.store.pool.query("select type from events where case_id = $1 order by seq", [caseId]);
  return rows.map((row) => row.type);
};

test("whoever stops being minister's counsel is on no case any more, also once the role is theirs again", async () => {
  const minister = await t.person("minister-counsel");
  const { theCase } = await aCaseOf(null);
  const joined = await t.call(officer, "POST", `/api/v1/cases/${theCase.id}/minister`, {
    accountId: minister.accountId,
    basis: "intervention",
  });
  expect([joined.status, await sees(minister, theCase)]).toEqual([201, true]);
  await endRole(officer, minister, null);
  await workOff(t);
  expect(await current(minister)).toEqual([]);
  expect((await typesOf(theCase.id)).at(-1)).toBe("minister-left");
  const participation = await t.store.pool.query("select until_at from minister_participations where case_id = $1", [
    theCase.id,
  ]);
  expect(participation.rows[0].until_at).not.toBeNull();
  expect(await sees(minister, theCase)).toBe(false);
  await workOff(t);
  expect((await typesOf(theCase.id)).filter((one) => one === "minister-left")).toHaveLength(1);
});

test("an officer whose role ends is taken off the sealed cases that it opened, whoever ends it", async () => {
  const clerk = await t.person("scheduling-officer");
  const { theCase } = await aCaseOf(null);
  await t.call(operator, "POST", "/api/v1/sealed-cases", { fileNumber: theCase.fileNumber, reason: "order" });
  await t.store.pool.query(
    "insert into case_access (case_id, account_id, relation, source_id, from_at) values ($1, $2, 'assigned-staff', gen_random_uuid(), now())",
    [theCase.id, clerk.accountId],
  );
  await endRole(operator, clerk, null);
  await workOff(t);
  expect(await current(clerk)).toEqual([]);
  expect(await typesOf(theCase.id)).toContain("staff-taken-off");
});
