import { expect, test } from "vitest";
import type { Instant, Zone } from "../../../kernel/time.ts";
import { counterStamp } from "./counter-stamp.ts";

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
