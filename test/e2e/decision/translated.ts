import type { Page } from "playwright-core";
import { expect } from "vitest";
import { decisionsText } from "../../../src/web/pages/decisions/text.ts";
import { translationText as text } from "../../../src/web/pages/decisions/translation-text.ts";
import { workText } from "../../../src/web/pages/work/text.ts";
import { look, lookOnTelephone } from "../stage.ts";
import type { Scene, StoryFile } from "../story/scene.ts";

const other = { en: "Le demandeur d’asile est crédible.", fr: "The claimant is credible." } as const;

/** From the released decision the registry asks for its translation, with a ground and a day. */
export async function registryAsksForTranslation(scene: Scene, page: Page, file: StoryFile): Promise<void> {
  const { at, say, language } = scene;
  await page.goto(at(`/cases/${file.caseId}`));
  await page.getByRole("link", { name: say(decisionsText.see) }).click();
  await page.getByText(say(text.ask)).first().click();
  await page.getByLabel(say(text.ground)).selectOption("asked-by-party");
  await page.getByLabel(say(text.wantedBy)).fill("2027-06-30");
  await look(page, `${language}-decision-40-translation-asked`);
  await page.getByRole("button", { name: say(text.ask) }).click();
  await page.getByLabel(say(text.translator)).waitFor();
}

/** Support takes it from its queue, writes it paragraph for paragraph beside the reasons, and releases it. */
export async function supportTranslates(scene: Scene, page: Page, file: StoryFile): Promise<void> {
  const { at, say, language } = scene;
  await page.goto(at("/work?queue=decisions-to-translate"));
  await page.getByRole("link", { name: file.fileNumber }).first().click();
  await page.getByRole("button", { name: say(workText.take) }).click();
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
export async function counselReadsTranslation(scene: Scene, page: Page, file: StoryFile): Promise<void> {
  const { at, say, language } = scene;
  await page.goto(at(`/cases/${file.caseId}`));
  await page.getByRole("link", { name: say(decisionsText.see) }).click();
  const link = page.getByRole("link", { name: say(text.read) });
  await link.waitFor();
  await look(page, `${language}-decision-43-translation-counsel`);
  const pdf = await page.request.get(new URL((await link.getAttribute("href")) ?? "", page.url()).href);
  expect([pdf.status(), (await pdf.body()).subarray(0, 5).toString()]).toEqual([200, "%PDF-"]);
}
