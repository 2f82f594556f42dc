import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { invitationText } from "../../src/web/pages/invitation/text.ts";
import { aCounsel } from "../stages/counsel.ts";
import { aReferral } from "../stages/referral.ts";
import { aStage, canRun, look, type Stage, timeouts } from "./stage.ts";

describe.runIf(canRun)("a code that came too late", () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await aStage();
  }, timeouts.test);
  afterAll(() => stage.close());

  test.each([
    ["en", "This code has expired"],
    ["fr", "Ce code est expiré"],
  ] as const)("is told as expired, and whom to ask (%s)", { timeout: timeouts.test }, async (language, words) => {
    const { t } = stage;
    t.at("2026-11-24T15:00:00.000Z");
    const officer = await t.person("registry-officer");
    const counselId = await aCounsel(t, { licenceNumber: `LATE-${language}` });
    const sent = await t.call(officer, "POST", "/api/v1/referrals", aReferral());
    const caseId: string = sent.body.cases[0].id;
    const { personId } = (await t.call(officer, "GET", `/api/v1/cases/${caseId}`)).body.parties[0];
    const common = { scope: "whole-proceeding", authorisation: "counsel-contact-information-form" };
    const begun = { personId, counselId, ...common };
    await t.call(officer, "POST", `/api/v1/cases/${caseId}/representations`, begun);
    const path = `/api/v1/cases/${caseId}/invitations`;
    const issued = await t.call(officer, "POST", path, { counselId, channel: "mail" });
    t.at("2027-01-15T15:00:00.000Z");
    const { page, errors } = await stage.windowOf(language);
    await page.setViewportSize({ width: 390, height: 800 });
    await page.goto(`${stage.address}/${language}/invitation`);
    await page.getByLabel(invitationText.code[language]).fill(issued.body.code);
    await page.getByRole("button", { name: invitationText.check[language] }).click();
    const told = page.getByRole("alert");
    await told.waitFor();
    expect(await told.textContent()).toContain(words);
    await look(page, `${language}-expired-code`);
    expect(errors).toEqual([]);
  });
});
