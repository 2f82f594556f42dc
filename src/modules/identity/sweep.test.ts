import { afterAll, beforeAll, expect, it } from "vitest";
import { aTribunal, type Tribunal } from "../../../test/support/tribunal.ts";
import { jobs } from "./jobs.ts";

let t: Tribunal;
beforeAll(async () => {
  t = await aTribunal();
});
afterAll(() => t.close());

it("forgets each night the keys of writes that nobody can be repeating any more, and no younger one", async () => {
  const person = await t.person("registry-officer");
  const key = (name: string, days: number) =>
    t.store.pool.query(
      "insert into idempotency_keys (account_id, key, request_hash, answer, created_at) values ($1, $2, 'x', '{}', now() - make_interval(days => $3))",
      [person.accountId, name, days],
    );
  await key("old", 91);
  await key("young", 89);
  const sweep = jobs.find((job) => job.name === "sign-in-sweep");
  await sweep?.handle({}, t.services);
  const left = await t.store.pool.query("select key from idempotency_keys where account_id = $1", [person.accountId]);
  expect(left.rows).toEqual([{ key: "young" }]);
});
