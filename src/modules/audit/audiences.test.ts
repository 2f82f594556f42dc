import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aDatabase } from "../../../test/support/database.ts";
import { events as audiences } from "../../app/declarations.ts";
import type { Audience } from "../../kernel/event.ts";
import { createPool } from "../../platform/database/store.ts";
import { toldOf } from "./domain/audience.ts";

const rows: readonly (readonly [string, Audience])[] = Object.entries(audiences);
let policy = "";
let drop = async () => undefined as void;
beforeAll(async () => {
  const database = await aDatabase();
  const pool = createPool(database.url, 1);
  const { rows: found } = await pool.query("select qual from pg_policies where policyname = 'events_seen'");
  policy = found[0].qual;
  drop = async () => {
    await pool.end();
    await database.drop();
  };
});
afterAll(() => drop());

test("a type of event that any code writes has its audience", () => {
  const sources = path.resolve(import.meta.dirname, "../..");
  const written = readdirSync(sources, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !/\.test\.ts$|testing\.ts$/.test(name))
    .map((name) => readFileSync(path.join(sources, name), "utf8"))
    .flatMap((source) => [
      ...source.matchAll(/chain: [^,]+(?:,[^,}]+\})?,\s*type: (?:[^"`,]+\? )?"([a-z-]+)"(?: : "([a-z-]+)")?/g),
    ])
    .flatMap(([, one, other]) => [one, other])
    .filter((type) => type !== undefined);
  expect(new Set(written).size).toBeGreaterThan(60);
  expect([...new Set(written)].filter((type) => !Object.hasOwn(audiences, type))).toEqual([]);
});

test("the database tells outsiders of the same types as the table, and of no other", () => {
  const named = new Set([...policy.matchAll(/'([a-z]+(?:-[a-z]+)+)'::text/g)].map(([, type]) => type));
  for (const [type, { told }] of rows) expect([type, named.has(type)]).toEqual([type, told.length > 0]);
});

test("a field has no reader who is not told of the event, and what is told names its subject", () => {
  for (const [type, { told, about, fields }] of rows) {
    if (about !== null) expect(Object.keys(fields), type).toContain(about.field);
    for (const { readers } of Object.values(fields)) for (const one of readers) expect(told, type).toContain(one);
  }
});

const outsider = {
  isStaff: false,
  sides: new Set(["minister"] as const),
  accounts: new Set(["mine"]),
  shows: (_kind: string, id: string) => id === "seen",
};
const event = (payload: Readonly<Record<string, string | string[]>>, actorId = "theirs") => ({ actorId, payload });

test("what has no row, and a field without readers, are told to nobody outside the staff", () => {
  expect(toldOf(event({ secret: "x" }), undefined, outsider).payload).toBeNull();
  expect(toldOf(event({ reason: "order", more: "x" }), audiences["case-sealed"], outsider)).toEqual({
    payload: {},
    isWhole: false,
  });
  const staff = { ...outsider, isStaff: true, sides: new Set<never>() };
  expect(toldOf(event({ secret: "x" }), undefined, staff)).toEqual({ payload: { secret: "x" }, isWhole: true });
});

test("of a thing that the reader may not see nothing is told, and a case that is hidden is left out of a list for all", () => {
  const docketed = (documentId: string) =>
    toldOf(event({ documentId, docketNumber: "1" }), audiences["document-docketed"], outsider).payload;
  expect(docketed("hidden")).toBeNull();
  expect(docketed("seen")).toEqual({ documentId: "seen", docketNumber: "1" });
  for (const isStaff of [true, false])
    expect(toldOf(event({ caseIds: ["seen", "hidden"] }), audiences["cases-joined"], { ...outsider, isStaff })).toEqual(
      { payload: { caseIds: ["seen"] }, isWhole: false },
    );
});

test("what somebody looked at is told to them alone", () => {
  const opened = audiences["document-opened"];
  const looked = { documentId: "seen", how: "pages" };
  expect(toldOf(event(looked, "mine"), opened, outsider).payload).toEqual(looked);
  expect(toldOf(event(looked), opened, outsider).payload).toBeNull();
});
