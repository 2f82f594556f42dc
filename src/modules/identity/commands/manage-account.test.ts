import { afterAll, beforeAll, expect, test } from "vitest";
import { aTribunal, type Tribunal } from "../../../../test/support/tribunal.ts";
import type { Actor } from "../../../kernel/actor.ts";
import { newId } from "../../../kernel/ids.ts";

let t: Tribunal;
let operator: Actor;
beforeAll(async () => {
  t = await aTribunal();
  operator = await t.person("operator");
});
afterAll(() => t.close());

test("a role that is not there, is another's or has ended is not ended", async () => {
  const [one, other] = [await t.person("registry-officer"), await t.person("registry-officer")];
  const assignment = async (who: Actor): Promise<string> =>
    (await t.store.pool.query("select id from role_assignments where account_id = $1", [who.accountId])).rows[0].id;
  const end = async (id: string) =>
    (await t.call(operator, "POST", `/api/v1/people/${one.accountId}/roles/${id}/end`, {})).body?.code;
  for (const id of ["registry-officer", newId(), await assignment(other)]) expect(await end(id)).toBe("role-not-found");
  expect(await end(await assignment(one))).toBeUndefined();
  expect(await end(await assignment(one))).toBe("role-not-found");
});

test("an account is closed once", async () => {
  const officer = await t.person("registry-officer");
  const close = () => t.call(operator, "POST", `/api/v1/people/${officer.accountId}/close`);
  expect((await close()).status).toBe(200);
  expect((await close()).body.code).toBe("account-closed");
  const closings = await t.store.pool.query("select 1 from events where chain_id = $1 and type = 'account-closed'", [
    officer.accountId,
  ]);
  expect(closings.rows).toHaveLength(1);
});
