import type { Page } from "playwright-core";
import { returnReasons } from "../../../src/modules/filings/rules/return-reasons.ts";
import { workText } from "../../../src/web/pages/work/text.ts";
import { ui } from "../../../src/web/ui/text.ts";
import { look, lookOnTelephone } from "../stage.ts";
import type { Scene, StoryCase } from "./scene.ts";

const corrected = "Country evidence, as the registry names it";

/** The oldest item of this case, from the queue. */
async function opens({ at, say, language }: Scene, page: Page, theCase: StoryCase, name: string): Promise<void> {
  await page.goto(at("/work"));
  await page.getByRole("table").getByRole("link", { name: theCase.fileNumber }).waitFor();
  await look(page, `${language}-story-${name}`);
  await page.getByRole("table").getByRole("link", { name: theCase.fileNumber }).click();
  await page.getByRole("group").getByLabel(say(workText.description), { exact: true }).first().waitFor();
}

/** Recorded, the decision waits some seconds in which it can be taken back; here it does not have to. */
async function records({ say }: Scene, page: Page): Promise<void> {
  await page.getByRole("button", { name: say(workText.finish) }).click();
  const sent = page.waitForResponse((answer) => answer.url().endsWith("/decisions") && answer.ok());
  await page.getByRole("button", { name: say(ui.sendNow) }).click();
  await sent;
}

/** One document's description is corrected and it is docketed; the other goes back with a reason and a way to mend it. */
export async function officerReviews(scene: Scene, page: Page, theCase: StoryCase): Promise<void> {
  const { say, language } = scene;
  const illegible = returnReasons.find((one) => one.code === "illegible");
  if (illegible === undefined) throw new Error("The registry returns what cannot be read");
  await opens(scene, page, theCase, "queue");
  const documents = page
    .getByRole("group")
    .filter({ has: page.getByLabel(say(workText.description), { exact: true }) });
  // Of two documents the one on the screen is decided; the item is taken by beginning to.
  await documents.getByLabel(say(workText.description), { exact: true }).fill(corrected);
  await documents.getByLabel(say(workText.docket)).check();
  await page.getByRole("button", { name: say(workText.release) }).waitFor();
  await page.getByRole("button", { name: say(workText.nextDocument) }).click();
  await documents.getByLabel(say(workText.giveBack)).check();
  await documents.getByLabel(say(workText.reason), { exact: true }).selectOption("illegible");
  await page.getByText(say(workText.mendIs, { mend: say(illegible.mend) })).waitFor();
  await lookOnTelephone(page, `${language}-story-decisions`);
  await records(scene, page);
  await look(page, `${language}-story-decided`);
}

/** What counsel sent instead goes onto the docket. */
export async function officerDockets(scene: Scene, page: Page, theCase: StoryCase): Promise<void> {
  await opens(scene, page, theCase, "queue-again");
  // One document alone is not offered to be docketed with others.
  await page.getByLabel(scene.say(workText.docket)).check();
  await records(scene, page);
}
