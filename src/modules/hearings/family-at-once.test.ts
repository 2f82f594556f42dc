import { sql } from "kysely";
import { afterAll, expect, test } from "vitest";
import { hearingStage, setting } from "../../../test/stages/hearing.ts";
import { aPerson, aReferral } from "../../../test/stages/referral.ts";
import { theSystem } from "../../kernel/actor.ts";
import type { CaseId } from "../../kernel/ids.ts";
import { append } from "../audit/index.ts";
import { authorizeOnCase, lockCase, lockCases } from "../cases/index.ts";

const { t, officer, registry, aCase, set, aDay } = await hearingStage();
const clerk = await registry();
afterAll(() => t.close());

const family = () => aCase(aReferral({}, { persons: [aPerson(), aPerson({ givenNames: "Bela" })] }));

/** Something that one waits for and the other says. */
function signal() {
  let say = (): void => undefined;
  const said = new Promise<void>((resolve) => {
    say = resolve;
  });
  return { say, said };
}

/** How often the database ended a circle of waits in this test's own database. */
async function deadlocks(): Promise<number> {
  await t.store.pool.query("select pg_stat_clear_snapshot()");
  const { rows } = await t.store.pool.query(
    "select deadlocks from pg_stat_database where datname = current_database()",
  );
  return Number(rows[0].deadlocks);
}

test("whoever writes about a case and whoever takes its step wait for each other once, and never in a circle", async () => {
  const { theCase } = await family();
  const isLocked = signal();
  const isWritten = signal();
  let tries = 0;
  const step = t.store.transact(theSystem, async (tx) => {
    tries++;
    await lockCase(tx, await authorizeOnCase(tx, "queue.read", theCase.id), null);
    isLocked.say();
    await isWritten.said;
    // Waits here until the other has written.
    await append(tx, { chain: { caseId: theCase.id as CaseId }, type: "document-docketed", payload: {} } as never);
  });
  const write = t.store.transact(theSystem, async (tx) => {
    tries++;
    await isLocked.said;
    await append(tx, { chain: { caseId: theCase.id as CaseId }, type: "document-docketed", payload: {} } as never);
    // What was appended is written with the next statement.
    await sql`select 1`.execute(tx.db);
    isWritten.say();
    await new Promise((resolve) => setTimeout(resolve, 300));
    // Names the case: its row is looked at, and must not be waited for.
    await sql`insert into partner_messages (id, case_id, partner, kind, content, made_at, source_key)
      values (gen_random_uuid(), ${theCase.id}, 'CBSA', 'test', '{}', now(), 'test')`.execute(tx.db);
  });
  await Promise.all([step, write]);
  expect(tries).toBe(2);
});

test("cases are locked in one order, in whatever order they are named", async () => {
  const { cases } = await family();
  const ids = cases.map((one: { id: string }) => one.id as CaseId);
  const before = await deadlocks();
  const both = (order: readonly CaseId[]) => t.store.transact(theSystem, (tx) => lockCases(tx, order));
  for (let round = 0; round < 20; round++) await Promise.all([both(ids), both([...ids].reverse())]);
  expect(await deadlocks()).toBe(before);
});

test("acts on joined cases at once, many times over, are each done or refused, and none ends in a circle of waits", async () => {
  const before = await deadlocks();
  for (let round = 0; round < 6; round++) {
    const { cases } = await family();
    const { body: hearing } = await set(cases[0]?.id ?? "", setting({ on: aDay() }));
    const views = await Promise.all(
      cases.map(async (one: { id: string }) => (await t.call(clerk, "GET", `/api/v1/cases/${one.id}`)).body),
    );
    const withdraw = views.map((one) =>
      t.call(clerk, "POST", `/api/v1/cases/${one.id}/steps`, {
        version: one.version,
        reason: "Notice of withdrawal",
        step: one.steps.find((each: { code: string }) => each.code.startsWith("withdraw"))?.code ?? "none",
      }),
    );
    const cancel = t.call(officer, "POST", `/api/v1/hearings/${hearing.id}/cancel`, {
      version: hearing.version,
      reason: { code: "not-ready", note: null },
    });
    const answers = await Promise.all([...withdraw, cancel]);
    for (const { status, body } of answers) expect([status < 500, body]).toEqual([true, body]);
    expect(answers.filter((one) => one.status < 300).length).toBeGreaterThan(0);
  }
  // What each connection knows is told a second later.
  await new Promise((resolve) => setTimeout(resolve, 1500));
  await Promise.all(Array.from({ length: 8 }, () => t.store.pool.query("select 1")));
  expect(await deadlocks()).toBe(before);
});
