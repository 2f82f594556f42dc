import { expect, test } from "vitest";
import type { CivilDate } from "../../../kernel/time.ts";
import { refusalOf } from "./refused-formats.ts";
import { uploadPolicy } from "./upload-policy.ts";

test("a day has its policy, in whole gigabytes, days and hours, and one before the first row is a fault", () => {
  expect(uploadPolicy("2026-11-24" as CivilDate)).toMatchObject({
    maxBytes: 1_073_741_824,
    maxOpen: 500,
    maxOpenBytes: 4_294_967_296,
    resumableHours: 72,
    untakenDays: 30,
    orphanDays: 30,
  });
  expect(() => uploadPolicy("2019-12-31" as CivilDate)).toThrow("No upload policy on 2019-12-31");
});

test("a format that nobody named is refused as one that is not taken", () => {
  expect([refusalOf("application/zip"), refusalOf("application/x-unheard")]).toEqual([
    "file-archive",
    "file-type-not-accepted",
  ]);
});
