import type { Page } from "playwright-core";
import type { Actor } from "../../../src/kernel/actor.ts";
import { outcomeText } from "../../../src/web/pages/hearings/outcome-text.ts";
import { aCaseWithCounsel } from "../../stages/case-with-counsel.ts";
import { setting } from "../../stages/hearing.ts";
import { aReferral } from "../../stages/referral.ts";
import type { Tribunal } from "../../support/tribunal.ts";
import { look, lookOnTelephone } from "../stage.ts";
import type { Scene } from "../story/scene.ts";

/** A case whose hearing before the member has begun: it was set weeks ago, and the clock has gone on. */
export async function hearingBegun(t: Tribunal, member: Actor, { licence, on }: { licence: string; on: string }) {
  t.at("2026-11-24T15:00:00.000Z");
  const opened = await aCaseWithCounsel(t, await t.person("registry-officer"), licence, aReferral());
  const scheduling = await t.person("scheduling-officer");
  const body = setting({ on, memberId: member.accountId });
  const answer = await t.call(scheduling, "POST", `/api/v1/cases/${opened.theCase.id}/hearings`, body as never);
  if (answer.status !== 201) throw new Error(`The hearing was not set: ${JSON.stringify(answer.body)}`);
  t.at(`${on}T22:00:00.000Z`);
  return opened;
}

/** The member says that the hearing was held, that the decision is reserved, and what counsel undertook. */
export async function memberRecordsOutcome(scene: Scene, page: Page, caseId: string): Promise<void> {
  const { at, say, language } = scene;
  await page.goto(at(`/cases/${caseId}/hearings`));
  await look(page, `${language}-decision-01-hearing-begun`);
  await page.getByRole("link", { name: say(outcomeText.record) }).click();
  await page.getByRole("radio").first().check();
  await page.getByLabel(say(outcomeText.reserved)).check();
  await page.getByRole("button", { name: say(outcomeText.add) }).click();
  await page.getByLabel(say(outcomeText.byWhom)).selectOption("counsel");
  await page.getByLabel(say(outcomeText.what)).fill("Medical report");
  await page.getByLabel(say(outcomeText.dueOn)).fill("2027-03-01");
  await page.getByLabel(say(outcomeText.note)).fill("Evidence closed.");
  await look(page, `${language}-decision-02-outcome`);
  await lookOnTelephone(page, `${language}-decision-02-outcome-telephone`);
  await page.getByRole("button", { name: say(outcomeText.save), exact: true }).click();
  await page.getByText(say(outcomeText.recorded), { exact: true }).waitFor();
  await look(page, `${language}-decision-03-recorded`);
  await page.goto(at(`/cases/${caseId}/hearings`));
  await page.getByText("Medical report").first().waitFor();
  await look(page, `${language}-decision-04-hearing-held`);
}

/** The registry records that the undertaking was met. */
export async function registryMarksMet(scene: Scene, page: Page, caseId: string, on: string): Promise<void> {
  const { at, say, language } = scene;
  await page.goto(at(`/cases/${caseId}/hearings`));
  await page.getByRole("button", { name: say(outcomeText.markMet) }).click();
  await page.getByLabel(say(outcomeText.metDay)).fill(on);
  await page.getByRole("button", { name: say(outcomeText.markMet) }).click();
  await page.getByText(say(outcomeText.met), { exact: true }).waitFor();
  await lookOnTelephone(page, `${language}-decision-05-met`);
}
