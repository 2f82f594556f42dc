import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aCounsel } from "../../test/stages/counsel.ts";
import { aTribunal, type Tribunal } from "../../test/support/tribunal.ts";
import { aWorld } from "../../test/support/world.ts";
import { type Actor, nobody } from "../kernel/actor.ts";

/** What happens to whoever can run any SQL as somebody: what a flaw in one statement of ours would give them. */
let t: Tribunal;
let world: Awaited<ReturnType<typeof aWorld>>;
const people = new Map<string, Actor>();
const forbidden = "42501";

beforeAll(async () => {
  t = await aTribunal();
  world = await aWorld(t);
  people.set("nobody", nobody);
  people.set("another counsel", await t.person("counsel", await aCounsel(t, { licenceNumber: "STRANGER-1" })));
  for (const role of ["claimant", "interpreter", "minister-counsel", "manager", "partner-system"] as const)
    people.set(role, await t.person(role));
});
afterAll(() => t.close());

const as = async (actor: Actor, statement: string) =>
  t.store.transact(actor, async (tx) => {
    const done = await sql.raw<Record<string, unknown>>(statement).execute(tx.db);
    return { rows: done.rows, changed: Number(done.numAffectedRows ?? 0) };
  });

/** What the database said no with, or how many rows were written. Nothing that is tried stays. */
async function tryAs(actor: Actor, statement: string): Promise<string | number> {
  const undone = new Error("undone");
  let written = 0;
  try {
    await t.store.transact(actor, async (tx) => {
      written = Number((await sql.raw(statement).execute(tx.db)).numAffectedRows ?? 0);
      throw undone;
    });
  } catch (error) {
    if (error !== undone) return (error as { readonly code?: string }).code ?? String(error);
  }
  return written;
}

interface Table {
  readonly name: string;
  readonly columns: readonly string[];
}

/** Tables of which the application's role has this right. */
async function tablesFor(right: "select" | "insert" | "update" | "delete"): Promise<readonly Table[]> {
  const how = right === "delete" ? "has_table_privilege" : "has_any_column_privilege";
  const { rows } = await t.store.pool.query<Table>(
    `select c.relname as name, array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0
        and not a.attisdropped and a.attgenerated = '' and ('${right}' = 'delete' or has_column_privilege('greffe_app', c.oid, a.attnum, '${right}'))) as columns
      from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
        and ${how}('greffe_app', c.oid, '${right}') order by 1`,
  );
  return rows;
}

/** A row of the table as it stands, somebody else's, as JSON in a literal; null where there is none. */
async function rowOf(table: string, where = "true"): Promise<string | null> {
  const { rows } = await t.store.pool.query<{ row: string }>(
    `select quote_literal(to_jsonb(x)::text) as row from "${table}" x where ${where} limit 1`,
  );
  return rows[0]?.row ?? null;
}

const listOf = (columns: readonly string[], of = "") => columns.map((one) => `${of}"${one}"`).join(", ");

const copyOf = ({ name, columns }: Table, row: string) =>
  `insert into "${name}" (${listOf(columns)}) overriding system value
    select ${listOf(columns, "x.")} from jsonb_populate_record(null::"${name}", ${row}::jsonb) x`;

describe("any SQL as somebody", () => {
  test("adds no row that is somebody else's, to any table, as anybody outside the staff", async () => {
    // What a row there names is removed only where nothing else names it.
    const harmless = new Set(["released_blobs"]);
    let tried = 0;
    for (const table of await tablesFor("insert")) {
      const { name } = table;
      if (harmless.has(name)) continue;
      const statement = copyOf(table, (await rowOf(name)) ?? "'{}'");
      for (const [who, actor] of people)
        expect([name, who, await tryAs(actor, statement)]).toEqual([name, who, forbidden]);
      tried++;
    }
    expect(tried).toBeGreaterThan(40);
  });

  test("changes and removes no row, in any table, as anybody outside the staff", async () => {
    // Their own account, session and what they type.
    const own = new Set(["accounts", "credentials", "sessions"]);
    for (const { name, columns } of await tablesFor("update"))
      for (const [who, actor] of people) {
        const answer = await tryAs(actor, `update "${name}" set "${columns[0]}" = "${columns[0]}"`);
        if (own.has(name) && typeof answer === "number") expect([name, who, answer <= 1]).toEqual([name, who, true]);
        else expect([name, who, answer === 0 || answer === forbidden, answer]).toEqual([name, who, true, answer]);
      }
    for (const { name } of await tablesFor("delete"))
      for (const [who, actor] of people)
        expect([name, who, await tryAs(actor, `delete from "${name}"`)]).toEqual([name, who, 0]);
  });

  test("changes nothing on their own case either, as its counsel, beyond what they type themselves", async () => {
    const counsel = world.people.get("counsel") ?? nobody;
    const typed = new Set([
      "accounts",
      "credentials",
      "uploads",
      "submission_drafts",
      "idempotency_keys",
      "delegate_invitations",
    ]);
    for (const { name, columns } of await tablesFor("update"))
      for (const column of columns) {
        const answer = await tryAs(counsel, `update "${name}" set "${column}" = "${column}"`);
        if (typed.has(name)) continue;
        const none = answer === 0 || answer === forbidden;
        expect([name, column, none, answer]).toEqual([name, column, true, answer]);
      }
    for (const name of [
      "document_dockets",
      "document_outcomes",
      "notices",
      "deliveries",
      "representations",
      "hearing_cases",
    ]) {
      const table = (await tablesFor("insert")).find((one) => one.name === name);
      const row = await rowOf(name, `case_id = '${world.cases.own}'`);
      if (row !== null && table !== undefined)
        expect([name, await tryAs(counsel, copyOf(table, row))]).toEqual([name, forbidden]);
    }
  });

  test("reads nothing of a sealed case and writes nothing to it, from any table, as an officer who is not on it", async () => {
    const officer = world.people.get("triage-officer") ?? nobody;
    const about = `'${world.cases.sealed}'`;
    let filled = 0;
    for (const { name, columns } of await tablesFor("select")) {
      const where = columns.includes("case_id") ? `case_id = ${about}` : name === "cases" ? `id = ${about}` : null;
      if (where === null) continue;
      const row = await rowOf(name, where);
      if (row !== null) filled++;
      expect([name, (await as(officer, `select * from "${name}" where ${where}`)).rows]).toEqual([name, []]);
      const answer = row === null ? forbidden : await tryAs(officer, copyOf({ name, columns }, row));
      expect([name, answer]).toEqual([name, forbidden]);
    }
    expect(filled).toBeGreaterThan(12);
  });

  test("reads nobody of a sealed case: no person, no address, no message that it came with", async () => {
    const officer = world.people.get("registry-officer") ?? nobody;
    const { rows } = await t.store.pool.query<{ person_id: string }>(
      "select person_id from case_parties where case_id = $1",
      [world.cases.sealed],
    );
    const ids = rows.map((row) => `'${row.person_id}'`).join(", ");
    expect((await as(officer, `select * from persons where id in (${ids})`)).rows).toEqual([]);
    expect((await as(officer, `select * from contact_details where person_id in (${ids})`)).rows).toEqual([]);
    const came = `select from referral_messages where answer @> '[{"id": "${world.cases.sealed}"}]'`;
    expect((await t.store.pool.query(came)).rowCount).toBe(1);
    expect((await as(officer, came)).rows).toEqual([]);
    // Everybody else's are there as before.
    const others = await t.store.pool.query("select count(*)::int as n from persons");
    const seen = (await as(officer, "select count(*)::int as n from persons")).rows[0]?.["n"];
    expect(seen).toBe(others.rows[0].n - rows.length);
    expect((await as(officer, "select from referral_messages")).rows.length).toBeGreaterThan(2);
  });

  test("finds no identifier of a sealed case, of its people or of their accounts, in any table, view or list, as the staff", async () => {
    const { rows: found } = await t.store.pool.query<{ id: string }>(
      `select $1::uuid as id union select person_id from case_parties where case_id = $1
        union select account_id from case_access where case_id = $1 and relation in ('party', 'designated-representative')`,
      [world.cases.sealed],
    );
    const { rows: readable } = await t.store.pool.query<{ name: string; text: string }>(
      `select format('%I.%I', n.nspname, c.relname) as name, string_agg(format('x.%I::text', a.attname), ', ') as text
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
          join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            and has_column_privilege('greffe_app', c.oid, a.attnum, 'select')
        where n.nspname in ('public', 'greffe') and c.relkind in ('r', 'p', 'v', 'm') group by 1
        union all
        select p.oid::regprocedure::text, 'x::text' from pg_proc p where p.pronamespace = 'greffe'::regnamespace
          and p.pronargs = 0 and p.prorettype <> 'trigger'::regtype and p.provolatile <> 'v'
          and has_function_privilege('greffe_app', p.oid, 'execute')`,
    );
    expect(found.length).toBeGreaterThan(1);
    expect(readable.length).toBeGreaterThan(60);
    // That they looked at a case before it was sealed they know themselves.
    const ofThemselves = new Set(["public.consultations"]);
    const any = found.map(({ id }) => id).join("|");
    for (const role of ["registry-officer", "triage-officer", "scheduling-officer", "member"] as const)
      for (const { name, text } of readable) {
        if (ofThemselves.has(name)) continue;
        const named = `select from ${name} as x where concat_ws(' ', ${text}) ~ '${any}'`;
        // A list that is another role's refuses instead.
        const answer = await as(world.people.get(role) ?? nobody, named).catch((error: unknown) => error);
        const rows =
          (answer as { readonly code?: string }).code === forbidden ? [] : (answer as { rows: object[] }).rows;
        expect([name, role, rows]).toEqual([name, role, []]);
      }
    for (const of of ["sealed", "hidden_cases", "hidden_people", "hidden_messages", "hidden_accounts()"])
      expect(await tryAs(world.people.get("registry-officer") ?? nobody, `select from greffe.${of}`)).toBe(forbidden);
  });

  test("opens no sealed case to itself and lifts no seal, as an officer or a member", async () => {
    const on = world.cases.sealed;
    for (const role of ["registry-officer", "member", "scheduling-officer"] as const) {
      const actor = world.people.get(role) ?? nobody;
      const grant = `insert into case_access (case_id, account_id, relation, source_id, from_at)
        values ('${on}', '${actor.accountId}', 'assigned-member', gen_random_uuid(), now())`;
      expect(await tryAs(actor, grant)).toBe(forbidden);
      expect(await tryAs(actor, `delete from sealed_cases where case_id = '${on}'`)).toBe(0);
      expect([0, forbidden]).toContain(
        await tryAs(actor, "update case_access set until_at = null where until_at is not null"),
      );
      const seal = `insert into sealed_cases (case_id, sealed_at, ordered_by) values ('${world.cases.other}', now(), gen_random_uuid())`;
      expect(await tryAs(actor, seal)).toBe(forbidden);
    }
  });

  test("writes the record in nobody else's name, and moves no chain by hand", async () => {
    const counsel = world.people.get("counsel") ?? nobody;
    const officer = world.people.get("registry-officer") ?? nobody;
    const events = (await tablesFor("insert")).find((one) => one.name === "events") ?? { name: "events", columns: [] };
    for (const actor of [counsel, officer]) {
      const row = await rowOf("events", `case_id = '${world.cases.own}'`);
      expect(await tryAs(actor, copyOf(events, row ?? ""))).toBe(forbidden);
      expect(await tryAs(actor, `update chain_heads set seq = 1 where chain_id = '${world.cases.own}'`)).toBe(
        forbidden,
      );
      const write = (chain: string, of: string) =>
        `select greffe.append_event('${chain}', ${of}, 'case-moved', now(), '{}')`;
      expect(await tryAs(actor, write(world.cases.sealed, `'${world.cases.sealed}'`))).toBe(forbidden);
      expect(await tryAs(actor, write(world.cases.own, `'${world.cases.other}'`))).toBe(forbidden);
      expect(await tryAs(actor, write(world.cases.own, "null"))).toBe(forbidden);
    }
    await as(
      counsel,
      `select greffe.append_event('${world.cases.own}', '${world.cases.own}', 'document-opened', now(), '{}')`,
    );
    const last = await t.store.pool.query("select actor_id, actor_kind from events order by id desc limit 1");
    expect(last.rows).toEqual([{ actor_id: counsel.accountId, actor_kind: "party" }]);
  });

  test("leaves no job but those of its own commands, about its own things, as somebody outside the staff", async () => {
    const counsel = world.people.get("counsel") ?? nobody;
    const job = (task: string, payload: object) =>
      tryAs(counsel, `select greffe.add_job('${task}', '${JSON.stringify(payload)}', null, null, 1, null)`);
    expect(await job("after-documents-docketed", { caseId: world.cases.own })).toBe(forbidden);
    expect(await job("after-account-closed", { accountId: counsel.accountId })).toBe(forbidden);
    expect(await job("password-link", { accountId: counsel.accountId })).toBe(forbidden);
    expect(await job("after-submission-received", { caseId: world.cases.other })).toBe(forbidden);
    expect(await job("account-notice", { accountId: world.people.get("member")?.accountId })).toBe(forbidden);
    expect(await job("after-submission-received", { caseId: world.cases.own })).toBe(0);
  });

  test("reads and writes no table of the queue, and none of the keys", async () => {
    const { rows } = await t.store.pool.query<{ name: string }>(
      `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname in ('graphile_worker', 'greffe_keys') and c.relkind in ('r', 'p', 'v')`,
    );
    expect(rows.length).toBeGreaterThan(4);
    for (const { name } of rows)
      for (const actor of [world.people.get("counsel") ?? nobody, world.people.get("registry-officer") ?? nobody])
        expect([name, await tryAs(actor, `select * from ${name}`)]).toEqual([name, forbidden]);
  });

  test("keeps nothing in large objects, which belong to nobody, and reads no file of the server", async () => {
    const { rows } = await t.store.pool.query<{ oid: number }>("select lo_from_bytea(0, 'kept') as oid");
    for (const actor of [world.people.get("counsel") ?? nobody, world.people.get("registry-officer") ?? nobody])
      for (const statement of [
        "select lo_from_bytea(0, 'mine')",
        "select lo_creat(-1)",
        "select lo_create(0)",
        `select lo_get(${rows[0]?.oid})`,
        `select lo_put(${rows[0]?.oid}, 0, 'mine')`,
        `select lo_unlink(${rows[0]?.oid})`,
        "select lo_import('PG_VERSION')",
        "select pg_read_file('PG_VERSION')",
        "select pg_ls_dir('.')",
        "copy cases to '/dev/null'",
        "copy cases from program 'true'",
        "create extension dblink",
      ])
        expect([statement, await tryAs(actor, statement)]).toEqual([statement, forbidden]);
  });

  test("is found by no function that runs as the owner: each names where it looks, temporary tables last, and none is made", async () => {
    const { rows } = await t.store.pool.query<{ name: string; path: string | null }>(
      `select p.oid::regprocedure::text as name, (select substr(s, 13) from unnest(p.proconfig) s where s like 'search_path=%') as path
        from pg_proc p where p.prosecdef and p.pronamespace not in ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)`,
    );
    expect(rows.length).toBeGreaterThan(40);
    expect(rows.filter(({ path }) => path === null || !/^pg_catalog(, public)?, pg_temp$/.test(path))).toEqual([]);
    for (const actor of [world.people.get("counsel") ?? nobody, world.people.get("registry-officer") ?? nobody])
      for (const statement of [
        "create temp table sealed_cases (case_id uuid)",
        "create table public.mine (id int)",
        "create function public.may_see(uuid) returns boolean language sql return true",
        "create schema mine",
      ])
        expect([statement, await tryAs(actor, statement)]).toEqual([statement, forbidden]);
  });

  test("reads no word of what others ask at the same time, and says nothing to the workers", async () => {
    const counsel = world.people.get("counsel") ?? nobody;
    const officer = world.people.get("registry-officer") ?? nobody;
    await t.call(officer, "POST", "/api/v1/cases/search", { words: "Zorvathen" });
    await Promise.all([1, 2, 3].map(() => t.call(officer, "GET", `/api/v1/cases/${world.cases.own}`)));
    const said = (await as(counsel, "select query, application_name from pg_stat_activity")).rows;
    expect(said.length).toBeGreaterThan(1);
    const told = /zorvath|[0-9a-f]{8}-[0-9a-f]{4}|(?:system|staff|party)\|/i;
    expect(said.filter((one) => told.test(JSON.stringify(one)))).toEqual([]);
    const stop = JSON.stringify({ breaking: true, migrationNumber: 99 });
    expect(await tryAs(counsel, `select pg_notify('worker:migrate', '${stop}')`)).toBe(forbidden);
    expect(await tryAs(officer, `notify "worker:migrate", '${stop}'`)).toBe(forbidden);
  });

  test("learns of no refused mail but that of an invitation which is theirs, nor what happened to a case from its rule alone", async () => {
    const counsel = world.people.get("counsel") ?? nobody;
    const officer = world.people.get("registry-officer") ?? nobody;
    const [invited] = (
      await t.store.pool.query<{ id: string }>(
        `insert into delegate_invitations (id, counsel_id, email, name, language, code_hash, issued_by, issued_at, expires_at)
          values (uuidv7(), $1, 'ada@counsel.example', 'Ada', 'en', 'ada', $2, now(), now() + interval '1 day') returning id`,
        [counsel.counselId, counsel.accountId],
      )
    ).rows;
    const issued = `insert into invitations (id, counsel_id, case_id, channel, code_hash, check_salt, check_hash, asks_birth_date, issued_at, expires_at)
      values (uuidv7(), $1, $2, 'email', uuidv7()::text, 'x', 'x', false, now(), now() + interval '1 day') returning id`;
    const about = async (kind: "own" | "sealed") =>
      (await t.store.pool.query<{ id: string }>(issued, [counsel.counselId, world.cases[kind]])).rows[0]?.id;
    const [own, sealed] = [await about("own"), await about("sealed")];
    const member = world.people.get("member")?.accountId;
    const mails = [
      ["account-notice", `${member}`],
      ["delegate-invited", invited?.id],
      ["invitation-issued", own],
      ["invitation-issued", sealed],
    ] as const;
    for (const [job, subject] of mails)
      await t.store.pool.query("insert into refused_mail values (uuidv7(), $1, $2, null, '5.1.1', now())", [
        job,
        subject,
      ]);
    const told = (actor: Actor) =>
      Promise.all(
        mails.map(
          async ([job, subject]) =>
            (await as(actor, `select greffe.mail_refused('${job}', '${subject}') as code`)).rows[0]?.["code"],
        ),
      );
    expect(await told(counsel)).toEqual([null, "5.1.1", null, null]);
    expect(await told(people.get("another counsel") ?? nobody)).toEqual([null, null, null, null]);
    expect(await told(nobody)).toEqual([null, null, null, null]);
    expect(await told(officer)).toEqual([null, "5.1.1", "5.1.1", null]);
    const happened = async (actor: Actor, caseId: string) =>
      (await as(actor, `select greffe.happened_since('${caseId}', '{case-opened}', null) as so`)).rows[0]?.["so"];
    expect(await happened(officer, world.cases.own)).toBe(true);
    for (const who of [counsel, world.people.get("claimant") ?? nobody, nobody])
      expect(await happened(who, world.cases.own)).toBe(false);
    expect(await happened(officer, world.cases.sealed)).toBe(false);
  });

  test("sets no licence, no delegation, no other account's person, no role of the tribunal's own", async () => {
    const counsel = world.people.get("counsel") ?? nobody;
    const other = await t.store.pool.query("select id from counsels where id <> $1 limit 1", [counsel.counselId]);
    const me = counsel.accountId;
    for (const statement of [
      `update counsels set standing = 'good' where id = '${counsel.counselId}'`,
      `update accounts set counsel_id = '${other.rows[0].id}' where id = '${me}'`,
      `update accounts set email = 'else@greffe.example' where id = '${me}'`,
      `insert into delegations values (gen_random_uuid(), '${other.rows[0].id}', '${me}', now(), null)`,
      `insert into role_assignments (id, account_id, role, from_at) values (gen_random_uuid(), '${me}', 'operator', now())`,
    ])
      expect([statement, await tryAs(counsel, statement)]).toEqual([statement, forbidden]);
    const officer = world.people.get("registry-officer") ?? nobody;
    const raise = `insert into role_assignments (id, account_id, role, from_at) values (gen_random_uuid(), '${officer.accountId}', 'operator', now())`;
    expect(await tryAs(officer, raise)).toBe(forbidden);
  });
});
