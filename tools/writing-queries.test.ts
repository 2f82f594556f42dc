import { expect, test } from "vitest";
import { commandsOfReads, writes } from "./writing-queries.ts";

test.each([
  'await tx.db.insertInto("looks").values(row).execute();',
  'tx.db.updateTable("cases").set({ version: 2 })',
  'tx.db.deleteFrom("cases")',
  "sql`insert into consultations (id) values (1)`",
  "sql`with gone as (delete from looks returning id) select id from gone`",
  "sql`update cases as c set version = 2`",
  'await append(tx, { type: "case-read" });',
  "await appendConsultation(tx, id, event);",
  'await tx.addJob("tell", {});',
  "await tx.postpone(kept);",
])("what writes is no query: %s", (source) => {
  expect(writes(source)).toBe(true);
});

test.each([
  'tx.db.selectFrom("cases").selectAll().forUpdate()',
  "sql`select id from cases for update skip locked`",
  "// it does not insert into anything\nconst updatedAt = row.updated_at;",
  "/* what append( did before */ export const appended = 1;",
])("what reads, or speaks of writing, writes nothing: %s", (source) => {
  expect(writes(source)).toBe(false);
});

test("a route that is read does no command; one that writes does", () => {
  const source = `import { openCase, type Opened } from "../commands/open-case.ts";
import { consultCase } from "../consultations/consult-case.ts";
handle(casesEndpoints["GET /cases/:caseId"], { handle: ({ transact }) => transact((tx) => consultCase(tx)) }),
handle(casesEndpoints["POST /cases"], { handle: ({ transact }) => transact((tx) => openCase(tx)) }),`;
  expect(commandsOfReads(source)).toEqual([]);
  expect(commandsOfReads(source.replaceAll("POST /cases", "GET /cases/new"))).toEqual(["GET /cases/new does openCase"]);
});
