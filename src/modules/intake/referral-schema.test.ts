import { readFileSync } from "node:fs";
import path from "node:path";
import { Value } from "typebox/value";
import { expect, test } from "vitest";
import { ReferralSchema } from "./contract.ts";

const folder = path.resolve(import.meta.dirname, "../../../docs/referral");
const read = (name: string) => JSON.parse(readFileSync(path.join(folder, name), "utf8"));

test("the published schema is the one that validates", () => {
  const { $schema: _, ...published } = read("referral-1.schema.json");
  expect(published).toEqual(JSON.parse(JSON.stringify(ReferralSchema)));
});

test("the published example is a referral", () => {
  expect(Value.Check(ReferralSchema, read("example-family.json"))).toBe(true);
});
