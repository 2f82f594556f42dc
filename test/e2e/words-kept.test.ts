import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { screeningText } from "../../src/web/pages/cases/screening-text.ts";
import { aReferral } from "../stages/referral.ts";
import { aStage, canRun, type Stage, timeouts } from "./stage.ts";

describe.runIf(canRun)("words in a form whose page becomes another around it", { timeout: timeouts.test }, () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await aStage();
  });
  afterAll(() => stage.close());

  test("a security screening that a colleague records meanwhile leaves the date, and makes no other choice", async () => {
    const { t } = stage;
    const officer = await t.person("registry-officer");
    const { body } = await t.call(officer, "POST", "/api/v1/referrals", aReferral({ givenNames: "Lumi" }));
    const path = `/api/v1/cases/${body.cases[0].id}/screening`;
    const { page, errors } = await stage.windowOf("en", officer);
    await page.goto(`${stage.address}/en/cases/${body.cases[0].id}`);
    const section = page.getByRole("region", { name: screeningText.title.en, exact: true });
    await section.getByText(screeningText.record.en, { exact: true }).click();
    const [state, on] = [section.getByLabel(screeningText.what.en), section.getByLabel(screeningText.on.en)];
    await state.selectOption("pending");
    await on.fill("2026-11-20");
    const colleague = await t.person("registry-officer");
    const recorded = await t.call(colleague, "POST", path, { state: "pending", on: "2026-11-19" });
    expect(recorded.status).toBeLessThan(300);
    // Longer ago than an answer is taken for new.
    await page.clock.setFixedTime(Date.parse(t.store.clock()) + 3_600_000);
    await page.evaluate("window.dispatchEvent(new Event('visibilitychange'))");
    await section.getByRole("table").waitFor();
    expect(await on.inputValue()).toBe("2026-11-20");
    expect(await state.inputValue()).toBe("");
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test("a room that is closed keeps its days and its reason when another office is chosen", async () => {
    const { t } = stage;
    const scheduler = await t.person("scheduling-officer");
    for (const officeId of ["toronto", "montreal"])
      await t.call(scheduler, "POST", "/api/v1/rooms", { officeId, name: "1" });
    const { page, errors } = await stage.windowOf("en", scheduler);
    await page.goto(`${stage.address}/en/calendars/rooms?office=toronto`);
    const form = page.locator("main form");
    await form.locator("[name=roomId] option").nth(1).waitFor({ state: "attached" });
    await form.locator("[name=roomId]").selectOption({ index: 1 });
    await form.locator("[name=fromOn]").fill("2027-02-10");
    await form.locator("[name=reason]").fill("Painted");
    await page.getByLabel("Office", { exact: true }).selectOption("montreal");
    await page.waitForURL(/office=montreal/);
    await expect.poll(() => form.locator("[name=roomId]").inputValue()).toBe("");
    expect(await form.locator("[name=reason]").inputValue()).toBe("Painted");
    expect(await form.locator("[name=fromOn]").inputValue()).toBe("2027-02-10");
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
