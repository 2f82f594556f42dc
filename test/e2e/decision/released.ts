import type { Page } from "playwright-core";
import { expect } from "vitest";
import { basisNames, afterReleaseText as receiptText } from "../../../src/web/pages/decisions/after-release-text.ts";
import { releaseText } from "../../../src/web/pages/decisions/release-text.ts";
import { decisionStatusNames } from "../../../src/web/pages/decisions/status-names.ts";
import { decisionsText as text } from "../../../src/web/pages/decisions/text.ts";
import { look, lookOnTelephone } from "../stage.ts";
import type { Scene, StoryCase } from "../story/scene.ts";

/** From the list of signed decisions to everybody's hands. */
export async function registryReleases(scene: Scene, page: Page, theCase: StoryCase): Promise<void> {
  const { at, say, language } = scene;
  await page.goto(at("/decisions"));
  await page.getByRole("link", { name: theCase.fileNumber }).first().waitFor();
  await look(page, `${language}-decision-20-to-release`);
  await page.getByRole("row", { name: theCase.fileNumber }).getByRole("rowheader").getByRole("link").click();
  await page.getByRole("button", { name: say(releaseText.release) }).waitFor();
  const signed = await page.getByRole("link", { name: say(text.openSigned) }).getAttribute("href");
  const pdf = await page.request.get(new URL(signed ?? "", page.url()).href);
  expect([pdf.status(), (await pdf.body()).subarray(0, 5).toString()]).toEqual([200, "%PDF-"]);
  await look(page, `${language}-decision-21-release`);
  await page.getByRole("button", { name: say(releaseText.release) }).click();
  await look(page, `${language}-decision-22-release-asked`);
  await page
    .getByRole("dialog")
    .getByRole("button", { name: say(releaseText.release) })
    .click();
  await page.getByText(say(decisionStatusNames.released), { exact: true }).first().waitFor();
  await look(page, `${language}-decision-23-released`);
  await page.goto(at("/decisions?scope=released"));
  await page.getByRole("link", { name: theCase.fileNumber }).first().waitFor();
  await look(page, `${language}-decision-24-released-list`);
}

/** Counsel reads on the case what was decided, and opens the decision. */
export async function counselSeesDecision(scene: Scene, page: Page, theCase: StoryCase): Promise<void> {
  const { at, say, language } = scene;
  await page.goto(at(`/cases/${theCase.caseId}`));
  await page.getByRole("heading", { name: say(text.whatFollows) }).waitFor();
  await look(page, `${language}-decision-30-counsel-file`);
  await lookOnTelephone(page, `${language}-decision-30-counsel-file-telephone`);
  await page.getByRole("link", { name: say(text.openDocument) }).click();
  await page.getByRole("img").first().waitFor();
  await look(page, `${language}-decision-31-counsel-document`);
}

/** A party comes to the counter: the day on which the decision was given to them by hand, and their time to appeal from it. */
export async function registryRecordsHanding(
  scene: Scene,
  page: Page,
  { theCase, on }: { readonly theCase: StoryCase; readonly on: string },
): Promise<void> {
  const { at, say, language } = scene;
  await page.goto(at("/decisions?scope=released"));
  await page.getByRole("row", { name: theCase.fileNumber }).getByRole("rowheader").getByRole("link").click();
  await page.getByText(say(receiptText.recordParty), { exact: true }).click();
  const form = page.locator("details[open] form");
  await form.getByLabel(say(receiptText.handedTo)).locator("option").nth(1).waitFor({ state: "attached" });
  await form.getByLabel(say(receiptText.handedTo)).selectOption({ index: 1 });
  await form.getByLabel(say(receiptText.day)).fill("2020-01-01");
  await form.getByRole("button", { name: say(receiptText.record) }).click();
  await form.getByRole("alert").waitFor();
  await form.getByLabel(say(receiptText.day)).fill(on);
  await form.getByRole("button", { name: say(receiptText.record) }).click();
  await page.getByText(say(receiptText.recorded)).waitFor();
  await page.getByRole("cell", { name: say(basisNames["in-person"]) }).waitFor();
  await lookOnTelephone(page, `${language}-decision-32-given-in-person-telephone`);
}
