import ICAL from "ical.js";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { confirmText, formText } from "../../../src/web/pages/hearings/form-text.ts";
import { hearingsText } from "../../../src/web/pages/hearings/text.ts";
import { counselHomeText as homeText } from "../../../src/web/pages/home/counsel-text.ts";
import { noticesText } from "../../../src/web/pages/notices/text.ts";
import { look, lookOnTelephone } from "../stage.ts";
import { memberOf, roomOf, type Scene, type StoryCase } from "./scene.ts";

/** The hearing's moment as each language says it, on the clocks of the office. */
const moment = {
  en: /Friday, January 15, 2027, 9:00\sa\.m\., Pacific Time \(UTC−7\)/,
  fr: /[Ll]e\svendredi 15\sjanvier\s2027 à 9\sh, heure du Pacifique \(UTC−7\)/,
} as const;

/** Too soon and without a room is said before anything is decided; then the day, who is told, and it is set. */
export async function officerSetsHearing(scene: Scene, page: Page, theCase: StoryCase): Promise<void> {
  const { at, say, language } = scene;
  await page.goto(at(`/cases/${theCase.caseId}/hearings`));
  await page.getByRole("link", { name: say(hearingsText.set) }).click();
  await page.getByLabel(say(formText.on), { exact: true }).fill("2026-12-02");
  await page.getByLabel(say(formText.time), { exact: true }).fill("09:00");
  await page.getByLabel(say(formText.mode)).selectOption("hybrid");
  await page.getByRole("button", { name: say(formText.check) }).click();
  await page.getByRole("alert").waitFor();
  await look(page, `${language}-story-room-wanted`);
  await page.getByLabel(say(formText.room)).selectOption({ label: roomOf(language) });
  await page.getByLabel(say(formText.joinUrl)).fill("https://video.example/j/123");
  await page.getByLabel(say(formText.member)).selectOption({ label: memberOf(language) });
  await page.getByRole("button", { name: say(formText.check) }).click();
  await page.getByText((say(confirmText.short, { day: "#" }).split("#")[0] ?? "").trim()).waitFor();
  await look(page, `${language}-story-too-soon`);
  await page.getByRole("button", { name: say(formText.back) }).click();
  await page.getByLabel(say(formText.on), { exact: true }).fill("2027-01-15");
  await lookOnTelephone(page, `${language}-story-hearing-form`);
  await page.getByRole("button", { name: say(formText.check) }).click();
  await page.getByText(moment[language]).first().waitFor();
  await lookOnTelephone(page, `${language}-story-hearing-check`);
  await page.getByRole("button", { name: say(confirmText.doSet) }).click();
  await page.getByText(say(confirmText.isSet), { exact: true }).waitFor();
}

/** Counsel sees the next date at home and on the case, and the entry for a calendar has the hour of the office. */
export async function counselSeesHearing(scene: Scene, page: Page, theCase: StoryCase): Promise<void> {
  const { at, say, language } = scene;
  const entry = page.getByRole("link", { name: say(noticesText.calendar) });
  const address = new URL((await entry.getAttribute("href")) ?? "", page.url()).href;
  const answer = await page.request.get(address);
  const calendar = new ICAL.Component(ICAL.parse(await answer.text()));
  const event = calendar.getFirstSubcomponent("vevent");
  const start = event?.getFirstProperty("dtstart");
  // Nine o'clock in Vancouver, which keeps UTC−7 all year.
  expect([start?.getParameter("tzid"), String(start?.getFirstValue())]).toEqual([undefined, "2027-01-15T16:00:00Z"]);
  await page.goto(at("/"));
  await page
    .getByRole("table", { name: say(homeText.hearings) })
    .getByText(/2027/)
    .waitFor();
  await look(page, `${language}-story-home-with-hearing`);
  await page.goto(at("/hearings"));
  await page.getByText(moment[language]).first().waitFor();
  await look(page, `${language}-story-my-hearings`);
  await page.goto(at(`/cases/${theCase.caseId}/hearings`));
  await page.getByText(moment[language]).first().waitFor();
  await look(page, `${language}-story-hearing`);
}
