import type { Page } from "playwright-core";
import { editText } from "../../../src/web/pages/cases/edit-text.ts";
import { caseSearchText } from "../../../src/web/pages/cases/search-text.ts";
import { casesText } from "../../../src/web/pages/cases/text.ts";
import { counselHomeText as homeText } from "../../../src/web/pages/home/counsel-text.ts";
import { invitationText } from "../../../src/web/pages/invitation/text.ts";
import { invitationsText } from "../../../src/web/pages/invitations/text.ts";
import { enrolText } from "../../../src/web/pages/sign-in/enrol-text.ts";
import { signInText } from "../../../src/web/pages/sign-in/text.ts";
import { newPasswordText } from "../../../src/web/ui/new-password.ts";
import { ui } from "../../../src/web/ui/text.ts";
import { codeOfKey } from "../../support/totp.ts";
import { look, lookOnTelephone } from "../stage.ts";
import { claimant, counselOf, type Scene, type StoryCase } from "./scene.ts";

/** Counsel is put on record on the open case, and a letter with a code is made. */
export async function counselIsInvited({ say, language }: Scene, page: Page): Promise<string> {
  const { licence, familyName } = counselOf(language);
  const principal = page.getByRole("region", { name: say(editText.representation) }).first();
  await principal.getByRole("button", { name: say(editText.addCounsel) }).click();
  await page.getByLabel(say(editText.findCounsel)).fill(licence);
  await page.getByRole("radio", { name: new RegExp(familyName) }).check();
  await principal.getByLabel(say(editText.scope)).selectOption({ index: 1 });
  await principal.getByLabel(say(editText.authorisation)).selectOption({ index: 1 });
  await look(page, `${language}-story-counsel`);
  await page.getByRole("button", { name: say(editText.save) }).click();
  await principal.getByRole("button", { name: say(editText.invite) }).click();
  const form = page.getByRole("form", { name: say(editText.invite) });
  await form.getByLabel(say(editText.channel)).selectOption("mail");
  await form.getByRole("button", { name: say(editText.invite) }).click();
  await page.getByText(say(invitationsText.codeReady)).waitFor();
  await look(page, `${language}-story-letter`);
  return (await page.locator(".letter .code").first().textContent()) ?? "";
}

/** A wrong code is refused; the right one asks who counsel is; the account is open and comes in with a second factor. */
export async function counselJoins(scene: Scene, page: Page, code: string, theCase: StoryCase): Promise<void> {
  const { at, say, language } = scene;
  const counsel = counselOf(language);
  await page.goto(at("/invitation"));
  await page.getByLabel(say(invitationText.code)).fill("AAAA-BBBB-CCCC-DDDD");
  await page.getByRole("button", { name: say(invitationText.check) }).click();
  await page.getByRole("alert").waitFor();
  await look(page, `${language}-story-unknown-code`);
  await page.getByLabel(say(invitationText.code)).fill(code);
  await page.getByRole("button", { name: say(invitationText.check) }).click();
  await page.getByLabel(say(invitationText.licence)).fill(counsel.licence);
  await page.getByLabel(say(invitationText.case)).fill(theCase.fileNumber);
  await page.getByLabel(say(invitationText.born)).fill(claimant.bornOn);
  await page.getByLabel(say(invitationText.name)).fill(counsel.name);
  await page.getByLabel(say(invitationText.email)).fill(counsel.email);
  await page.getByLabel(say(newPasswordText.choose)).fill(counsel.password);
  await look(page, `${language}-story-invitation`);
  await page.getByRole("button", { name: say(invitationText.open) }).click();
  await page.getByText(say(invitationText.done)).waitFor();
  await page
    .getByRole("main")
    .getByRole("link", { name: say(ui.signIn) })
    .click();
  await signsIn(scene, page);
}

async function signsIn({ say, language }: Scene, page: Page): Promise<void> {
  const counsel = counselOf(language);
  await page.getByRole("heading", { name: say(signInText.title), level: 1 }).waitFor();
  await page.getByLabel(say(signInText.email)).fill(counsel.email);
  await page.getByLabel(say(signInText.password)).fill(counsel.password);
  await look(page, `${language}-story-sign-in`);
  await page.getByRole("button", { name: say(signInText.go) }).click();
  await page.getByRole("heading", { name: say(enrolText.enrolTitle) }).waitFor();
  await look(page, `${language}-story-second-factor`);
  const shown = (await page.locator("p.secret").textContent()) ?? "";
  await page.getByLabel(say(signInText.code)).fill(await codeOfKey(/[A-Z2-7]{20,}/.exec(shown)?.[0] ?? ""));
  await page.getByRole("button", { name: say(signInText.go) }).click();
  await page.getByRole("heading", { name: say(ui.portal), level: 1 }).waitFor();
}

/** What is due stands at home; the case is found by the Latin spelling of its name; the other language is one press away. */
export async function counselFindsCase({ say, at, language }: Scene, page: Page, theCase: StoryCase): Promise<void> {
  await page.getByRole("table", { name: say(homeText.due) }).waitFor();
  await lookOnTelephone(page, `${language}-story-home`);
  const menu = page.getByRole("navigation", { name: say(ui.menu) });
  await menu.getByRole("link", { name: say(ui.cases) }).click();
  await page.getByRole("heading", { name: say(casesText.title), level: 1 }).waitFor();
  await page.getByLabel(say(caseSearchText.search)).fill(claimant.latin.toLowerCase());
  await page.getByRole("button", { name: say(caseSearchText.go), exact: true }).click();
  await page.getByRole("region", { name: say(casesText.found, { n: 1 }) }).waitFor();
  await look(page, `${language}-story-files`);
  await page.getByRole("link", { name: theCase.fileNumber }).click();
  await page.getByRole("heading", { name: say(casesText.case, { number: theCase.fileNumber }) }).waitFor();
  await page.getByText(claimant.script).first().waitFor();
  await lookOnTelephone(page, `${language}-story-file`);
  const other = language === "en" ? "fr" : "en";
  await page.getByRole("link", { name: other === "fr" ? "Français" : "English" }).click();
  await page.waitForURL((url) => url.pathname.startsWith(`/${other}/cases/`));
  await page.goto(at(`/cases/${theCase.caseId}`));
}
