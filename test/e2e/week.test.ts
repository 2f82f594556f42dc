import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "../../src/kernel/actor.ts";
import { reasonNames } from "../../src/modules/hearings/text.ts";
import { formText } from "../../src/web/pages/hearings/form-text.ts";
import { weekText } from "../../src/web/pages/scheduling/week-text.ts";
import { aCaseWithCounsel } from "../stages/case-with-counsel.ts";
import { setting } from "../stages/hearing.ts";
import { aStage, canRun, look, type Stage, timeouts } from "./stage.ts";

describe.runIf(canRun)("the week of an office", () => {
  let stage: Stage;
  let officer: Actor;
  beforeAll(async () => {
    stage = await aStage();
    officer = await stage.t.person("scheduling-officer");
  }, timeouts.test);
  afterAll(() => stage.close());

  async function aSetHearing(licence: string) {
    const { theCase } = await aCaseWithCounsel(stage.t, await stage.t.person("registry-officer"), licence);
    const { body } = await stage.t.call(officer, "POST", `/api/v1/cases/${theCase.id}/hearings`, setting() as never);
    return { theCase, hearing: body };
  }

  test.each(["en", "fr"] as const)(
    "a hearing is moved from it by keys, and one that a colleague changed meanwhile is not written over (%s)",
    { timeout: timeouts.test },
    async (language) => {
      const { theCase, hearing } = await aSetHearing(`WEEK-${language}`);
      const say = (text: { readonly en: string; readonly fr: string }) => text[language];
      const { page, errors } = await stage.windowOf(language, officer);
      await page.goto(`${stage.address}/${language}/scheduling/week?office=${hearing.office.id}&on=${hearing.on}`);
      const toMove = async () => {
        await page.getByRole("button", { name: theCase.fileNumber }).press("Enter");
        await page.getByRole("button", { name: say(weekText.moveTo) }).press("Enter");
        // The keyboard goes on at the first thing to say.
        await expect.poll(() => page.evaluate("document.activeElement.name")).toBe("on");
        await page.getByLabel(say(weekText.time), { exact: true }).fill("13:00");
        await page.getByLabel(say(formText.reason)).selectOption({ label: say(reasonNames.correction) });
        await page.getByRole("button", { name: say(weekText.means) }).press("Enter");
        await page.getByRole("button", { name: say(weekText.doMove) }).waitFor();
      };
      await toMove();
      const sitting = { ...setting().sitting, time: "10:00" };
      const reason = { code: "correction", note: null };
      const change = { sitting, shortNotice: null, reason, version: hearing.version };
      const colleague = await stage.t.call(officer, "POST", `/api/v1/hearings/${hearing.id}/change`, change as never);
      expect(colleague.status).toBe(200);
      await page.getByRole("button", { name: say(weekText.doMove) }).press("Enter");
      await page.getByRole("alert").waitFor();
      await look(page, `${language}-week-refused`);
      const timeNow = async () => (await stage.t.call(officer, "GET", `/api/v1/hearings/${hearing.id}`)).body.time;
      expect(await timeNow()).toBe("10:00");
      await page.keyboard.press("Escape");
      await toMove();
      await page.getByRole("button", { name: say(weekText.doMove) }).press("Enter");
      await page.getByText(say(weekText.isMoved)).waitFor();
      expect(await timeNow()).toBe("13:00");
      // As fast as it can be done: closed and opened again in one turn of the page.
      await page.evaluate(
        `for (const button of ["dialog .buttons button:last-child", ".week-entry"]) document.querySelector(button).click()`,
      );
      await page.getByRole("button", { name: say(weekText.moveTo) }).waitFor();
      expect(errors).toEqual([]);
    },
  );
});
