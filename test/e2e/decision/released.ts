import type { Page } from "playwright-core";
import { expect } from "vitest";
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
