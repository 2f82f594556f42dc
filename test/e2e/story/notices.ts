import type { Page } from "playwright-core";
import { expect } from "vitest";
import { noticeKindOn } from "../../../src/modules/notices/rules/notice-kinds.ts";
import { noticeMail } from "../../../src/modules/notices/text.ts";
import { counselHomeText as homeText } from "../../../src/web/pages/home/counsel-text.ts";
import { channelNames, stateNames } from "../../../src/web/pages/notices/state-names.ts";
import { noticesText } from "../../../src/web/pages/notices/text.ts";
import { look, lookOnTelephone, timeouts } from "../stage.ts";
import { claimant, counselOf, type Scene, type StoryCase } from "./scene.ts";

type Kind = Parameters<typeof noticeKindOn>[0];
const titleOf = ({ say }: Scene, kind: Kind) => say(noticeKindOn(kind, "2026-11-24").title);

/** What is new stands at home; the notice is opened; and opening it is what the tribunal remembers. */
export async function counselReadsNotice(scene: Scene, page: Page, kind: Kind): Promise<void> {
  const { at, say, language } = scene;
  const title = titleOf(scene, kind);
  await page.goto(at("/"));
  await page.getByText(say(noticesText.title)).first().waitFor();
  await page.getByRole("heading", { name: say(homeText.news) }).waitFor();
  await page.goto(at("/notices"));
  await page.getByRole("link", { name: title, exact: true }).first().click();
  await page.getByRole("heading", { name: title, level: 1 }).waitFor();
  await lookOnTelephone(page, `${language}-story-notice-${kind}`);
}

/** Staff see on the case by which channel the notice went, that the e-mail is sent and when the portal's copy was opened. */
export async function officerFollows(scene: Scene, page: Page, theCase: StoryCase, kind: Kind): Promise<void> {
  const { at, say, language } = scene;
  await page.goto(at(`/cases/${theCase.caseId}/notices`));
  await page
    .getByRole("link", { name: titleOf(scene, kind), exact: true })
    .first()
    .click();
  const table = page.getByRole("table", { name: say(noticesText.deliveries) });
  const portal = table.getByRole("row").filter({ hasText: say(channelNames["portal"] ?? noticesText.title) });
  await portal.getByText("2026").last().waitFor();
  expect(await portal.getByText(say(noticesText.notOpened)).count()).toBe(0);
  const email = table.getByRole("row").filter({ hasText: say(channelNames["email"] ?? noticesText.title) });
  await email.getByText(say(stateNames["sent"] ?? noticesText.title), { exact: true }).waitFor();
  await look(page, `${language}-story-deliveries`);
}

/** E-mails went to counsel, and none says a name, a file number or what the papers are about. */
export async function emailsSayNothing({ stage, language }: Scene, theCase: StoryCase, atLeast: number): Promise<void> {
  const mails = () =>
    stage.t.sent.filter(
      (mail) => mail.to === counselOf(language).email && mail.subject.includes(noticeMail.subject.en),
    );
  await expect.poll(() => mails().length, { timeout: timeouts.step }).toBeGreaterThanOrEqual(atLeast);
  for (const { subject, text } of mails())
    for (const secret of [claimant.script, claimant.given, claimant.latin, theCase.fileNumber, "evidence"])
      expect(`${subject} ${text}`).not.toContain(secret);
}
