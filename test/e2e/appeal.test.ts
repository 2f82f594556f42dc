import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { queues } from "../../src/modules/work/rules/queues.ts";
import { appellantNames, appealsText as text } from "../../src/web/pages/appeals/text.ts";
import { casesText } from "../../src/web/pages/cases/text.ts";
import { workText } from "../../src/web/pages/work/text.ts";
import { aSigningKey } from "../support/signing-key.ts";
import { filesNotice, rejectedClaim } from "./appeal/decided-claim.ts";
import { aStage, canRun, look, lookOnTelephone, type Stage, timeouts } from "./stage.ts";
import { aScene, type Scene } from "./story/scene.ts";

describe.runIf(canRun)("an appeal in a browser", () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await aStage(await aSigningKey());
  });
  afterAll(() => stage.close());

  test.each([
    ["en", "2027-01-15"],
    ["fr", "2027-01-22"],
  ] as const)(
    "the registry opens it from a notice and places the record; counsel reads the story (%s)",
    { timeout: timeouts.test },
    async (language, on) => {
      const scene = aScene(stage, language);
      const { theCase, counsel, registry } = await rejectedClaim(stage.t, { licence: `APPEAL-${language}`, on });
      const desk = await stage.windowOf(language, registry);
      const party = await stage.windowOf(language, counsel);
      // In one language the notice is filed and waits in its queue; in the other it came by mail.
      if (language === "en") {
        await filesNotice(stage.t, { caseId: theCase.id, counsel, registry });
        await takesNotice(scene, desk.page, theCase.id);
      } else {
        await desk.page.goto(scene.at(`/cases/${theCase.id}`));
        await desk.page.getByRole("button", { name: scene.say(text.open) }).click();
      }
      await refusedAtFields(scene, desk.page);
      const appealId = await opensAppeal(scene, desk.page, theCase.id, on);
      await placesRecord(scene, desk.page, language === "en" ? null : appealId);
      await readsStory(scene, party.page, { claimId: theCase.id, fileNumber: theCase.fileNumber, appealId });
      expect([...desk.errors, ...party.errors]).toEqual([]);
      for (const { page } of [desk, party]) await page.context().close();
    },
  );
});

/** The Minister won, and a notice is not received before the decision: each is said beside its field. */
async function refusedAtFields({ say, language }: Scene, page: Page): Promise<void> {
  await page.getByLabel(say(text.who)).selectOption({ label: say(appellantNames.minister) });
  await page.getByRole("button", { name: say(text.open) }).click();
  await page.locator(".field.wrong").getByLabel(say(text.who)).waitFor();
  await look(page, `${language}-appeal-01-wrong-side`);
  await page.getByLabel(say(text.who)).selectOption({ label: say(appellantNames.person) });
  await page.getByLabel(say(text.receivedOn)).fill("2026-12-01");
  await page.getByRole("button", { name: say(text.open) }).click();
  await page.locator(".field.wrong").getByLabel(say(text.receivedOn)).waitFor();
  await lookOnTelephone(page, `${language}-appeal-02-wrong-day`);
}

/** The page of the case leads to the notice that waits; the officer takes it: who appeals and since when the notice is there come from its receipt. */
async function takesNotice({ say, at, language }: Scene, page: Page, caseId: string): Promise<void> {
  await page.goto(at(`/cases/${caseId}`));
  await page.getByRole("link", { name: say(text.openNotice) }).click();
  await page.getByText(say(text.takeFirst)).waitFor();
  await lookOnTelephone(page, `${language}-appeal-00-notice-filed`);
  await page.getByRole("button", { name: say(workText.take) }).click();
  await page.getByLabel(say(text.receivedOn)).waitFor();
  expect(await page.getByLabel(say(text.receivedOn)).inputValue()).toBe("2027-01-15");
  expect(await page.getByLabel(say(text.keepsCounsel)).isChecked()).toBe(true);
  await look(page, `${language}-appeal-00-notice-taken`);
}

/** @returns the identifier of the case of the appeal */
async function opensAppeal({ say, language }: Scene, page: Page, claimId: string, on: string): Promise<string> {
  await page.getByLabel(say(text.receivedOn)).fill(on);
  await page.getByLabel(say(text.keepsCounsel)).check();
  await page
    .getByRole("group", { name: say(text.together) })
    .getByRole("checkbox")
    .check();
  await page.getByRole("button", { name: say(text.open) }).click();
  await page.waitForURL((url) => !url.pathname.includes(claimId));
  await page.getByRole("heading", { name: say(text.story) }).waitFor();
  await page.getByRole("button", { name: say(text.place) }).waitFor();
  // The appeals of the family are joined as their claims were.
  await page.getByRole("heading", { name: say(casesText.joined) }).waitFor();
  await look(page, `${language}-appeal-03-opened`);
  await lookOnTelephone(page, `${language}-appeal-03-opened-telephone`);
  return new URL(page.url()).pathname.split("/").at(-1) ?? "";
}

/** From the queue, or from the case of the appeal where one is given. */
async function placesRecord({ say, at, language }: Scene, page: Page, appealId: string | null): Promise<void> {
  if (appealId === null) {
    const queue = queues.find((one) => one.code === "records-to-send");
    await page.goto(at(`/work?queue=${queue?.code}`));
    await page.getByRole("rowheader").getByRole("link").first().click();
    await page.getByRole("button", { name: say(workText.take) }).click();
  }
  await page.getByRole("button", { name: say(text.place) }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: say(text.place) })
    .waitFor();
  await look(page, `${language}-appeal-04-record-asked`);
  await page
    .getByRole("dialog")
    .getByRole("button", { name: say(text.place) })
    .click();
  if (appealId === null) await page.getByText(say(text.recordPlaced)).waitFor();
  else await page.getByRole("heading", { name: say(text.record) }).waitFor({ state: "detached" });
  await look(page, `${language}-appeal-05-record-placed`);
}

/** Counsel sees both cases from either, and goes from one to the other. */
async function readsStory(
  { say, at, language }: Scene,
  page: Page,
  of: { readonly claimId: string; readonly fileNumber: string; readonly appealId: string },
): Promise<void> {
  await page.goto(at(`/cases/${of.claimId}`));
  const story = page.getByRole("region", { name: say(text.storyCaption) });
  await story.getByText(say(text.thisCase)).waitFor();
  expect(await page.getByRole("button", { name: say(text.open) }).count()).toBe(0);
  await look(page, `${language}-appeal-06-story`);
  await lookOnTelephone(page, `${language}-appeal-06-story-telephone`);
  await story.getByRole("link").click();
  await page.waitForURL((url) => url.pathname.endsWith(of.appealId));
  await story.getByRole("link", { name: of.fileNumber }).waitFor();
}
