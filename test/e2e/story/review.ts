import type { Page } from "playwright-core";
import { returnReasons } from "../../../src/modules/filings/rules/return-reasons.ts";
import { workText } from "../../../src/web/pages/work/text.ts";
import { look, lookOnTelephone } from "../stage.ts";
import type { Scene, StoryFile } from "./scene.ts";

export const corrected = "Country evidence, as the registry names it";

/** The oldest item of this file is taken, from the queue. */
async function takes({ at, say, language }: Scene, page: Page, file: StoryFile, name: string): Promise<void> {
  await page.goto(at("/work"));
  await page.getByRole("table").getByRole("link", { name: file.fileNumber }).waitFor();
  await look(page, `${language}-story-${name}`);
  await page.getByRole("table").getByRole("link", { name: file.fileNumber }).click();
  await page.getByRole("button", { name: say(workText.take) }).click();
  await page.getByRole("button", { name: say(workText.release) }).waitFor();
}

async function records({ say }: Scene, page: Page): Promise<void> {
  await page.getByRole("button", { name: say(workText.finish) }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: say(workText.finish) })
    .click();
  await page.getByText(say(workText.done)).waitFor();
}

/** One document's description is corrected and it is docketed; the other goes back with a reason and a way to mend it. */
export async function officerReviews(scene: Scene, page: Page, file: StoryFile): Promise<void> {
  const { say, language } = scene;
  const illegible = returnReasons.find((one) => one.code === "illegible");
  if (illegible === undefined) throw new Error("The registry returns what cannot be read");
  await takes(scene, page, file, "queue");
  const documents = page
    .getByRole("group")
    .filter({ has: page.getByLabel(say(workText.description), { exact: true }) });
  const [first, second] = [documents.nth(0), documents.nth(1)];
  await first.getByLabel(say(workText.description), { exact: true }).fill(corrected);
  await first.getByLabel(say(workText.docket)).check();
  await second.getByLabel(say(workText.giveBack)).check();
  await second.getByLabel(say(workText.reason), { exact: true }).selectOption("illegible");
  await page.getByText(say(workText.mendIs, { mend: say(illegible.mend) })).waitFor();
  await lookOnTelephone(page, `${language}-story-decisions`);
  await records(scene, page);
  await look(page, `${language}-story-decided`);
}

/** What counsel sent instead goes onto the docket. */
export async function officerDockets(scene: Scene, page: Page, file: StoryFile): Promise<void> {
  await takes(scene, page, file, "queue-again");
  await page.getByRole("button", { name: scene.say(workText.docketAll) }).click();
  await records(scene, page);
}
