import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "../../src/kernel/actor.ts";
import { confirmText, formText } from "../../src/web/pages/hearings/form-text.ts";
import { hearingsText } from "../../src/web/pages/hearings/text.ts";
import { aCaseWithCounsel } from "../stages/case-with-counsel.ts";
import type { Tribunal } from "../support/tribunal.ts";
import { aStage, canRun, look, type Stage, timeouts } from "./stage.ts";

const consent = { en: /parties consent/, fr: /Les parties consentent/ } as const;

describe.runIf(canRun)("a hearing in a browser", () => {
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
    "an officer sets it on short notice by consent, sees it among the office's, and cancels it (%s)",
    { timeout: timeouts.test },
    async (language) => {
      const say = (text: { readonly en: string; readonly fr: string }) => text[language];
      const { theCase } = await aCaseWithCounsel(t, officer, `HEARING-${language}`);
      const { page, errors } = await stage.windowOf(language, officer);
      await page.goto(`${address}/${language}/cases/${theCase.id}/hearings/set`);
      await page.getByLabel(say(formText.on), { exact: true }).fill("2026-12-02");
      await page.getByLabel(say(formText.time), { exact: true }).fill("09:00");
      await page.getByLabel(say(formText.mode)).selectOption("virtual");
      await page.getByRole("button", { name: say(formText.check) }).click();
      await page.getByLabel(consent[language]).check();
      await page.getByLabel(say(confirmText.groundNote)).fill("Counsel’s letter of today");
      await page.getByRole("button", { name: say(confirmText.doSet) }).click();
      await page.getByText(say(confirmText.isSet), { exact: true }).waitFor();
      await look(page, `${language}-hearing-1-set`);
      await page.goto(`${address}/${language}/hearings`);
      await page.getByRole("link", { name: theCase.fileNumber }).waitFor();
      await look(page, `${language}-hearing-2-office`);
      await page.goto(`${address}/${language}/cases/${theCase.id}/hearings`);
      await page.getByRole("button", { name: say(hearingsText.cancelHearing) }).click();
      const dialog = page.getByRole("dialog");
      await dialog.waitFor();
      await dialog.getByLabel(say(formText.reason), { exact: true }).selectOption("other");
      await look(page, `${language}-hearing-3-cancel`);
      await dialog.getByRole("button", { name: say(hearingsText.cancelHearing) }).click();
      await page.getByText(say(confirmText.isCancelled), { exact: true }).waitFor();
      await look(page, `${language}-hearing-4-cancelled`);
      expect(errors).toEqual([]);
      await page.context().close();
    },
  );
});
