import { expect, test } from "vitest";
import type { TaskView } from "../../../modules/work/contract.ts";
import { neighboursOf } from "./next-task.ts";

const task = (id: string, claim: Partial<TaskView["claim"]> | null = null) =>
  ({ id, openedAt: `2026-11-0${id}T12:00:00Z`, claim }) as TaskView;
const idsOf = ({ previous, next }: ReturnType<typeof neighboursOf>) => [previous?.id ?? null, next?.id ?? null];

test("the next item is the next in the list, the previous the one before", () => {
  const all = [task("1"), task("2"), task("3")];
  expect(idsOf(neighboursOf(all, task("2"), []))).toEqual(["1", "3"]);
});

test("an item that has left the list leads on from where it stood, and after the last the list begins anew", () => {
  expect(idsOf(neighboursOf([task("1"), task("3")], task("2"), []))).toEqual(["1", "3"]);
  expect(idsOf(neighboursOf([task("1"), task("2")], task("3"), []))).toEqual(["2", "1"]);
  expect(idsOf(neighboursOf([task("2")], task("2"), []))).toEqual([null, null]);
});

test("what a colleague has, or is about to be recorded, is passed over; what is the reader's own is not", () => {
  const all = [task("1"), task("2", { mine: false }), task("3"), task("4", { mine: true })];
  expect(idsOf(neighboursOf(all, task("1"), ["3"]))).toEqual([null, "4"]);
});
