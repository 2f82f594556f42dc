import { describe, expect, it } from "vitest";
import { civilDay, instantMilliseconds } from "./instant.ts";

describe("instants read digit by digit", () => {
  it("are those of the platform's parser, for every day of four centuries", () => {
    for (let day = -135_140; day < 47_482; day += 1) {
      const text = `${new Date(day * 86_400_000).toISOString().slice(0, 10)}`;
      if (civilDay(text) !== day) expect(`${text} ${civilDay(text)}`).toBe(`${text} ${day}`);
    }
    const instant = "2027-03-14T09:59:59Z";
    expect(instantMilliseconds(instant)).toBe(Date.parse(instant));
    expect(instantMilliseconds("2027-03-14T09:59:59.25Z")).toBe(Date.parse("2027-03-14T09:59:59.250Z"));
  });

  it("are none where no calendar has the day or the hour", () => {
    expect(instantMilliseconds("2028-02-29T00:00:00Z")).toBe(Date.parse("2028-02-29T00:00:00Z"));
    for (const text of [
      "2027-02-29T00:00:00Z",
      "1900-02-29T00:00:00Z",
      "2027-04-31T00:00:00Z",
      "2027-13-01T00:00:00Z",
      "2027-00-01T00:00:00Z",
      "2027-01-00T00:00:00Z",
      "2027-01-01T24:00:00Z",
      "2027-01-01T12:60:00Z",
      "2027-01-01T12:00:60Z",
      "2027/01/01T12:00:0xZ",
      "2027-13-01T00:00:00Z",
      ":027-02-08T13:45:00Z",
      "/027-02-08T13:45:00Z",
      "2:27-02-08T13:45:00Z",
      "yesterday",
      "",
    ])
      expect({ text, ms: instantMilliseconds(text) }).toEqual({ text, ms: Number.NaN });
  });
});
