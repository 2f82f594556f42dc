import { describe, expect, it } from "vitest";
import { type CivilDate, type CivilTime, instantIn, plusDays, type Zone } from "../../../kernel/time.ts";
import { minuteOf, spansOf, wallMinutes } from "./clock.ts";

describe("the solver's clocks", () => {
  it("give the instants that the calendar of each zone has, also where it changes, skips a day or a half hour", () => {
    const years = [
      ["America/Toronto", "2027-01-01"],
      ["America/Vancouver", "2026-01-01"],
      ["America/Edmonton", "2026-01-01"],
      ["America/St_Johns", "2027-01-01"],
      ["America/Regina", "2027-01-01"],
      ["Australia/Lord_Howe", "2027-01-01"],
      ["Africa/Cairo", "2027-01-01"],
      ["America/Havana", "2027-01-01"],
      ["Africa/Casablanca", "2026-01-01"],
      ["Pacific/Apia", "2011-07-01"],
    ] as const;
    const times = ["00:00", "00:30", "01:30", "02:30", "08:45", "23:59"];
    for (const [zone, from] of years)
      for (let offset = 0; offset < 365; offset += 1) {
        const on = plusDays(from as CivilDate, offset);
        const wanted = times.map((time) => {
          const instant = instantIn(on, time as CivilTime, zone as Zone);
          return instant === null ? null : minuteOf(instant);
        });
        const found = wallMinutes(from, offset, times, zone);
        if (JSON.stringify(found) !== JSON.stringify(wanted)) expect({ zone, on, found }).toEqual({ zone, on, wanted });
      }
  }, 60_000);

  it("join what touches or overlaps, and round seconds inwards or outwards", () => {
    const at = (time: string) => `2027-02-08T${time}Z`;
    const list = [
      { from: at("12:00:30"), to: at("13:00:30") },
      { from: at("08:00:00"), to: at("09:00:00") },
      { from: at("09:00:00"), to: at("10:00:00") },
      { from: at("12:30:00"), to: at("12:45:00") },
    ];
    const minute = (time: string) => minuteOf(at(time));
    expect(spansOf(list, true)).toEqual([
      { from: minute("08:00:00"), to: minute("10:00:00") },
      { from: minute("12:01:00"), to: minute("13:00:00") },
    ]);
    expect(spansOf(list, false)[1]).toEqual({ from: minute("12:00:00"), to: minute("13:01:00") });
  });
});
