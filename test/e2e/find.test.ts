import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "../../src/kernel/actor.ts";
import { findText } from "../../src/web/pages/find/text.ts";
import { helpText } from "../../src/web/pages/help/text.ts";
import { ui } from "../../src/web/ui/text.ts";
import { aPerson, aReferral } from "../stages/referral.ts";
import type { Tribunal } from "../support/tribunal.ts";
import { aStage, canRun, look, type Stage, timeouts } from "./stage.ts";

describe.runIf(canRun)("finding anything, in a browser", () => {
  let stage: Stage;
  let t: Tribunal;
  let address: string;
  let officer: Actor;
  beforeAll(async () => {
    stage = await aStage();
    ({ t, address } = stage);
    officer = await t.person("registry-officer");
  });
  afterAll(() => stage.close());

  test("what is typed before it is loaded is looked for, and does nothing to the page beneath", {
    timeout: timeouts.test,
  }, async () => {
    const { page, errors } = await stage.windowOf("en", officer);
    const gate = Promise.withResolvers<void>();
    await page.route("**/assets/find-dialog*", async (route) => {
      await gate.promise;
      await route.continue();
    });
    await page.goto(`${address}/en/work`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.getByRole("navigation", { name: ui.menu.en }).getByRole("link").first().focus();
    const before = await page.evaluate("document.activeElement.outerHTML");
    await page.keyboard.press("/");
    await page.keyboard.type("wor?");
    expect(await page.getByRole("dialog").count()).toBe(1);
    await look(page, "en-find-asked");
    gate.resolve();
    const box = page.getByRole("combobox", { name: findText.box.en });
    await expect.poll(() => box.evaluate((one) => one.matches(":focus"))).toBe(true);
    await page.keyboard.press("Backspace");
    expect(await box.inputValue()).toBe("wor");
    await page.keyboard.press("Escape");
    await box.waitFor({ state: "detached" });
    expect(await page.evaluate("document.activeElement.outerHTML")).toBe(before);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test("a whole number opens its case though Enter is pressed before it is found", {
    timeout: timeouts.test,
  }, async () => {
    const [theCase] = (await t.call(officer, "POST", "/api/v1/referrals", aReferral())).body.cases;
    const { page, errors } = await stage.windowOf("en", officer);
    const gate = Promise.withResolvers<void>();
    await page.route("**/cases/search", async (route) => {
      await gate.promise;
      await route.continue();
    });
    await page.goto(`${address}/en/work`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.keyboard.press("/");
    await page.getByRole("combobox", { name: findText.box.en }).fill(theCase.fileNumber);
    await page.keyboard.press("Enter");
    gate.resolve();
    await page.waitForURL(`**/cases/${theCase.id}`);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test.each(["en", "fr"] as const)(
    "a name opens its case by keys alone, which is then among the recent ones; help names the keys (%s)",
    { timeout: timeouts.test },
    async (language) => {
      const familyName = `Vintarel${language}`;
      const referral = aReferral({}, { persons: [aPerson({ familyName })] });
      const [theCase] = (await t.call(officer, "POST", "/api/v1/referrals", referral)).body.cases;
      const { page, errors } = await stage.windowOf(language, officer);
      await page.goto(`${address}/${language}/work`);
      await page.getByRole("heading", { level: 1 }).waitFor();
      await page.keyboard.press("/");
      const box = page.getByRole("combobox", { name: findText.box[language] });
      await box.fill(familyName.toUpperCase());
      await page.getByRole("option", { name: new RegExp(familyName), selected: true }).waitFor();
      await look(page, `${language}-find`);
      await page.keyboard.press("Enter");
      await page.waitForURL(`**/cases/${theCase.id}`);
      await page.getByRole("heading", { level: 1, name: new RegExp(theCase.fileNumber) }).waitFor();
      expect(page.url()).not.toContain(familyName);
      expect(await page.evaluate("JSON.stringify([{ ...localStorage }, { ...sessionStorage }])")).not.toContain("Vint");
      expect(await page.evaluate("document.activeElement.id")).toBe("main");
      await page.keyboard.press("Control+k");
      await page.getByRole("group", { name: findText.recent[language] }).getByText(familyName).waitFor();
      await page.keyboard.press("Escape");
      await box.waitFor({ state: "detached" });
      await page.keyboard.press("?");
      await page.getByRole("dialog", { name: helpText.title[language] }).waitFor();
      await look(page, `${language}-help`);
      await page.getByLabel(helpText.single[language]).uncheck();
      await page.keyboard.press("Escape");
      await page.keyboard.press("/");
      expect(await page.getByRole("dialog").count()).toBe(0);
      expect(errors).toEqual([]);
      await page.context().close();
    },
  );
});
