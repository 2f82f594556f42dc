import { expect, test } from "vitest";
import { searchLimitsIn } from "./scheduling.ts";

const limits = (seconds?: string, threads?: string) =>
  searchLimitsIn({
    ...(seconds === undefined ? {} : { GREFFE_SCHEDULE_SECONDS: seconds }),
    ...(threads === undefined ? {} : { GREFFE_SCHEDULE_THREADS: threads }),
  });

test("a run searches for half a minute in one thread, where nothing else is said", () => {
  expect(limits()).toEqual({ seconds: 30, threads: 1 });
});

test.each([
  ["0", 0],
  ["3600", 3600],
  ["007", 7],
])("so many seconds are taken: %s", (given, seconds) => {
  expect(limits(given).seconds).toBe(seconds);
});

test.each(["3601", "-1", "1.5", "", "ten", " 5", "1e2"])(
  "%j seconds are refused, and the variable is named",
  (given) => {
    expect(() => limits(given)).toThrow("GREFFE_SCHEDULE_SECONDS must be a whole number from 0 to 3600");
  },
);

test.each([
  ["1", 1],
  ["16", 16],
])("so many threads are taken: %s", (given, threads) => {
  expect(limits(undefined, given).threads).toBe(threads);
});

test.each(["0", "17"])("%s threads are refused, and the variable is named", (given) => {
  expect(() => limits(undefined, given)).toThrow("GREFFE_SCHEDULE_THREADS must be a whole number from 1 to 16");
});
