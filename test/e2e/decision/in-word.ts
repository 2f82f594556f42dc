import type { Page } from "playwright-core";
import { expect } from "vitest";
import { sectionHeadings } from "../../../src/modules/decisions/text.ts";
import { wordDocument, wordFile } from "../../../src/modules/files/office/testing.ts";
import { deskText as text } from "../../../src/web/pages/decisions/desk-text.ts";
import { editorText } from "../../../src/web/pages/decisions/editor-text.ts";
import { fileText } from "../../../src/web/pages/decisions/file-text.ts";
import { translationFileText } from "../../../src/web/pages/decisions/translation-file-text.ts";
import { translationText } from "../../../src/web/pages/decisions/translation-text.ts";
import { uploadText } from "../../../src/web/pages/documents/text.ts";
import { workText } from "../../../src/web/pages/work/text.ts";
import { workOff } from "../../support/jobs.ts";
import { look, lookOnTelephone } from "../stage.ts";
import type { Scene, StoryCase } from "../story/scene.ts";

const reasons =
  '<w:r><w:t>The claimant answered in one way.</w:t></w:r><w:ins w:id="7" w:author="Jo Orfe"><w:r><w:t> She is credible.</w:t></w:r></w:ins>';

/** Reasons written in Word, a tracked change in them, in place of words written here: what they hold is said by page. */
export async function memberPutsInWord(scene: Scene, page: Page, other: Page, theCase: StoryCase): Promise<void> {
  const { at, say, language } = scene;
  await page.goto(at("/"));
  await page.getByRole("button", { name: `${say(text.begin)} ${theCase.fileNumber}` }).click();
  await page.getByText(say(fileText.own), { exact: true }).click();
  await other.goto(page.url());
  await other.getByText(say(fileText.own), { exact: true }).waitFor();
  await page.locator("input[type=file]").setInputFiles({
    name: "reasons.docx",
    mimeType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    buffer: await wordFile({ "word/document.xml": wordDocument(reasons) }),
  });
  await page.getByText(say(uploadText.examining)).waitFor();
  await workOff(scene.stage.t);
  await page.getByRole("button", { name: say(fileText.use) }).click();
  await page.getByText(say(fileText.isMade)).waitFor();
  const changes = page.getByRole("listitem").filter({ hasText: "Word" });
  expect(await changes.allInnerTexts()).toEqual([expect.stringMatching(/^Page 1/)]);
  await look(page, `${language}-word-01-put-in`);
  await lookOnTelephone(page, `${language}-word-01-put-in-telephone`);
}

/** What is typed in a window that was open before is not taken for the reasons: the document stands there too, once that window knows of it. */
export async function otherWindowLearns(scene: Scene, page: Page): Promise<void> {
  const { say, language } = scene;
  await page.getByRole("textbox", { name: say(sectionHeadings.analysis) }).click();
  await page.keyboard.type("The claimant answered.");
  await page.getByRole("alert", { name: say(editorText.changedTitle) }).waitFor();
  await page.getByRole("button", { name: say(editorText.sign) }).click();
  await page.getByText(say(editorText.notSigned)).waitFor();
  await look(page, `${language}-word-01-other-window`);
  await page.getByRole("button", { name: say(editorText.keepMine) }).click();
  await page.getByText(say(fileText.stands)).waitFor();
  await page.getByText((say(editorText.saved, { time: "#" }).split("#")[0] ?? "").trim()).waitFor();
  expect(await page.getByText(say(editorText.notSigned)).count()).toBe(0);
  expect(await page.getByRole("textbox", { name: say(sectionHeadings.analysis) }).count()).toBe(0);
}

const translated =
  '<w:r><w:t>Le demandeur a répondu.</w:t></w:r><w:del w:id="8" w:author="Jo Orfe"><w:r><w:delText>Elle est crédible.</w:delText></w:r></w:del>';

/** Support puts in the Word file of whoever translated; what it holds beside its pages is looked at before it is released. */
export async function supportPutsInTranslation(scene: Scene, page: Page, theCase: StoryCase): Promise<void> {
  const { at, say, language } = scene;
  await page.goto(at("/work?queue=decisions-to-translate"));
  await page.getByRole("link", { name: theCase.fileNumber }).first().click();
  await page.getByRole("button", { name: say(workText.take) }).click();
  await page.getByText(say(translationFileText.put), { exact: true }).click();
  await page.locator("input[type=file]").setInputFiles({
    name: "traduction.docx",
    mimeType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    buffer: await wordFile({ "word/document.xml": wordDocument(translated) }),
  });
  await page.getByText(say(uploadText.examining)).waitFor();
  await workOff(scene.stage.t);
  await page.getByRole("button", { name: say(translationFileText.use) }).click();
  await page.getByText(say(translationFileText.stands)).waitFor();
  await page.getByLabel(say(translationText.translator)).fill("Bureau de la traduction");
  await look(page, `${language}-word-05-translation`);
  await lookOnTelephone(page, `${language}-word-05-translation-telephone`);
  const dialog = page.getByRole("dialog");
  await page.getByRole("button", { name: say(translationText.release) }).click();
  await dialog.getByText(say(translationFileText.releases, { name: "traduction.docx" })).waitFor();
  await dialog.getByLabel(say(translationFileText.seen)).check();
  await look(page, `${language}-word-06-translation-last-look`);
  await dialog.getByRole("button", { name: say(translationText.release) }).click();
  await page.getByText(say(translationText.taskTranslated)).waitFor();
}

/** Not before the member says that the changes were seen; then signed, and never to be published. */
export async function memberSignsWord(scene: Scene, page: Page): Promise<void> {
  const { say, language } = scene;
  const dialog = page.getByRole("dialog");
  await page.locator("main select").first().selectOption("convention-refugee");
  await page.getByRole("button", { name: say(editorText.sign) }).click();
  await dialog.getByRole("button", { name: say(editorText.signIt) }).click();
  await page.getByRole("alert").waitFor();
  await look(page, `${language}-word-02-marks-not-seen`);
  await page.getByRole("button", { name: say(editorText.sign) }).click();
  await dialog.getByText(say(fileText.signs, { name: "reasons.docx" })).waitFor();
  await dialog.getByText(say(fileText.goesOut)).waitFor();
  await dialog.getByLabel(say(fileText.seen)).check();
  await look(page, `${language}-word-03-last-look`);
  await dialog.getByRole("button", { name: say(editorText.signIt) }).click();
  await page.getByText(say(fileText.notPublished)).waitFor();
  await look(page, `${language}-word-04-signed`);
}
