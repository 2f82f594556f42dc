import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { aDatabase } from "../../../test/support/database.ts";
import { theSystem } from "../../kernel/actor.ts";
import { nothingDeclared } from "../../kernel/declarations.ts";
import type { AccountId } from "../../kernel/ids.ts";
import { systemClock } from "../../kernel/time.ts";
import { createPool, createStore, type Store } from "../../platform/database/store.ts";
import { openAccount } from "./index.ts";
import { sessionBatchLoader } from "./session-batch-loader.ts";
import { sessionsIn } from "./sessions-asked.ts";

let store: Store;
let drop: () => Promise<void>;

beforeAll(async () => {
  const database = await aDatabase();
  drop = database.drop;
  store = createStore(createPool(database.url, 4), systemClock, nothingDeclared);
});

afterAll(async () => {
  await store.close();
  await drop();
});

let people = 0;

async function signedIn(): Promise<{ readonly accountId: AccountId; readonly token: string }> {
  const token = `token-${people++}`;
  const accountId = await store.transact(theSystem, (tx) =>
    openAccount(tx, {
      email: `${token}@greffe.example`,
      name: "A registry officer",
      language: "fr",
      password: null,
      roles: [{ role: "registry-officer", officeId: "toronto", division: "RPD" }],
      personId: null,
      counselId: null,
    }),
  );
  await store.pool.query(
    "insert into sessions (user_id, token, expires_at) values ($1, $2, now() + interval '1 hour')",
    [accountId, token],
  );
  return { accountId, token };
}

it("gives each of a hundred requests at once its own session, with a few questions to the database", async () => {
  const sessions = await Promise.all(Array.from({ length: 25 }, signedIn));
  const asked = vi.spyOn(store.pool, "query");
  const desk = sessionBatchLoader(store);
  const rows = await Promise.all(
    Array.from({ length: 100 }, (_, n) => desk.find(n % 4 === 3 ? `nobody-${n}` : (sessions[n % 25]?.token ?? ""))),
  );
  const questions = asked.mock.calls.length;
  asked.mockRestore();
  for (const [n, row] of rows.entries())
    expect(row?.accountId).toBe(n % 4 === 3 ? undefined : sessions[n % 25]?.accountId);
  expect(questions).toBeLessThan(5);
  expect(rows[0]?.held).toEqual([{ role: "registry-officer", officeId: "toronto", division: "RPD" }]);
});

it("gives every role with its office and division, and a name as it is written", async () => {
  const { token, accountId } = await signedIn();
  await store.pool.query("update accounts set name = $2, person_id = $3 where id = $1", [
    accountId,
    'Zoé  - {"t"} \u00e9',
    "0193d0a8-0000-7000-8000-00000000000a",
  ]);
  await store.pool.query(
    `insert into role_assignments (id, account_id, role, office_id, division, from_at)
      values (gen_random_uuid(), $1, 'member', 'North Bay - annex', null, now() - interval '1 minute'),
        (gen_random_uuid(), $1, 'registry-officer', null, 'RAD', now() - interval '1 minute'),
        (gen_random_uuid(), $1, 'operator', null, null, now() + interval '1 hour')`,
    [accountId],
  );
  const found = await sessionBatchLoader(store).find(token);
  expect(found).toMatchObject({
    name: 'Zoé  - {"t"} \u00e9',
    email: `${token}@greffe.example`,
    language: "fr",
    assurance: "password",
    means: "password",
    personId: "0193d0a8-0000-7000-8000-00000000000a",
    counselId: null,
    hasSecondFactor: false,
    isRecent: true,
    isIdle: false,
    wantsTouch: false,
  });
  expect(found?.roles.toSorted()).toEqual(["member", "registry-officer"]);
  expect(found?.held.toSorted((a, b) => `${a.role}${a.division}`.localeCompare(`${b.role}${b.division}`))).toEqual([
    { role: "member", officeId: "North Bay - annex", division: null },
    { role: "registry-officer", officeId: null, division: "RAD" },
    { role: "registry-officer", officeId: "toronto", division: "RPD" },
  ]);
});

it("knows of an end elsewhere at the next request, while other requests are under way all the time", async () => {
  const [ended, other] = [await signedIn(), await signedIn()];
  const desk = sessionBatchLoader(store);
  let isBusy = true;
  const busy = Promise.all(
    Array.from({ length: 8 }, async (_, n) => {
      while (isBusy) await desk.find(n % 2 === 0 ? ended.token : other.token);
    }),
  );
  expect(await desk.find(ended.token)).toBeDefined();
  await store.pool.query("delete from sessions where token = $1", [ended.token]);
  expect(await desk.find(ended.token)).toBeUndefined();
  await store.pool.query("update role_assignments set until_at = now() - interval '1 ms' where account_id = $1", [
    other.accountId,
  ]);
  expect((await desk.find(other.token))?.held).toEqual([]);
  await store.pool.query("update accounts set closed_at = now() where id = $1", [other.accountId]);
  expect(await desk.find(other.token)).toBeUndefined();
  isBusy = false;
  await busy;
});

it("fails the requests whose question failed, and answers those after them", async () => {
  const { token, accountId } = await signedIn();
  const desk = sessionBatchLoader(store);
  const broken = vi.spyOn(store.pool, "query").mockImplementationOnce(() => {
    throw new Error("the database is away");
  });
  const failed = await Promise.allSettled([desk.find(token), desk.find("nobody")]);
  broken.mockRestore();
  expect(failed.map((one) => one.status)).toEqual(["rejected", "rejected"]);
  expect((await desk.find(token))?.accountId).toBe(accountId);
});

it("asks for those who come behind a question that hangs on another connection", async () => {
  const { token, accountId } = await signedIn();
  const desk = sessionBatchLoader(store);
  const hanging = Promise.withResolvers<never>();
  const hung = vi.spyOn(store.pool, "query").mockImplementationOnce(() => hanging.promise);
  const first = desk.find("nobody");
  await vi.waitFor(() => expect(hung).toHaveBeenCalled());
  expect((await desk.find(token))?.accountId).toBe(accountId);
  hung.mockRestore();
  hanging.reject(new Error("the connection is gone"));
  await expect(first).rejects.toThrow("gone");
});

it("makes no session of a row whose columns cannot be told apart", () => {
  const row = { token: "t", name: "A counsel", email: "a@greffe.example", office_id: null };
  const facts = "s a full passkey en - - t f f counsel -";
  expect(sessionsIn([{ ...row, facts }]).get("t")).toMatchObject({ assurance: "full", roles: ["counsel"] });
  for (const broken of [facts.replace(" passkey", ""), facts.replace("counsel", "registry officer")])
    expect(() => sessionsIn([{ ...row, facts: broken }])).toThrow("facts");
});
