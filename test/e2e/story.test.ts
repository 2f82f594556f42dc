import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { FastifyInstance } from "fastify";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openServer } from "../../src/app/server.ts";
import type { Actor } from "../../src/kernel/actor.ts";
import { aReferral } from "../../src/modules/intake/testing.ts";
import { aCounsel } from "../../src/modules/parties/testing.ts";
import { freePort } from "../../src/platform/database/embedded.ts";
import { bytesOfKey, totpNow } from "../support/totp.ts";
import { aTribunal, type Tribunal } from "../support/tribunal.ts";

const root = path.resolve(import.meta.dirname, "../..");
const pictures = path.join(root, "test-results/screenshots");
const executablePath = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((file) =>
  existsSync(file),
);
const canRun = executablePath !== undefined && existsSync(path.join(root, "dist/web/index.html"));

const words = {
  en: {
    code: /Code of your/,
    next: "Continue",
    licence: "Your licence number",
    file: /Number of the file/,
    born: /Date of birth/,
    name: "Your name",
    email: /e-mail address/i,
    password: /password/i,
    open: "Open my account",
    opened: "Your account is open",
    signIn: "Sign in",
    second: "Add a second factor",
    six: "Six-digit code",
    home: "My Case",
    menu: "Main menu",
    files: "Files",
    search: /Search by/,
    go: "Search",
    other: "Français",
    otherTitle: "Dossiers",
  },
  fr: {
    code: /Code de votre/,
    next: "Continuer",
    licence: "Votre numéro de permis",
    file: /Numéro du dossier/,
    born: /Date de naissance/,
    name: "Votre nom",
    email: /adresse de courriel/i,
    password: /mot de passe/i,
    open: "Créer mon compte",
    opened: "Votre compte est créé",
    signIn: "Ouvrir une session",
    second: "Ajouter un deuxième facteur",
    six: "Code à six chiffres",
    home: "Mon dossier",
    menu: "Menu principal",
    files: "Dossiers",
    search: /Chercher par/,
    go: "Chercher",
    other: "English",
    otherTitle: "Files",
  },
} as const;

describe.runIf(canRun)("the story in a browser", () => {
  let t: Tribunal;
  let app: FastifyInstance;
  let browser: Browser;
  let address: string;
  let officer: Actor;

  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true });
    t = await aTribunal();
    officer = await t.person("registry-officer");
    const port = await freePort();
    address = `http://localhost:${port}`;
    app = await openServer({ ...t.parts, config: { ...t.parts.config, publicUrl: address } });
    await app.listen({ port, host: "127.0.0.1" });
    browser = await chromium.launch({
      ...(executablePath === undefined ? {} : { executablePath }),
      args: ["--no-sandbox"],
    });
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
    await t.close();
  });

  async function look(page: Page, name: string): Promise<void> {
    const found = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]).analyze();
    expect(found.violations.map((one) => `${name}: ${one.id} ${one.nodes[0]?.html}`)).toEqual([]);
    await page.screenshot({ path: path.join(pictures, `${name}.png`), fullPage: true });
  }

  /** A referral has come, counsel is on record, and the registry has written a letter with a code. */
  async function anInvitation(licenceNumber: string) {
    const counselId = await aCounsel(t, { licenceNumber });
    const sent = await t.call(
      officer,
      "POST",
      "/api/v1/referrals",
      aReferral({
        familyName: "Зорвамар",
        givenNames: "Лумия",
        latinFamilyName: "Zorvamar",
        latinGivenNames: "Lumiya",
      }),
    );
    const [file] = sent.body.cases;
    const view = await t.call(officer, "GET", `/api/v1/cases/${file.id}`);
    await t.call(officer, "POST", `/api/v1/cases/${file.id}/representations`, {
      personId: view.body.parties[0].personId,
      counselId,
      scope: "whole-proceeding",
      authorisation: "counsel-contact-information-form",
    });
    const issued = await t.call(officer, "POST", `/api/v1/cases/${file.id}/invitations`, {
      counselId,
      channel: "mail",
    });
    return { code: issued.body.code as string, fileNumber: file.fileNumber as string };
  }

  test.each(["en", "fr"] as const)(
    "counsel comes in by invitation and sees the file (%s)",
    { timeout: 60_000 },
    async (language) => {
      const say = words[language];
      const licence = `STORY-${language.toUpperCase()}`;
      const { code, fileNumber } = await anInvitation(licence);
      const context = await browser.newContext({ locale: `${language}-CA` });
      const page = await context.newPage();
      const errors: string[] = [];
      page.on("pageerror", (error) => errors.push(error.message));
      await page.goto(`${address}/${language}/invitation`);
      await page.getByLabel(say.code).fill("AAAA-BBBB-CCCC-DDDD");
      await page.getByRole("button", { name: say.next }).click();
      await page.getByRole("alert").waitFor();
      await look(page, `${language}-1-unknown-code`);
      await page.getByLabel(say.code).fill(code);
      await page.getByRole("button", { name: say.next }).click();
      await page.getByLabel(say.licence).fill(licence);
      await page.getByLabel(say.file).fill(fileNumber);
      await page.getByLabel(say.born).fill("1990-05-17");
      await page.getByLabel(say.name).fill("Ari Samplesworth");
      await page.getByLabel(say.email).fill(`${language}@counsel.example`);
      await page.getByLabel(say.password).fill("several plain words");
      await look(page, `${language}-2-invitation`);
      await page.getByRole("button", { name: say.open }).click();
      await page.getByRole("heading", { name: say.opened }).waitFor();
      await page.getByRole("link", { name: say.signIn }).click();
      await page.getByLabel(say.email).fill(`${language}@counsel.example`);
      await page.getByLabel(say.password).fill("several plain words");
      await look(page, `${language}-3-sign-in`);
      await page.getByRole("button", { name: say.next }).click();
      await page.getByRole("heading", { name: say.second }).waitFor();
      await look(page, `${language}-4-second-factor`);
      const shown = (await page.locator("p.secret").textContent()) ?? "";
      await page.getByLabel(say.six).fill(totpNow(bytesOfKey(/[A-Z2-7]{20,}/.exec(shown)?.[0] ?? "")));
      await page.getByRole("button", { name: say.next }).click();
      await page.getByRole("heading", { name: say.home, level: 1 }).waitFor();
      await look(page, `${language}-5-home`);
      await page.getByRole("navigation", { name: say.menu }).getByRole("link", { name: say.files }).click();
      await page.getByRole("heading", { name: say.files, level: 1 }).waitFor();
      await page.getByRole("link", { name: fileNumber }).waitFor();
      await look(page, `${language}-5-files`);
      await page.getByLabel(say.search).fill("zorvamar");
      await page.getByRole("button", { name: say.go }).click();
      await page.getByRole("link", { name: fileNumber }).click();
      await page.getByRole("heading", { name: new RegExp(fileNumber) }).waitFor();
      await page.getByText("Зорвамар").first().waitFor();
      await look(page, `${language}-6-file`);
      await page.setViewportSize({ width: 320, height: 640 });
      await look(page, `${language}-7-file-phone`);
      const overflow = await page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth",
      );
      expect(overflow).toBe(0);
      await page.getByRole("link", { name: say.other }).click();
      await page.waitForURL((url) => url.pathname.startsWith(language === "en" ? "/fr/cases/" : "/en/cases/"));
      expect(errors).toEqual([]);
      await context.close();
    },
  );
});
