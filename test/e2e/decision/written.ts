import type { Page } from "playwright-core";
import { expect } from "vitest";
import { sectionHeadings } from "../../../src/modules/decisions/text.ts";
import { deskText } from "../../../src/web/pages/decisions/desk-text.ts";
import { editorText } from "../../../src/web/pages/decisions/editor-text.ts";
import { decisionStatusNames } from "../../../src/web/pages/decisions/status-names.ts";
import { decisionsText as text } from "../../../src/web/pages/decisions/text.ts";
import { look, lookOnTelephone } from "../stage.ts";
import type { Scene, StoryCase } from "../story/scene.ts";

const words = { en: "The claimant is credible.", fr: "Le demandeur d’asile est crédible." } as const;

/** From the desk to a draft with reasons, saved as it is written and whole after a reload. @returns the decision's identifier */
export async function memberDrafts(scene: Scene, page: Page, theCase: StoryCase): Promise<string> {
  const { at, say, language } = scene;
  await page.goto(at("/"));
  await page.getByRole("button", { name: `${say(deskText.begin)} ${theCase.fileNumber}` }).waitFor();
  await look(page, `${language}-decision-10-desk`);
  await lookOnTelephone(page, `${language}-decision-10-desk-telephone`);
  await page.getByRole("button", { name: `${say(deskText.begin)} ${theCase.fileNumber}` }).click();
  const analysis = page.getByRole("textbox", { name: say(sectionHeadings.analysis) });
  await analysis.click();
  await page.keyboard.press("Control+b");
  await page.keyboard.type(words[language]);
  await page.keyboard.press("Control+b");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: say(editorText.bullets) }).click();
  await page.keyboard.type("a passport");
  await page.keyboard.press("Enter");
  await page.keyboard.type("two letters");
  await isSaved(scene, page);
  await look(page, `${language}-decision-11-editor`);
  await lookOnTelephone(page, `${language}-decision-11-editor-telephone`);
  await page.reload();
  await analysis.getByText(words[language]).waitFor();
  expect(await analysis.locator("li").count()).toBe(2);
  expect(await analysis.locator("strong").innerText()).toBe(words[language]);
  return new URL(page.url()).pathname.split("/").at(-1) ?? "";
}

async function isSaved({ say }: Scene, page: Page): Promise<void> {
  await page.getByText((say(editorText.saved, { time: "#" }).split("#")[0] ?? "").trim()).waitFor();
}

/** The caret's distance from the buttons that stay above it, and from the line below it that says what is saved. */
const clearance = `(() => {
  const at = getSelection().getRangeAt(0).getBoundingClientRect();
  const edge = (part) => document.querySelector(part).getBoundingClientRect();
  return { above: at.top - edge(".toolbar").bottom, below: edge(".save-state").top - at.bottom };
})()`;

/** In a section longer than the window, one sees where one writes, and whether it is saved at which hour of which zone. */
export async function memberWritesAtLength({ say, language }: Scene, page: Page): Promise<void> {
  const wide = page.viewportSize() ?? { width: 1280, height: 800 };
  const lines = 40;
  await page.getByRole("textbox", { name: say(sectionHeadings.determination) }).click();
  for (let line = 0; line < lines; line++) {
    await page.keyboard.type(`Line ${line}`);
    await page.keyboard.press("Enter");
  }
  await page.keyboard.type("the last line");
  for (const size of [wide, { width: 320, height: 640 }]) {
    await page.setViewportSize(size);
    for (const key of ["ArrowUp", "ArrowDown"] as const) {
      for (let line = 0; line < lines; line++) await page.keyboard.press(key);
      const { above, below } = await page.evaluate<{ above: number; below: number }>(clearance);
      expect(above, `${key} at ${size.width} px`).toBeGreaterThanOrEqual(0);
      expect(below, `${key} at ${size.width} px`).toBeGreaterThanOrEqual(0);
    }
  }
  await page.setViewportSize(wide);
  await page.getByText(language === "en" ? /Saved at .+ Time \(UTC/ : /Enregistré à .+ heure d.+ \(UTC/).waitFor();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Delete");
}

/** Without a line, what is typed stays on the page and after a reload; it is saved when the line is back. */
export async function memberLosesLine(scene: Scene, page: Page): Promise<void> {
  const { say, language } = scene;
  await page.route("**/draft", (route) => route.abort());
  await page.getByRole("textbox", { name: say(sectionHeadings.facts) }).click();
  await page.keyboard.type("Typed without a line");
  await page.getByText(say(editorText.lost)).waitFor();
  await look(page, `${language}-decision-12-line-lost`);
  await page.reload();
  await page.getByText(say(editorText.putBack)).waitFor();
  await page.getByText("Typed without a line").waitFor();
  await page.unroute("**/draft");
  await isSaved(scene, page);
}

/** Saved in another window meanwhile: said in words, nothing lost, the author chooses. */
export async function memberWritesTwice(scene: Scene, page: Page): Promise<void> {
  const { say, language } = scene;
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.getByRole("textbox", { name: say(sectionHeadings.issues) }).click();
  await other.keyboard.type("From the other window");
  await isSaved(scene, other);
  await other.close();
  await page.getByRole("textbox", { name: say(sectionHeadings.introduction) }).click();
  await page.keyboard.type("From this window");
  await page.getByText(say(editorText.changedTitle)).waitFor();
  await look(page, `${language}-decision-13-changed-meanwhile`);
  await page.getByRole("button", { name: say(editorText.keepMine) }).click();
  await isSaved(scene, page);
  await page.getByText("From this window").waitFor();
}

/** A colleague whom the author names reads the draft from their own desk, and says a word on it. */
export async function colleagueReads(scene: Scene, author: Page, reader: Page, theCase: StoryCase): Promise<void> {
  const { at, say, language } = scene;
  await author.getByLabel(say(editorText.reader), { exact: true }).selectOption({ label: `Reader ${language}` });
  await author.getByLabel(say(editorText.purpose)).selectOption("second-reader");
  await author.getByRole("button", { name: say(editorText.nameReader) }).click();
  await author.getByRole("button", { name: say(editorText.endReader) }).waitFor();
  await reader.goto(at("/"));
  await reader
    .getByRole("table", { name: say(deskText.toRead) })
    .getByRole("link")
    .click();
  await reader.getByText(words[language]).waitFor();
  await reader.getByLabel(say(editorText.comment)).fill("Is the second letter dated?");
  await reader.getByRole("button", { name: say(editorText.addComment) }).click();
  await reader.getByRole("listitem").getByText("Is the second letter dated?").waitFor();
  await look(reader, `${language}-decision-17-reader`);
  await reader.goto(at(`/cases/${theCase.caseId}`));
  await reader.getByRole("textbox", { name: say(text.notes) }).fill("Compare with the family’s file.");
  await reader.getByRole("button", { name: say(text.notesSave) }).click();
  await reader.getByText(say(text.notesKept)).first().waitFor();
  await look(reader, `${language}-decision-18-notes`);
}

/** A missing determination is said at its field; then the last look, and the signature. */
export async function memberSigns(scene: Scene, page: Page, theCase: StoryCase): Promise<void> {
  const { say, language } = scene;
  const dialog = page.getByRole("dialog");
  await page.getByRole("button", { name: say(editorText.sign) }).click();
  await page.locator(".field.wrong").waitFor();
  expect(await dialog.count()).toBe(0);
  await look(page, `${language}-decision-14-determination-missing`);
  await page.locator(".field.wrong select").selectOption("convention-refugee");
  await isSaved(scene, page);
  await page.getByRole("button", { name: say(editorText.sign) }).click();
  await dialog.getByText(theCase.fileNumber).waitFor();
  await look(page, `${language}-decision-15-last-look`);
  await dialog.getByRole("button", { name: say(editorText.signIt) }).click();
  await page.getByText(say(decisionStatusNames.signed)).first().waitFor();
  await look(page, `${language}-decision-16-signed`);
  const kept = "Object.keys(localStorage).filter((key) => key.startsWith('greffe.draft')).length";
  expect(await page.evaluate(kept)).toBe(0);
}
