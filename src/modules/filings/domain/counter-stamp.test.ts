import { expect, test } from "vitest";
import type { CivilDate, CivilTime, Instant, Zone } from "../../../kernel/time.ts";
import { counterStamp } from "./counter-stamp.ts";
import { receivedInstant } from "./received-instant.ts";

const stamp = { channel: "fax", side: "party", on: "2026-11-24", time: "10:00" } as const;
const read = (changes: object = {}) =>
  counterStamp({ ...stamp, ...changes }, "America/Toronto" as Zone, "2026-11-24T15:00:00.000Z" as Instant);
const problems = (changes: object) => {
  const found = read(changes);
  return found.ok ? [] : found.problems.map((one) => `${one.path} ${one.code}`);
};

test("what the registry read is the true moment, by the office's clock, up to this very one", () => {
  expect(read()).toEqual({
    ok: true,
    stamp: { channel: "fax", side: "party", receivedAt: "2026-11-24T15:00:00.000Z" },
  });
});

test.each([
  [{ time: "10:01" }, ["/counter/on received-wrong"]],
  [{ time: "24:00" }, ["/counter/on received-wrong"]],
  [{ on: "2026-11-31" }, ["/counter/on received-wrong"]],
  [{ channel: null }, ["/counter/channel channel-missing"]],
  // In the portal nobody stamps anything.
  [{ channel: "portal" }, ["/counter/channel channel-missing"]],
  [{ side: null }, ["/counter/side side-missing"]],
  [
    { channel: "pigeon", side: null, on: "" },
    ["/counter/channel channel-missing", "/counter/side side-missing", "/counter/on received-wrong"],
  ],
])("a stamp with %j is wrong: %j", (changes, found) => {
  expect(problems(changes)).toEqual(found);
});

test("an hour that the clocks skipped is no moment, and one that they showed twice is its first", () => {
  const at = (on: string, time: string) =>
    receivedInstant(on as CivilDate, time as CivilTime, "America/Toronto" as Zone);
  expect(at("2026-03-08", "02:30")).toBeNull();
  expect(at("2026-03-08", "03:00")).toBe("2026-03-08T07:00:00.000Z");
  expect(at("2026-11-01", "01:30")).toBe("2026-11-01T05:30:00.000Z");
});
