import type { Page } from "playwright-core";
import { expect } from "vitest";
import { casesText } from "../../../src/web/pages/cases/text.ts";
import { editorText } from "../../../src/web/pages/decisions/editor-text.ts";
import { decisionsText } from "../../../src/web/pages/decisions/text.ts";
import { translationText as text, translationStatusNames } from "../../../src/web/pages/decisions/translation-text.ts";
import { noticesText } from "../../../src/web/pages/notices/text.ts";
import { workText } from "../../../src/web/pages/work/text.ts";
import { look, lookOnTelephone } from "../stage.ts";
import type { Scene, StoryCase } from "../story/scene.ts";

const other = { en: "Le demandeur d’asile est crédible.", fr: "The claimant is credible." } as const;

const title = { en: "Translation of a decision", fr: "Traduction d’une décision" } as const;

/** From the released decision the registry asks for its translation, with a ground and a day. */
export async function registryAsksForTranslation(scene: Scene, page: Page, theCase: StoryCase): Promise<void> {
  const { at, say, language } = scene;
  await page.goto(at(`/cases/${theCase.caseId}`));
  await look(page, `${language}-decision-39-file-before-translation`);
  await page.getByText(say(text.ask)).first().click();
  await page.getByLabel(say(text.ground)).selectOption("asked-by-party");
  await page.getByLabel(say(text.wantedBy)).fill("2027-06-30");
  await look(page, `${language}-decision-40-translation-asked`);
  await page.getByRole("button", { name: say(text.ask) }).click();
  await page.getByLabel(say(text.translator)).waitFor();
  await page.getByText(say(text.isAsked)).waitFor();
  await page.getByText(say(editorText.savesItself)).waitFor();
  await look(page, `${language}-decision-40-translation-begun`);
  await page.goto(at(`/cases/${theCase.caseId}`));
  await page.getByText(say(translationStatusNames.asked)).waitFor();
  await page.getByText(say(casesText.countsFromReceipt)).waitFor();
  await look(page, `${language}-decision-40-translation-file`);
  await lookOnTelephone(page, `${language}-decision-40-translation-file-telephone`);
}

/** What another window saved is neither printed nor withdrawn in place of the words on this page. */
async function secondWindowSaves(scene: Scene, page: Page): Promise<void> {
  const { say, language } = scene;
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.getByLabel(say(text.translator)).fill("Second");
  await other.getByText(say(editorText.saved, { time: "" }).trim()).waitFor();
  await page.getByLabel(say(text.translator)).fill("Bureau");
  await page.getByText(say(editorText.changedTitle)).waitFor();
  await page.getByRole("button", { name: say(text.print) }).click();
  await page.getByText(say(editorText.notPrinted)).waitFor();
  await page.getByText(say(text.withdraw)).first().click();
  await page.getByLabel(say(text.withdrawWhy)).fill("Settled");
  await page.getByRole("button", { name: say(text.withdraw) }).click();
  const asked = page.getByRole("dialog", { name: say(text.withdrawTitle) });
  await asked.waitFor();
  await look(page, `${language}-decision-41-translation-unsaved`);
  await page.keyboard.press("Escape");
  await asked.waitFor({ state: "hidden" });
  await look(page, `${language}-decision-41-translation-not-printed`);
  await page.getByLabel(say(text.withdrawWhy)).fill("");
  await page.getByRole("button", { name: say(editorText.keepMine) }).click();
  await other.close();
}

/** Support takes it from its queue, writes it paragraph for paragraph beside the reasons, and releases it. */
export async function supportTranslates(scene: Scene, page: Page, theCase: StoryCase): Promise<void> {
  const { at, say, language } = scene;
  await page.goto(at("/work?queue=decisions-to-translate"));
  await page.getByRole("link", { name: theCase.fileNumber }).first().click();
  await page.getByRole("button", { name: say(workText.take) }).click();
  await secondWindowSaves(scene, page);
  // What is missing is said at its field before anybody is asked whether they are sure.
  await page.getByLabel(say(text.translator)).fill("");
  await page.getByRole("button", { name: say(text.release) }).click();
  await page.locator(".field.wrong").getByLabel(say(text.translator)).waitFor();
  expect(await page.getByRole("dialog").count()).toBe(0);
  await page.getByLabel(say(text.translator)).fill("Bureau de la traduction");
  const sections = page.locator(".side-by-side");
  for (const section of await sections.all()) {
    await section.getByRole("textbox").click();
    const paragraphs = await section.locator(".as-signed section > p").count();
    for (let nth = 0; nth < Math.max(1, paragraphs); nth++) {
      if (nth > 0) await page.keyboard.press("Enter");
      await page.keyboard.type(other[language]);
    }
  }
  await look(page, `${language}-decision-41-translation`);
  await lookOnTelephone(page, `${language}-decision-41-translation-telephone`);
  await page.getByRole("button", { name: say(text.release) }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: say(text.release) })
    .click();
  await page.getByText(say(text.taskTranslated)).waitFor();
  await look(page, `${language}-decision-42-translation-released`);
}

/** Counsel finds it with the decision, and reads it. */
export async function counselReadsTranslation(scene: Scene, page: Page, theCase: StoryCase): Promise<void> {
  const { at, say, language } = scene;
  await page.goto(at(`/cases/${theCase.caseId}`));
  await page.getByRole("link", { name: say(text.read) }).waitFor();
  await look(page, `${language}-decision-43-translation-file-counsel`);
  await page.getByRole("link", { name: say(decisionsText.about) }).click();
  await page.getByRole("heading", { name: say(text.section) }).waitFor();
  const link = page.getByRole("link", { name: say(text.read) });
  await link.waitFor();
  await look(page, `${language}-decision-43-translation-counsel`);
  const pdf = await page.request.get(new URL((await link.getAttribute("href")) ?? "", page.url()).href);
  expect([pdf.status(), (await pdf.body()).subarray(0, 5).toString()]).toEqual([200, "%PDF-"]);
  await page.goto(at("/notices"));
  await page.getByRole("link", { name: title[language] }).first().click();
  await page.getByRole("link", { name: say(noticesText.enclosed, { name: "" }).trim() }).waitFor();
  await look(page, `${language}-decision-44-translation-notice`);
}
