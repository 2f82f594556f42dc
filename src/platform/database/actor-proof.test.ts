import { sql } from "kysely";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aDatabase } from "../../../test/support/database.ts";
import { type Actor, nobody, theSystem } from "../../kernel/actor.ts";
import { nothingDeclared } from "../../kernel/declarations.ts";
import { type AccountId, newId } from "../../kernel/ids.ts";
import { systemClock } from "../../kernel/time.ts";
import { provenActor } from "./actor-proof.ts";
import { createPool, createStore, type Store, type Transaction } from "./store.ts";

const accountId = newId<AccountId>();
const counsel: Actor = { ...nobody, kind: "party", roles: ["counsel", "delegate"], accountId };
const unsigned = "is not signed by the application";

describe("the actor of a transaction", () => {
  let store: Store;
  let drop: () => Promise<void>;
  beforeAll(async () => {
    const database = await aDatabase();
    store = createStore(createPool(database.url, 4), systemClock, nothingDeclared);
    drop = database.drop;
  });
  afterAll(async () => {
    await store.close();
    await drop();
  });

  const askAs = (actor: Actor, ...statements: readonly string[]) =>
    store.transact(actor, async (tx: Transaction) => {
      let answer: unknown;
      for (const statement of statements) answer = (await sql.raw(statement).execute(tx.db)).rows[0];
      return answer;
    });
  const says = "select greffe.kind() as kind, greffe.actor() as actor, greffe.holds('delegate') as holds";
  /** What another transaction on this very connection was given. */
  const signedFor = async (actor: Actor, client: pg.PoolClient) =>
    provenActor((await store.actorPool.open()).key, (client as unknown as { processID: number }).processID, actor);

  test("is whom the application names, with the account and the roles", async () => {
    expect(await askAs(counsel, says)).toEqual({ kind: "party", actor: accountId, holds: true });
    expect(await askAs(theSystem, says)).toEqual({ kind: "system", actor: null, holds: false });
    expect(await askAs(nobody, says)).toEqual({ kind: "none", actor: null, holds: false });
  });

  test.each([
    ["system||", "as it stands"],
    ["|system||", "with nothing for a signature"],
    [`${"0".repeat(64)}|system||`, "with a signature made up"],
  ])("cannot be put in its place by a statement: %s, %s", async (said) => {
    const statement = `select set_config('greffe.actor', '${said}', true)`;
    await expect(askAs(counsel, statement, says)).rejects.toThrow(unsigned);
    await expect(askAs(counsel, statement, "select greffe.may_see(gen_random_uuid())")).rejects.toThrow(unsigned);
  });

  test("keeps its signature for what was signed and nothing more", async () => {
    const changed =
      "select set_config('greffe.actor', replace(current_setting('greffe.actor'), '|party|', '|staff|'), true)";
    await expect(askAs(counsel, changed, says)).rejects.toThrow(unsigned);
    const longer = "select set_config('greffe.actor', current_setting('greffe.actor') || ',operator', true)";
    await expect(askAs(counsel, longer, says)).rejects.toThrow(unsigned);
  });

  test("is of no use on another connection", async () => {
    const { pool } = await store.actorPool.open();
    const [one, other] = [await pool.connect(), await pool.connect()];
    const speak = "select set_config('role', 'greffe_app', false), set_config('greffe.actor', $1, false)";
    await one.query(speak, [await signedFor(theSystem, one)]);
    expect((await one.query(says)).rows[0].kind).toBe("system");
    await other.query(speak, [await signedFor(theSystem, one)]);
    await expect(other.query(says)).rejects.toThrow(unsigned);
    one.release(true);
    other.release(true);
  });

  test("is nobody where nothing is said, or where it is said as the release before said it", async () => {
    const former = "select set_config('greffe.kind', 'system', true), set_config('greffe.actor', '', true)";
    expect(await askAs(counsel, former, says)).toEqual({ kind: "none", actor: null, holds: false });
    expect(await askAs(counsel, former, "select count(*)::int as n from cases")).toEqual({ n: 0 });
  });

  test("cannot become another role: the login has no rights of its own and is no superuser", async () => {
    expect(await askAs(counsel, "select rolsuper from pg_roles where rolname = session_user")).toEqual({
      rolsuper: false,
    });
    await expect(askAs(counsel, "reset role", "select count(*) from cases")).rejects.toThrow("permission denied");
    await expect(askAs(counsel, "reset role", "select greffe.kind()")).rejects.toThrow("permission denied");
    await expect(askAs(counsel, "set role greffe")).rejects.toThrow("permission denied");
    await expect(askAs(counsel, "set session authorization greffe")).rejects.toThrow("permission denied");
    for (const role of ["current_user", "session_user"])
      expect(await askAs(counsel, `select count(*)::int as n from pg_class where relowner = ${role}::regrole`)).toEqual(
        { n: 0 },
      );
  });

  test("reads no key, makes no table and hides none behind a temporary one", async () => {
    await expect(askAs(counsel, "select * from greffe_keys.actor_key")).rejects.toThrow("permission denied");
    await expect(askAs(counsel, "create table public.mine (n int)")).rejects.toThrow("permission denied");
    await expect(askAs(counsel, "create temporary table cases (n int)")).rejects.toThrow("permission denied");
  });

  test("is given beside the statement, not in its text", async () => {
    const { query } = (await askAs(counsel, "select query from pg_stat_activity where pid = pg_backend_pid()")) as {
      query: string;
    };
    expect(query).not.toContain(accountId);
    const { rows } = await store.pool.query<{ query: string }>(
      "select query from pg_stat_activity where application_name = 'greffe'",
    );
    for (const one of rows) expect(one.query).not.toContain("|party|");
  });

  test("is believed of whoever owns the tables: the release before, while it still serves", async () => {
    const client = await store.pool.connect();
    await client.query("begin");
    await client.query(
      "select set_config('role', 'greffe_app', true), set_config('greffe.kind', 'staff', true), set_config('greffe.account_id', $1, true), set_config('greffe.roles', 'delegate', true)",
      [accountId],
    );
    expect((await client.query(says)).rows[0]).toEqual({ kind: "staff", actor: accountId, holds: true });
    await client.query("rollback");
    client.release();
  });
});
