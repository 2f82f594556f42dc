import { afterAll, expect, test } from "vitest";
import { notRefusedWithoutIdentifier } from "../../../test/support/no-identifier.ts";
import { routes } from "./routes.ts";
import { anOldCase, disposalStage } from "./testing.ts";

const { t, officer, propose } = await disposalStage();
afterAll(() => t.close());

test("what is no identifier is nobody's disposal or hold", async () => {
  const { caseId } = await anOldCase(t, officer);
  expect(await notRefusedWithoutIdentifier(t, routes, { caseId })).toEqual([]);
});

test("a case is kept through the last day of its time, and goes from the day after", async () => {
  const { caseId } = await anOldCase(t, officer);
  t.at("2036-11-24T15:00:00.000Z");
  expect((await propose(caseId)).body.code).toBe("retention-not-over");
  t.at("2036-11-25T15:00:00.000Z");
  expect((await propose(caseId)).status).toBe(201);
});
