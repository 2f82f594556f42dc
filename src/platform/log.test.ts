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
  expect(second).toMatch(/"cause":.*22P02/);
});

test("any other error keeps its words and its place", () => {
  const line = heard((log) => log.error({ err: new Error("The mail server does not answer") }, "x"));
  expect(line).toContain("The mail server does not answer");
  expect(line).toContain("log.test.ts");
});

test("what has no cause, no place or is no error at all is told as what it is", () => {
  const told = (err: unknown) => JSON.parse(heard((log) => log.error({ err }, "x"))).err;
  expect(told("a token")).toEqual({ message: "not an error" });
  const bare = new Error("Nowhere");
  delete bare.stack;
  expect(told(bare)).toEqual({ type: "Error", message: "Nowhere", stack: "" });
  const withCode = Object.assign(new Error("Refused"), { code: "ECONNREFUSED" });
  expect(told(withCode)).toMatchObject({ message: "Refused", state: "ECONNREFUSED" });
});
