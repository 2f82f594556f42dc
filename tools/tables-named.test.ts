import { expect, test } from "vitest";
import { tablesNamed } from "./tables-named.ts";

test.each([
  ['tx.db.selectFrom("cases as c").innerJoin("offices as o", "o.id", "c.office_id")', "cases offices"],
  ['tx.db.selectFrom(["cases as c", "events"])', "cases events"],
  ['q.leftJoinLateral((of) => of.selectFrom("tasks").as("t"), (on) => on)', "tasks"],
  ['update.from("looks as l")', "looks"],
  ["sql`select 1 from cases a, events b, lateral (select 1) c`", "cases events"],
  ["sql`select 1 from cases as a, public.events where a.id = 1`", "cases events"],
  ["sql`select 1 from persons p cross join alike join counsels on true`", "alike counsels persons"],
  ["sql`select 1 from cases join lateral tasks t on true`", "cases tasks"],
  ["sql`with gone as (delete from looks using events e where e.id = looks.id returning 1) select 1`", "events"],
  ["sql`update cases set version = o.n from offices o`", "offices"],
  ['/* from cases */ const x = "nothing";', ""],
])("reads of %s", (source, read) => {
  expect(
    [...tablesNamed(source).read]
      .filter((one) => !["", "lateral"].includes(one))
      .sort()
      .join(" "),
  ).toBe(read);
});

test.each([
  ['tx.db.insertInto("cases").values(row)', "cases"],
  ['tx.db.updateTable("case_access as a").set({})', "case_access"],
  ['tx.db.deleteFrom("looks")', "looks"],
  ["sql`insert into looks (id) values (1)`", "looks"],
  ["sql`delete from looks using events`", "looks"],
  ["sql`update only cases c set version = 1`", "cases"],
  ["sql`truncate table held_notices`", "held_notices"],
  ["sql`select 1 from cases where true`", ""],
])("writes of %s", (source, written) => {
  expect([...tablesNamed(source).written].join(" ")).toBe(written);
});
