import { expect, test } from "vitest";
import type { CivilDate, CivilTime, Zone } from "../../../kernel/time.ts";
import { whenIs } from "./when.ts";

test("an hour that the clocks skip or show twice is told apart", () => {
  const on = (day: string, time: string, name: string) => whenIs(day as CivilDate, time as CivilTime, 60, name as Zone);
  expect(on("2027-03-14", "02:30", "America/Toronto")).toEqual({ ok: false, code: "hearing-hour-does-not-exist" });
  expect(on("2027-11-07", "01:30", "America/Toronto")).toEqual({ ok: false, code: "hearing-hour-comes-twice" });
  expect(on("2027-03-14", "02:30", "America/Vancouver")).toMatchObject({ ok: true });
  expect(on("2027-03-14", "03:00", "America/Toronto")).toMatchObject({ startsAt: "2027-03-14T07:00:00.000Z" });
});
