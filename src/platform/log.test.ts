import pg from "pg";
import { expect, test } from "vitest";
import { createLog } from "./log.ts";

function heard(write: (log: ReturnType<typeof createLog>) => void): string {
  const lines: string[] = [];
  write(createLog({ logLevel: "debug" }, { write: (line: string) => void lines.push(line) }));
  return lines.join("");
}

function anError(): pg.DatabaseError {
  const error = new pg.DatabaseError('invalid input syntax for type uuid: "Zorvath"', 1, "error");
  error.code = "22P02";
  error.detail = "Key (email)=(alvo@zorvath.example) already exists.";
  error.where = "unnamed portal parameter $1 = 'Zorvath'";
  error.table = "persons";
  return error;
}

test("an error of the database is told by its state and its table, never by a value that it repeats", () => {
  const line = heard((log) => log.error({ err: anError() }, "unexpected error"));
  expect(line).not.toMatch(/zorvath/i);
  expect(line).toContain("22P02");
  expect(line).toContain("persons");
  const wrapped = new Error("A command failed", { cause: anError() });
  const second = heard((log) => log.error({ err: wrapped }, "unexpected error"));
  expect(second).not.toMatch(/zorvath/i);
  expect(second).toContain("A command failed");
});

test("any other error keeps its words and its place", () => {
  const line = heard((log) => log.error({ err: new Error("The mail server does not answer") }, "x"));
  expect(line).toContain("The mail server does not answer");
  expect(line).toContain("log.test.ts");
});
