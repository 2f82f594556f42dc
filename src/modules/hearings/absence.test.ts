import { afterAll, expect, test } from "vitest";
import { hearingStage } from "../../../test/stages/hearing.ts";
import { aReferral } from "../../../test/stages/referral.ts";
import { proceedings } from "../cases/index.ts";
import { absenceText } from "./rules/absence.ts";

const { t, aCase, set, noticesOf } = await hearingStage();
afterAll(() => t.close());

test.each(proceedings)("$division $code: only an applicant is told of abandonment", ({ division, code, partyRole }) => {
  const text = absenceText(division, code, "2026-11-24");
  const isApplicant = partyRole === "claimant" || partyRole === "appellant";
  expect(/abandoned/.test(text?.en ?? "")).toBe(isApplicant);
  expect(/désistement/.test(text?.fr ?? "")).toBe(isApplicant);
});

test("a protected person is not told that the Minister's application may be abandoned", async () => {
  const { theCase, counsel } = await aCase(
    aReferral({}, { proceedingType: "cessation", claimType: null, origin: null }),
  );
  expect((await set(theCase.id)).status).toBe(201);
  const [notice] = await noticesOf(counsel);
  const { body } = await t.call(counsel, "GET", `/api/v1/notices/${notice.id}`);
  const words = JSON.stringify(body.paragraphs);
  expect(words).toContain("The application is the Minister’s.");
  expect(words).not.toMatch(/abandon|désistement/);
});
