import { afterAll, beforeAll, expect, test } from "vitest";
import { aTribunal, type Tribunal } from "../../../../test/support/tribunal.ts";
import { theSystem } from "../../../kernel/actor.ts";
import { withNames } from "./named-people.ts";

let t: Tribunal;
beforeAll(async () => {
  t = await aTribunal();
});
afterAll(() => t.close());

test("an office that a text of the engine names is named as its letters name it, in each language", async () => {
  const named = await t.store.transact(theSystem, (tx) => withNames(tx, []));
  expect(named("if there were one more Tigrinya interpreter in vancouver in January.")).toBe(
    "if there were one more Tigrinya interpreter in Vancouver in January.",
  );
  expect(named("s’il y avait une salle de plus à montreal le 4 janvier 2027.")).toBe(
    "s’il y avait une salle de plus à Montréal le 4 janvier 2027.",
  );
  expect(named("if it could be held in person in time.")).toBe("if it could be held in person in time.");
});
