import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "../../src/kernel/actor.ts";
import { aPerson, aReferral } from "../../src/modules/intake/testing.ts";
import { findText } from "../../src/web/pages/find/text.ts";
import { helpText } from "../../src/web/pages/help/text.ts";
import type { Tribunal } from "../support/tribunal.ts";
import { aStage, canRun, look, patience, type Stage } from "./stage.ts";

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

  test.each(["en", "fr"] as const)(
    "a name opens its file by keys alone, which is then among the recent ones; help names the keys (%s)",
    { timeout: patience.test },
    async (language) => {
      const familyName = `Vintarel${language}`;
      const referral = aReferral({}, { persons: [aPerson({ familyName })] });
      const [file] = (await t.call(officer, "POST", "/api/v1/referrals", referral)).body.cases;
      const { page, errors } = await stage.windowOf(language, officer);
      await page.goto(`${address}/${language}/work`);
      await page.getByRole("heading", { level: 1 }).waitFor();
      await page.keyboard.press("/");
      const box = page.getByRole("combobox", { name: findText.box[language] });
      await box.fill(familyName.toUpperCase());
      await page.getByRole("option", { name: new RegExp(familyName), selected: true }).waitFor();
      await look(page, `${language}-find`);
      await page.keyboard.press("Enter");
      await page.waitForURL(`**/cases/${file.id}`);
      await page.getByRole("heading", { level: 1, name: new RegExp(file.fileNumber) }).waitFor();
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
