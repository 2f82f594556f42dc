import type { Page } from "playwright-core";
import { expect } from "vitest";
import { editText } from "../../../src/web/pages/cases/edit-text.ts";
import { casesText } from "../../../src/web/pages/cases/text.ts";
import { intakeText } from "../../../src/web/pages/intake/text.ts";
import { signInText } from "../../../src/web/pages/sign-in/text.ts";
import { ui } from "../../../src/web/ui/text.ts";
import { look, lookOnTelephone } from "../stage.ts";
import { claimant, type Scene, type StoryCase } from "./scene.ts";

/** Staff come in by the tribunal's directory and begin at their workbench. */
export async function officerComesIn({ at, say, language }: Scene, page: Page, email: string): Promise<void> {
  await page.goto(at("/sign-in"));
  await page.getByRole("button", { name: say(signInText.directory) }).click();
  await page.getByRole("link", { name: email }).click();
  await page.getByRole("heading", { name: say(ui.workbench), level: 1 }).waitFor();
  await look(page, `${language}-story-workbench`);
}

/** A family's referral is typed; a wrong birth date is refused with all that was typed kept; two cases open. */
export async function referralOpensCase({ say, language }: Scene, page: Page): Promise<StoryCase> {
  const menu = page.getByRole("navigation", { name: say(ui.menu) });
  await menu.getByRole("link", { name: say(ui.newReferral) }).click();
  await page.getByRole("heading", { name: say(intakeText.newTitle), level: 1 }).waitFor();
  await page.getByLabel(say(intakeText.office)).selectOption("vancouver");
  await page.getByLabel(say(editText.proceedingLanguage)).selectOption(language);
  await page.getByLabel(say(intakeText.receivedOn)).fill("2026-11-20");
  await page.getByLabel(say(editText.origin)).selectOption("port-of-entry");
  await page.getByRole("button", { name: say(intakeText.addPerson) }).click();
  const exactly = { exact: true } as const;
  const persons = page.locator("fieldset", { has: page.getByLabel(say(editText.familyName), exactly) });
  const [adult, child] = [persons.nth(0), persons.nth(1)];
  await adult.getByLabel(say(editText.familyName), exactly).fill(claimant.script);
  await adult.getByLabel(say(editText.givenNames), exactly).fill(claimant.given);
  await adult.getByLabel(say(editText.latinFamilyName), exactly).fill(claimant.latin);
  await adult.getByLabel(say(editText.bornOn), exactly).fill(claimant.bornOn);
  await child.getByLabel(say(editText.familyName), exactly).fill(claimant.latin);
  await child.getByLabel(say(editText.givenNames), exactly).fill("Keza");
  await child.getByLabel(say(editText.bornOn), exactly).fill("2031-01-01");
  await child.getByLabel(say(intakeText.actedForBy), exactly).selectOption({ label: say(intakeText.person, { n: 1 }) });
  await page.getByRole("button", { name: say(intakeText.open), exact: true }).click();
  await page.getByRole("alert").waitFor();
  await look(page, `${language}-story-referral-refused`);
  expect(await child.getByLabel(say(editText.givenNames), exactly).inputValue()).toBe("Keza");
  expect(await child.getByLabel(say(editText.bornOn), exactly).getAttribute("aria-invalid")).toBe("true");
  await child.getByLabel(say(editText.bornOn), exactly).fill("2016-01-01");
  await lookOnTelephone(page, `${language}-story-referral-telephone`);
  await page.getByRole("button", { name: say(intakeText.open), exact: true }).click();
  await page.getByText(say(intakeText.opened), exactly).waitFor();
  const cases = page.getByRole("main").getByRole("link", { name: /^[A-Z]{2}\d-/ });
  await cases.nth(1).waitFor();
  await look(page, `${language}-story-referral-opened`);
  const fileNumber = (await cases.first().textContent()) ?? "";
  await cases.first().click();
  await page.getByRole("heading", { name: say(casesText.case, { number: fileNumber }) }).waitFor();
  await page.getByText(claimant.script).first().waitFor();
  const caseId = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  return { caseId, fileNumber };
}
