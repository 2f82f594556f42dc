import { expect, test } from "vitest";
import { dayCursor, momentCursor, placeCursor } from "./list-cursor.ts";

const id = "01a22980-5d29-7371-a511-84200b8f64ae";

test("a place in a list is what the page before gave", () => {
  expect(momentCursor(`2026-11-29T22:50:08.041Z,${id}`)).toEqual({ at: "2026-11-29T22:50:08.041Z", id });
  expect(dayCursor(`2026-11-29,${id}`)).toEqual({ at: "2026-11-29", id });
});

test("what somebody else wrote is no place, and reaches no query", () => {
  const days = ["0000-01-01", "2026-02-30", "9999-99-99", "+12026-01-01", "2026-1-1", "", "x"];
  for (const day of days) {
    expect(dayCursor(`${day},${id}`), day).toBeNull();
    expect(momentCursor(`${day}T00:00:00.000Z,${id}`), day).toBeNull();
  }
  for (const other of ["-".repeat(36), "", `${id},${id}`, `${id}'`]) {
    expect(dayCursor(`2026-11-29,${other}`), other).toBeNull();
    expect(momentCursor(`2026-11-29T22:50:08.041Z,${other}`), other).toBeNull();
  }
  for (const none of [null, undefined, "", ","]) expect([dayCursor(none), momentCursor(none)]).toEqual([null, null]);
  expect(momentCursor(`2026-11-29T99:99:99.000Z,${id}`)).toBeNull();
});

test("in a list by days and moments a place has both; a day later than any is one", () => {
  const at = "2026-11-29T22:50:08.041Z";
  expect(placeCursor(`2026-12-01,${at},${id}`)).toEqual({ day: "2026-12-01", at, id });
  expect(placeCursor(`infinity,${at},${id}`)).toEqual({ day: "infinity", at, id });
  for (const other of [`${at},${id}`, `2026-02-30,${at},${id}`, `-infinity,${at},${id}`, `2026-12-01,${id}`, "", null])
    expect(placeCursor(other), `${other}`).toBeNull();
});
