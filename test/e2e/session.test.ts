import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ui } from "../../src/web/ui/text.ts";
import { aStage, canRun, look, type Stage, timeouts } from "./stage.ts";

describe.runIf(canRun)("a session that is about to end", () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await aStage();
  });
  afterAll(() => stage.close());

  test.each(["en", "fr"] as const)(
    "says so (%s), is kept by one key, and gives the field back with its words",
    {
      timeout: timeouts.test,
    },
    async (language) => {
      const officer = await stage.t.person("registry-officer");
      const { page, errors } = await stage.windowOf(language, officer);
      let left = { idleSeconds: 3000, absoluteSeconds: 30_000 };
      await page.route("**/api/v1/me/session", (route) => route.fulfill({ json: left }));
      await page.goto(`${stage.address}/${language}/cases`);
      const field = page.locator("main input").first();
      await field.fill("Kalurno");
      left = { ...left, idleSeconds: 290 };
      // The page asks again by itself when it comes back into sight.
      await page.evaluate("document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))");
      const dialog = page.getByRole("alertdialog");
      await dialog.waitFor();
      expect(await dialog.getByRole("heading").textContent()).toContain("4");
      await look(page, `${language}-session-ends`);
      expect(await page.evaluate("document.activeElement.textContent")).toBe(ui.stay[language]);
      left = { ...left, idleSeconds: 3600 };
      await page.keyboard.press("Enter");
      await dialog.waitFor({ state: "detached" });
      await expect
        .poll(() => page.evaluate("document.activeElement === document.querySelector('main input')"))
        .toBe(true);
      expect(await field.inputValue()).toBe("Kalurno");
      expect(errors).toEqual([]);
    },
  );
});
