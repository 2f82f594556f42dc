import { expect, test } from "vitest";
import type { CivilDate } from "../../../kernel/time.ts";
import type { TaskView } from "../../../modules/work/contract.ts";
import { neighboursOf } from "./next-task.ts";

const task = (id: string, claim: Partial<TaskView["claim"]> | null = null) =>
  ({ id, dueOn: null, hearingOn: null, limit: null, openedAt: `2026-11-0${id}T12:00:00Z`, claim }) as TaskView;
const oldest = { by: "received", descending: false } as const;
const idsOf = ({ previous, next }: ReturnType<typeof neighboursOf>) => [previous?.id ?? null, next?.id ?? null];

test("the next item is the next in the list, the previous the one before", () => {
  const all = [task("1"), task("2"), task("3")];
  expect(idsOf(neighboursOf(all, task("2"), [], oldest))).toEqual(["1", "3"]);
});

test("an item that has left the list leads on from where it stood, and after the last the list begins anew", () => {
  expect(idsOf(neighboursOf([task("1"), task("3")], task("2"), [], oldest))).toEqual(["1", "3"]);
  expect(idsOf(neighboursOf([task("1"), task("2")], task("3"), [], oldest))).toEqual(["2", "1"]);
  expect(idsOf(neighboursOf([task("2")], task("2"), [], oldest))).toEqual([null, null]);
});

test("what a colleague has, or is about to be recorded, is passed over; what is the reader's own is not", () => {
  const all = [task("1"), task("2", { mine: false }), task("3"), task("4", { mine: true })];
  expect(idsOf(neighboursOf(all, task("1"), ["3"], oldest))).toEqual([null, "4"]);
});

test("the next item is the next of the list as it is sorted", () => {
  const heard = (id: string, hearingOn: string | null) => ({ ...task(id), hearingOn: hearingOn as CivilDate | null });
  const all = [heard("2", "2027-01-05"), heard("3", "2027-02-01"), heard("1", null)];
  const by = (descending: boolean) => ({ by: "hearing", descending }) as const;
  expect(idsOf(neighboursOf(all, heard("3", "2027-02-01"), [], by(false)))).toEqual(["2", "1"]);
  // Done, it has left the list.
  expect(idsOf(neighboursOf(all.slice(1), heard("2", "2027-01-05"), [], by(false)))).toEqual([null, "3"]);
  expect(idsOf(neighboursOf(all.toReversed(), heard("3", "2027-02-01"), [], by(true)))).toEqual(["1", "2"]);
});
