import { afterAll, beforeAll, expect, test } from "vitest";
import { aTribunal, type Tribunal } from "../../../test/support/tribunal.ts";
import { nobody, theSystem } from "../../kernel/actor.ts";
import type { EventType } from "../../kernel/event.ts";
import { type CaseId, newId } from "../../kernel/ids.ts";
import { happenedSince } from "./queries/happened-since.ts";
import { happenedOn } from "./testing.ts";

let t: Tribunal;
const caseId = newId<CaseId>();
beforeAll(async () => {
  t = await aTribunal();
  // The order of what happened to this case; the rest of the tribunal happens beside it.
  for (const type of ["case-opened", "hearing-set", "case-moved", "hearing-cancelled"] as const)
    await happenedOn(t.store, caseId, { type, payload: {} });
  await happenedOn(t.store, newId(), { type: "decision-released", payload: {} });
});
afterAll(() => t.close());

const happened = (types: readonly EventType[], since: EventType | null, actor = theSystem) =>
  t.store.transact(actor, (tx) => happenedSince(tx, caseId, types, since));

test.each<[string, EventType[], EventType | null, boolean]>([
  ["it happened at some time", ["hearing-set"], null, true],
  ["it never happened to this case", ["decision-released"], null, false],
  ["it happened before, and not after", ["hearing-set"], "case-moved", false],
  ["it happened after", ["hearing-cancelled"], "case-moved", true],
  ["one of several did", ["hearing-set", "hearing-cancelled"], "case-moved", true],
  ["it is itself the last of its kind", ["case-moved"], "case-moved", false],
  ["what it is to follow never happened", ["case-opened"], "decision-released", true],
  ["nothing is asked about", [], null, false],
])("%s", async (_, types, since, answer) => {
  expect(await happened(types, since)).toBe(answer);
});

test("whoever may not see the case learns of nothing that happened to it", async () => {
  expect(await happened(["case-opened"], null, nobody)).toBe(false);
});
