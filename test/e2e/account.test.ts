import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Role, theSystem } from "../../src/kernel/actor.ts";
import { enrolAuthenticator, openAccount } from "../../src/modules/identity/index.ts";
import { roleNames } from "../../src/modules/identity/text.ts";
import { accountText } from "../../src/web/pages/account/text.ts";
import { delegatesText } from "../../src/web/pages/delegates/text.ts";
import { peopleText } from "../../src/web/pages/people/text.ts";
import { passwordText } from "../../src/web/pages/sign-in/password-text.ts";
import { signInText } from "../../src/web/pages/sign-in/text.ts";
import { newPasswordText } from "../../src/web/ui/new-password.ts";
import { ui } from "../../src/web/ui/text.ts";
import { aCounsel } from "../stages/counsel.ts";
import { workOff } from "../support/jobs.ts";
import { codeOfSeed } from "../support/totp.ts";
import type { Tribunal } from "../support/tribunal.ts";
import { aStage, canRun, look, lookOnTelephone, type Stage, timeouts } from "./stage.ts";

const password = "four plain words here";
const secret = "0123456789abcdef0123456789abcdef";

describe.runIf(canRun)("accounts in a browser", () => {
  let stage: Stage;
  let t: Tribunal;
  let address: string;
  let nth = 0;

  beforeAll(async () => {
    stage = await aStage();
    ({ t, address } = stage);
  });
  afterAll(() => stage.close());

  async function anAccount(role: Role, name: string, isStaff: boolean) {
    const email = `${role}-${nth++}@greffe.example`;
    const counselId = role === "counsel" ? await aCounsel(t, { licenceNumber: `E2E-${nth}` }) : null;
    await t.store.transact(theSystem, async (tx) => {
      const id = await openAccount(tx, {
        email,
        name,
        language: "en",
        password: isStaff ? null : password,
        roles: [{ role, officeId: null, division: null }],
        personId: null,
        counselId,
      });
      if (!isStaff) await enrolAuthenticator(tx, id, secret, t.services.config.secret);
    });
    return email;
  }

  async function signIn(page: Page, language: "en" | "fr", email: string, given = password): Promise<void> {
    if (!page.url().includes("/sign-in")) await page.goto(`${address}/${language}/sign-in`);
    await page.getByRole("heading", { name: signInText.title[language], level: 1 }).waitFor();
    await page.getByLabel(signInText.email[language]).fill(email);
    await page.getByLabel(signInText.password[language]).fill(given);
    await page.getByRole("button", { name: signInText.go[language] }).click();
    await page.getByLabel(signInText.code[language]).fill(await codeOfSeed(secret));
    await page.getByRole("button", { name: signInText.go[language] }).click();
    await page.locator("details.account").waitFor();
  }

  /** A device of the browser that checks its person, as a telephone with a fingerprint does. */
  async function withAuthenticator(context: BrowserContext, page: Page): Promise<void> {
    const devtools = await context.newCDPSession(page);
    await devtools.send("WebAuthn.enable");
    await devtools.send("WebAuthn.addVirtualAuthenticator", {
      options: {
        protocol: "ctap2",
        transport: "internal",
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
  }

  describe.each(["en", "fr"] as const)("%s", (language) => {
    test("a passkey is added and opens the account by itself; recovery codes and password are renewed", {
      timeout: timeouts.test,
    }, async () => {
      const say = (text: { readonly en: string; readonly fr: string }) => text[language];
      const email = await anAccount("minister-counsel", "Morgan Exemple", false);
      const { page, errors } = await stage.windowOf(language);
      await withAuthenticator(page.context(), page);
      await page.goto(`${address}/${language}/sign-in`);
      await page.getByRole("button", { name: say(signInText.passkey) }).waitFor();
      await look(page, `${language}-account-1-sign-in`);
      await page.getByLabel(say(signInText.email)).fill(email);
      await page.getByLabel(say(signInText.password)).fill("wrong words");
      await page.getByRole("button", { name: say(signInText.go) }).click();
      await page
        .getByRole("alert")
        .filter({ hasText: language === "en" ? "is wrong" : "inexact" })
        .waitFor();
      await look(page, `${language}-account-2-wrong-password`);
      await signIn(page, language, email);
      await page.locator("details.account summary").click();
      await page.getByRole("link", { name: say(ui.ownAccount) }).click();
      await page.getByRole("heading", { name: say(accountText.title), level: 1 }).waitFor();
      await page.getByLabel(say(accountText.passkeyName)).fill("Test device");
      await page.getByRole("button", { name: say(accountText.addPasskey) }).click();
      await page.getByText(say(accountText.passkeyAdded)).waitFor();
      await page
        .getByRole("cell", { name: "Test device" })
        .or(page.getByRole("rowheader", { name: "Test device" }))
        .waitFor();
      await page.getByLabel(say(accountText.password), { exact: true }).fill(password);
      await page.getByRole("button", { name: say(accountText.renew) }).click();
      await page.getByText(say(accountText.renewed)).waitFor();
      await look(page, `${language}-account-3-account`);
      await page.getByLabel(say(accountText.current)).fill(password);
      await page.getByLabel(say(newPasswordText.next)).fill("un canot rouge et lent");
      await page.getByRole("button", { name: say(accountText.passwordTitle) }).click();
      await page.getByText(say(accountText.changed)).waitFor();
      await t.store.pool.query("update sessions set created_at = now() - interval '20 minutes'");
      await page.getByRole("button", { name: say(accountText.remove) }).click();
      await page.getByRole("link", { name: say(ui.signInAgain) }).waitFor();
      await look(page, `${language}-account-4-confirmation`);
      await page.locator("details.account summary").click();
      await page.getByRole("button", { name: say(ui.signOut) }).click();
      await page.getByRole("button", { name: say(signInText.passkey) }).click();
      await page.locator("details.account").waitFor();
      await page.goto(`${address}/${language}/account`);
      await page.getByRole("heading", { name: say(accountText.history) }).waitFor();
      await lookOnTelephone(page, `${language}-account-5-telephone`);
      expect(errors).toEqual([]);
      await page.context().close();
    });

    test("a forgotten password is chosen anew through the link", { timeout: timeouts.test }, async () => {
      const say = (text: { readonly en: string; readonly fr: string }) => text[language];
      const email = await anAccount("interpreter", "Alix Exemple", false);
      const { page, errors } = await stage.windowOf(language);
      await page.goto(`${address}/${language}/sign-in`);
      await page.getByRole("link", { name: say(signInText.forgotten) }).click();
      // Both pages have a field of this name: the new one must stand before it is filled.
      await page.getByRole("button", { name: say(passwordText.send) }).waitFor();
      // The browser's own words are in its language; these are the page's.
      await page.getByRole("button", { name: say(passwordText.send) }).click();
      const field = page.getByLabel(say(signInText.email));
      const missing = page.getByRole("alert").getByText(say({ en: "Fill in this field.", fr: "Remplissez ce champ." }));
      await missing.waitFor();
      expect(await field.getAttribute("aria-invalid")).toBe("true");
      await field.fill(email);
      await page.getByRole("button", { name: say(passwordText.send) }).click();
      await page.getByText(say(passwordText.sent)).waitFor();
      await look(page, `${language}-account-6-link-sent`);
      await workOff(t);
      const token = /#([\w-]{40,})/.exec(t.sent.findLast((mail) => mail.to === email)?.text ?? "")?.[1] ?? "";
      await page.goto(`${address}/${language}/password#${token}`);
      await page.getByLabel(say(newPasswordText.next)).fill("motdepasse2026");
      await page.getByRole("button", { name: say(passwordText.save) }).click();
      await page.getByRole("alert").waitFor();
      await look(page, `${language}-account-7-weak-password`);
      await page.getByLabel(say(newPasswordText.next)).fill("un canot rouge et lent");
      await page.getByRole("button", { name: say(passwordText.save) }).click();
      await page.getByText(say(passwordText.chosen)).waitFor();
      expect(page.url()).not.toContain(token);
      expect(errors).toEqual([]);
      await page.context().close();
    });

    test("whom the directory did not check strongly enough is told so where they came from", {
      timeout: timeouts.test,
    }, async () => {
      const { page, errors } = await stage.windowOf(language);
      await page.goto(`${address}/${language}/sign-in?error=directory-sign-in-too-weak`);
      await page.getByRole("alert").filter({ hasText: signInText.weakTitle[language] }).waitFor();
      await page.getByText(signInText.weakDetail[language]).waitFor();
      await look(page, `${language}-account-7-too-weak`);
      expect(errors).toEqual([]);
      await page.context().close();
    });

    test("the operator comes in through the directory, opens an account, gives a role and ends it", {
      timeout: timeouts.test,
    }, async () => {
      const say = (text: { readonly en: string; readonly fr: string }) => text[language];
      const email = await anAccount("operator", `Operator ${language}`, true);
      const { page, errors } = await stage.windowOf(language);
      await page.goto(`${address}/${language}/sign-in`);
      await page.getByRole("button", { name: say(signInText.directory) }).click();
      await page.getByRole("link", { name: new RegExp(email) }).click();
      await page.getByRole("link", { name: say(ui.people) }).click();
      await page.getByRole("heading", { name: say(peopleText.title), level: 1 }).waitFor();
      await page.getByRole("row").nth(1).waitFor();
      await look(page, `${language}-account-8-people`);
      await page.getByRole("link", { name: say(peopleText.openTitle) }).click();
      // The list that is left has an address and a role to fill in too.
      await page.getByRole("heading", { name: say(peopleText.openTitle), level: 1 }).waitFor();
      await page.getByLabel(say(peopleText.name), { exact: true }).fill("Sacha Exemple");
      await page.getByLabel(say(peopleText.email)).fill(`sacha-${language}@ministry.example`);
      await page.getByLabel(say(peopleText.language), { exact: true }).selectOption(language);
      await page.getByLabel(say(peopleText.role), { exact: true }).selectOption("minister-counsel");
      await look(page, `${language}-account-9-open`);
      await page.getByRole("button", { name: say(peopleText.openIt) }).click();
      await page.getByRole("heading", { name: "Sacha Exemple" }).waitFor();
      await page.getByLabel(say(peopleText.role), { exact: true }).selectOption("interpreter");
      await page.getByRole("button", { name: say(peopleText.give) }).click();
      await page.getByText(say(peopleText.done)).waitFor();
      const row = page.getByRole("row").filter({ hasText: roleNames["minister-counsel"][language] });
      await row.getByRole("button", { name: say(peopleText.end) }).click();
      await look(page, `${language}-account-10-end-role`);
      await page
        .getByRole("dialog")
        .getByRole("button", { name: say(peopleText.end) })
        .click();
      await row.getByText(say(peopleText.notHeld)).waitFor();
      await look(page, `${language}-account-11-person`);
      expect(errors).toEqual([]);
      await page.context().close();
    });

    test("counsel invites a delegate, who comes in; counsel ends the delegation", {
      timeout: timeouts.test,
    }, async () => {
      const say = (text: { readonly en: string; readonly fr: string }) => text[language];
      const email = await anAccount("counsel", "Ari Samplesworth", false);
      const delegateEmail = `delegate-${language}@cabinet.example`;
      const { page, errors } = await stage.windowOf(language);
      await signIn(page, language, email);
      await page.getByRole("link", { name: say(ui.delegates) }).click();
      await page.getByRole("heading", { name: say(delegatesText.title), level: 1 }).waitFor();
      await page.getByLabel(say(delegatesText.name)).fill("Dominique Exemple");
      await page.getByLabel(say(delegatesText.email)).fill(delegateEmail);
      await page.getByRole("button", { name: say(delegatesText.invite) }).click();
      await page.getByRole("cell", { name: delegateEmail }).waitFor();
      await look(page, `${language}-account-12-delegates`);
      await workOff(t);
      const mail = t.sent.findLast((one) => one.to === delegateEmail)?.text ?? "";
      const other = await stage.windowOf(language);
      await other.page.goto(`${address}/${language}/delegate`);
      await other.page.getByLabel(say(delegatesText.code)).fill(/[A-Z0-9]{4}(?:-[A-Z0-9]{4}){3}/.exec(mail)?.[0] ?? "");
      await other.page.getByLabel(say(delegatesText.yourName)).fill("Dominique Exemple");
      await other.page.getByLabel(say(delegatesText.yourEmail)).fill(delegateEmail);
      await other.page.getByLabel(say(newPasswordText.choose)).fill("un canot rouge et lent");
      await look(other.page, `${language}-account-13-delegate`);
      await other.page.getByRole("button", { name: say(delegatesText.open) }).click();
      await other.page.getByText(say(delegatesText.opened)).waitFor();
      await page.reload();
      await page.getByRole("button", { name: say(delegatesText.end), exact: true }).click();
      await page
        .getByRole("dialog")
        .getByRole("button", { name: say(delegatesText.end), exact: true })
        .click();
      await page.getByText(say(delegatesText.ended), { exact: true }).waitFor();
      await look(page, `${language}-account-14-ended`);
      expect([...errors, ...other.errors]).toEqual([]);
      await other.page.context().close();
      await page.context().close();
    });
  });
});
