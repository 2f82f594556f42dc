import { expect, test } from "vitest";
import type { WeekEntry, WeekView } from "../../../modules/scheduling/week/contract.ts";
import { arrowFrom, placed } from "./week-order.ts";

const entry = (id: string, line: string, on: string, time: string) => ({ id, line, on, time }) as WeekEntry;
const week = {
  lines: [{ id: "m1" }, { id: "m2" }, { id: "m3" }],
  days: [{ on: "2027-01-18" }, { on: "2027-01-19" }, { on: "2027-01-20" }],
  entries: [
    entry("d", "m3", "2027-01-20", "13:00"),
    entry("c", "m3", "2027-01-18", "08:45"),
    entry("b", "m1", "2027-01-19", "13:00"),
    entry("a", "m1", "2027-01-19", "08:45"),
  ],
} as unknown as WeekView;
const all = placed(week);
const to = (from: string, arrow: string) => arrowFrom(all, from, arrow)?.entry.id;

test("entries are read line by line, day by day, by hour", () => {
  expect(all.map((one) => one.entry.id)).toEqual(["a", "b", "c", "d"]);
});

test("arrows go to the next entry, over lines that have none, and stay at the ends", () => {
  expect([to("a m1", "ArrowRight"), to("b m1", "ArrowRight"), to("d m3", "ArrowRight")]).toEqual(["b", "c", undefined]);
  expect([to("b m1", "ArrowLeft"), to("a m1", "ArrowLeft")]).toEqual(["a", undefined]);
  expect([to("a m1", "ArrowDown"), to("d m3", "ArrowUp"), to("c m3", "ArrowDown")]).toEqual(["c", "a", undefined]);
  expect([to("a m1", "Enter"), to("gone", "ArrowDown")]).toEqual([undefined, undefined]);
});
