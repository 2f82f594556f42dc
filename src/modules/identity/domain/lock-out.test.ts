import { expect, test } from "vitest";
import { type Instant, plusMinutes } from "../../../kernel/time.ts";
import { type Attempts, lockOut, nextAttempt } from "./lock-out.ts";

const noon = "2026-11-24T12:00:00.000Z" as Instant;

function after(times: number): Attempts | null {
  let attempts: Attempts | null = null;
  for (let turn = 0; turn < times; turn++) attempts = nextAttempt(attempts, noon).attempts;
  return attempts;
}

test("ten attempts in a row are allowed and the eleventh locks the account, once", () => {
  expect(nextAttempt(after(lockOut.attempts - 1), noon).allowed).toBe(true);
  expect(nextAttempt(after(lockOut.attempts), noon)).toMatchObject({ allowed: false, begins: true, minutes: 15 });
  expect(nextAttempt(after(lockOut.attempts + 1), noon)).toMatchObject({ allowed: false, begins: false });
});

test("the lock opens when its time is over, and failures of an hour ago are forgotten", () => {
  const locked = after(lockOut.attempts + 1);
  expect(nextAttempt(locked, plusMinutes(noon, lockOut.lockedMinutes - 1)).allowed).toBe(false);
  expect(nextAttempt(locked, plusMinutes(noon, lockOut.lockedMinutes))).toMatchObject({
    allowed: true,
    attempts: { failures: 1 },
  });
  expect(nextAttempt(after(5), plusMinutes(noon, 60)).attempts.failures).toBe(1);
  expect(nextAttempt(after(5), plusMinutes(noon, 59)).attempts.failures).toBe(6);
});
