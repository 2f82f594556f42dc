import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aRepresentedCase, aSubmission } from "../../test/stages/submission.ts";
import { aTribunal, type Tribunal } from "../../test/support/tribunal.ts";
import { type Actor, theSystem } from "../kernel/actor.ts";
import { verifyChain } from "../modules/audit/index.ts";

/** What one person who can run any SQL does not do alone, or in the name of somebody else. */
let t: Tribunal;
let own: Awaited<ReturnType<typeof aRepresentedCase>>;
let officer: Actor;
let operator: Actor;
let second: Actor;
const forbidden = "42501";

beforeAll(async () => {
  t = await aTribunal();
  officer = await t.person("registry-officer");
  [operator, second] = [await t.person("operator"), await t.person("operator")];
  own = await aRepresentedCase(t, officer);
});
afterAll(() => t.close());

/** What it was refused with, or how many rows it wrote; it is committed. */
async function as(actor: Actor, ...statements: readonly string[]): Promise<string | number> {
  try {
    return await t.store.transact(actor, async (tx) => {
      let written = 0;
      for (const one of statements) written = Number((await sql.raw(one).execute(tx.db)).numAffectedRows ?? 0);
      return written;
    });
  } catch (error) {
    return (error as { readonly code?: string }).code ?? String(error);
  }
}

const opened = async (by: Actor, name: string): Promise<Actor> => {
  const made = await t.call(by, "POST", "/api/v1/people", {
    email: `${name}@greffe.example`,
    name,
    language: "en",
    roles: [{ role: "operator" }],
  });
  return { ...operator, accountId: made.body.accountId };
};

describe("a sealed case", () => {
  let sealed: string;
  const request = (askedBy: Actor, what = "lift", letIn = "null", confirmedBy = "null") =>
    `insert into seal_requests (id, case_id, what, account_id, asked_by, asked_at, confirmed_by, confirmed_at)
      values (gen_random_uuid(), '${sealed}', '${what}', ${letIn}, '${askedBy.accountId}', now(), ${confirmedBy}, ${confirmedBy === "null" ? "null" : "now()"})`;
  const confirm = (by: Actor) => `update seal_requests set confirmed_by = '${by.accountId}', confirmed_at = now()
      where case_id = '${sealed}' and confirmed_by is null`;
  const letIn = () => `insert into case_access (case_id, account_id, relation, source_id, from_at)
      values ('${sealed}', '${officer.accountId}', 'assigned-staff', gen_random_uuid(), now())`;

  beforeAll(async () => {
    const made = await aRepresentedCase(t, officer);
    sealed = made.caseId;
    await t.call(operator, "POST", "/api/v1/sealed-cases", { fileNumber: made.fileNumber, reason: "safety" });
  });

  test("is opened by no operator who writes down that another one asked", async () => {
    expect(await as(operator, request(second))).toBe(forbidden);
    expect(await as(operator, request(second, "lift", "null", `'${operator.accountId}'`))).toBe(forbidden);
    const puppet = await opened(operator, "puppet");
    expect(await as(puppet, request(puppet), confirm(operator))).toBe(forbidden);
    expect(await as(operator, request(operator), confirm(second))).toBe(forbidden);
    expect(await as(operator, `delete from sealed_cases where case_id = '${sealed}'`)).toBe(0);
  });

  test("is opened by two, and not once more by the second of them on another day", async () => {
    const wanted = request(operator, "let-in", `'${officer.accountId}'`);
    expect(await as(operator, wanted)).toBe(1);
    expect(await as(second, confirm(second), letIn())).toBe(1);
    await t.store.pool.query("update case_access set until_at = now() where case_id = $1", [sealed]);
    expect(await as(second, letIn())).toBe(forbidden);
  });

  test("is not opened by two accounts that one person stands behind, through others or side by side", async () => {
    const first = await opened(operator, "first");
    const beside = await opened(operator, "beside");
    const after = await opened(first, "after");
    const assign = (by: Actor) =>
      t.call(by, "POST", `/api/v1/sealed-cases/${sealed}/assignments`, { accountId: officer.accountId });
    for (const by of [first, beside, after, operator])
      expect((await assign(by)).body.code).toBe("seal-second-person-wanted");
    expect((await assign(second)).status).toBeLessThan(300);
  });
});

test("an officer writes no way into an account of the tribunal's own people, and does for those from outside", async () => {
  const claimant = await t.person("claimant");
  const link = (to: Actor) => `insert into password_links (token_hash, account_id, purpose, expires_at)
    values (md5(random()::text), '${to.accountId}', 'chosen', now() + interval '1 hour')`;
  for (const one of [operator, await t.person("member"), await t.person("manager")]) {
    expect(await as(officer, link(one))).toBe(forbidden);
    expect(await as(officer, `update accounts set email = 'mine@greffe.example' where id = '${one.accountId}'`)).toBe(
      forbidden,
    );
    expect(
      await as(
        officer,
        `insert into two_factors (id, user_id, secret, backup_codes, verified) values (gen_random_uuid(), '${one.accountId}', 'x', 'x', true)`,
      ),
    ).toBe(forbidden);
    const role = `update role_assignments set until_at = now() where account_id = '${one.accountId}'`;
    expect(await as(officer, role)).toBe(forbidden);
  }
  expect(await as(officer, link(claimant))).not.toBe(forbidden);
});

test("nobody but the operator says where an office is written to and called", async () => {
  const statement = `insert into office_contacts select office_id, 'Elsewhere', locality, province, postal_code, '555',
    effective_from + 1, source_en, source_fr from office_contacts`;
  for (const actor of [own.counsel, officer]) expect(await as(actor, statement)).toBe(forbidden);
});

test("a job of a party speaks of a submission of their own, on its own case", async () => {
  const other = await aRepresentedCase(t, officer);
  const theirs = (await aSubmission(t, other.counsel, other.caseId, 1)).body.submissionId;
  const leave = (payload: object) =>
    as(
      own.counsel,
      `select greffe.add_job('after-submission-received', '${JSON.stringify(payload)}', null, null, 1, null)`,
    );
  expect(await leave({ caseId: own.caseId, submissionId: theirs })).toBe(forbidden);
  expect(await leave({ submissionId: theirs })).toBe(forbidden);
});

test("a receipt number that no submission has is not drawn", async () => {
  const before = await t.store.pool.query("select sum(last_number)::int as drawn from receipt_books");
  const draw = "select * from greffe.draw_receipt('toronto', 2026, array['A'])";
  expect(await as(own.counsel, draw, draw)).toBe("23000");
  const after = await t.store.pool.query("select sum(last_number)::int as drawn from receipt_books");
  expect(after.rows).toEqual(before.rows);
  expect((await aSubmission(t, own.counsel, own.caseId, 1)).status).toBe(201);
});

test("nobody writes into a chain what would not verify any more", async () => {
  const write = (payload: string, type = "document-opened", at = "2026-11-24T15:00:00.001Z") =>
    as(own.counsel, `select greffe.append_event('${own.caseId}', '${own.caseId}', '${type}', '${at}', '${payload}')`);
  for (const payload of ['{"b":1,"a":2}', '{ "a":1}', '{"a":1,"a":2}', '{"a":1.0}', '{"a":1e3}', '{"a":"\\u0041"}'])
    expect([payload, await write(payload)]).toEqual([payload, "22000"]);
  for (const at of ["12026-01-01T00:00:00Z", "infinity", "0044-01-01T00:00:00Z BC"])
    expect([at, await write("{}", "document-opened", at)]).toEqual([at, "22000"]);
  expect(await write("{}", "Document opened")).toBe("22000");
  for (const payload of ["{}", '{"Z":[],"a":[1,-2,0.5,{"e":"x"}]}', '{"t":"« é »\\n","z":null}'])
    expect([payload, await write(payload)]).toEqual([payload, 0]);
  for (const number of [1.5, 1e21, 1e20, 123456789012345680000, 1e-6, 1.25e-7, 5e-324, 0.1, 2 ** 53])
    expect([number, await write(JSON.stringify([number]))]).toEqual([number, 0]);
  expect(await write("{}", "document-opened", "2026-11-24T15:00:00.9996Z")).toBe(0);
  expect(await t.store.transact(theSystem, (tx) => verifyChain(tx, own.caseId))).toMatchObject({ ok: true });
});
