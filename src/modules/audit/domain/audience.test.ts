import { expect, test } from "vitest";
import type { Json } from "../../../kernel/canonical-json.ts";
import type { Audience } from "../../../kernel/event.ts";
import { type Reader, toldOf } from "./audience.ts";

const reader = (changes: Partial<Reader> = {}): Reader => ({
  isStaff: false,
  sides: new Set(["party"]),
  accounts: new Set(),
  shows: (_kind, id) => id === "seen",
  ...changes,
});
const of: Audience = {
  told: ["party"],
  about: null,
  fields: { joined: { readers: ["party"], names: "case" } } as unknown as Audience["fields"],
};
const told = (payload: Json, by = reader()) => toldOf({ actorId: null, payload }, of, by).payload;

test.each<[string, Json, Json]>([
  ["a case that the reader sees", "seen", { joined: "seen" }],
  ["one that they do not see", "hidden", {}],
  ["no case", null, { joined: null }],
  ["several", ["seen", "hidden"], { joined: ["seen"] }],
  ["what names none", 7, {}],
])("an event that names %s tells of what is open to its reader", (_what, joined, left) => {
  expect(told({ joined })).toEqual(left);
});

test.each<Json>([null, "words", 7, ["a list"]])("what has no fields, as %j, tells the staff nothing", (payload) => {
  expect(told(payload, reader({ isStaff: true }))).toEqual({});
});
