import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "../../src/kernel/actor.ts";
import { aPerson, aReferral } from "../../src/modules/intake/testing.ts";
import { jobs } from "../../src/modules/notices/index.ts";
import { aFileWithCounsel, runJobs } from "../../src/modules/notices/testing.ts";
import { freePort } from "../../src/platform/database/embedded.ts";
import { aTribunal, type Tribunal } from "../support/tribunal.ts";

const root = path.resolve(import.meta.dirname, "../..");
const pictures = path.join(root, "test-results/screenshots");
const executablePath = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((file) =>
  existsSync(file),
);
const canRun = executablePath !== undefined && existsSync(path.join(root, "dist/web/index.html"));

const words = {
  en: {
    hearings: "Hearings",
    set: "Set a hearing",
    day: "Day",
    hour: "Hour",
    mode: "How it is held",
    room: "Room",
    link: "Link to the video hearing",
    check: "Check before setting",
    please: "Please check",
    moment: /Friday, January 15, 2027, 9:00\sa\.m\., Pacific Time \(UTC−7\)/,
    toldAll: "Set the hearing and tell everybody",
    isSet: "The hearing is set",
    tooSoon: /Too short/,
    consent: /parties consent/,
    rests: "What it rests on",
    back: "Go back and correct",
    notices: "Notices",
    notice: "Notice to appear",
    add: "Add to my calendar (.ics)",
    cancel: "Cancel the hearing",
    isCancelled: "The hearing is cancelled",
  },
  fr: {
    hearings: "Audiences",
    set: "Fixer une audience",
    day: "Jour",
    hour: "Heure",
    mode: "Mode de tenue",
    room: "Salle",
    link: "Lien de l’audience vidéo",
    check: "Vérifier avant de fixer",
    please: "Veuillez vérifier",
    moment: /le\svendredi 15\sjanvier\s2027 à 9\sh, heure du Pacifique \(UTC−7\)/,
    toldAll: "Fixer l’audience et aviser tout le monde",
    isSet: "L’audience est fixée",
    tooSoon: /Trop court/,
    consent: /Les parties consentent/,
    rests: "Sur quoi il se fonde",
    back: "Revenir et corriger",
    notices: "Avis",
    notice: "Avis de convocation",
    add: "Ajouter à mon calendrier (.ics)",
    cancel: "Annuler l’audience",
    isCancelled: "L’audience est annulée",
  },
} as const;

describe.runIf(canRun)("a hearing in a browser", () => {
  let t: Tribunal;
  let browser: Browser;
  let address: string;
  let officer: Actor;

  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true });
    t = await aTribunal();
    officer = await t.person("registry-officer");
    const port = await freePort();
    address = `http://localhost:${port}`;
    await t.app.listen({ port, host: "127.0.0.1" });
    browser = await chromium.launch({
      ...(executablePath === undefined ? {} : { executablePath }),
      args: ["--no-sandbox"],
    });
  });
  afterAll(async () => {
    await browser.close();
    await t.close();
  });

  async function look(page: Page, name: string): Promise<void> {
    const found = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]).analyze();
    expect(found.violations.map((one) => `${name}: ${one.id} ${one.nodes[0]?.html}`)).toEqual([]);
    await page.screenshot({ path: path.join(pictures, `${name}.png`), fullPage: true });
  }

  async function lookOnTelephone(page: Page, name: string): Promise<void> {
    await page.setViewportSize({ width: 320, height: 640 });
    await look(page, name);
    const over = await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    expect(over, name).toBe(0);
    await page.setViewportSize({ width: 1280, height: 800 });
  }

  /** A window in which everything is asked as this person. */
  async function windowOf(person: Actor, language: "en" | "fr"): Promise<{ context: BrowserContext; page: Page }> {
    await t.call(person, "GET", "/api/v1/me");
    const context = await browser.newContext({
      locale: `${language}-CA`,
      extraHTTPHeaders: { "x-test-actor": person.accountId ?? "" },
    });
    context.setDefaultTimeout(60_000);
    return { context, page: await context.newPage() };
  }

  test.each(["en", "fr"] as const)(
    "an officer sets it, counsel reads the notice and takes the entry, the officer cancels it (%s)",
    { timeout: 600_000 },
    async (language) => {
      const say = words[language];
      const family = aReferral(
        {},
        {
          officeId: "vancouver",
          persons: [
            aPerson({ familyName: "Зорвамар", givenNames: "Лумия" }),
            aPerson({ givenNames: "Bela", interpreterLanguage: "so" }),
          ],
        },
      );
      const { file, counsel } = await aFileWithCounsel(t, officer, `HEARING-${language}`, family);
      await t.person("member");
      const errors: string[] = [];
      const staff = await windowOf(officer, language);
      const { page } = staff;
      page.on("pageerror", (error) => errors.push(error.message));
      await page.goto(`${address}/${language}/cases/${file.id}/hearings`);
      await page.getByRole("link", { name: say.set }).click();
      await page.getByLabel(say.day).fill("2026-12-02");
      await page.getByLabel(say.hour, { exact: true }).fill("09:00");
      await page.getByLabel(say.mode).selectOption("hybrid");
      await page.getByRole("button", { name: say.check }).click();
      await page.getByRole("alert").waitFor();
      await look(page, `${language}-hearing-1-room-wanted`);
      await page.getByLabel(say.room).fill("Room 5");
      await page.getByLabel(say.link).fill("https://video.example/j/123");
      await page.getByRole("button", { name: say.check }).click();
      await page.getByText(say.tooSoon).waitFor();
      await page.getByLabel(say.consent).check();
      await look(page, `${language}-hearing-2-too-soon`);
      await page.getByRole("button", { name: say.back }).click();
      await page.getByLabel(say.day).fill("2027-01-15");
      await look(page, `${language}-hearing-3-form`);
      await lookOnTelephone(page, `${language}-hearing-3-form-telephone`);
      await page.getByRole("button", { name: say.check }).click();
      await page.getByText(say.moment).first().waitFor();
      await look(page, `${language}-hearing-4-check`);
      await lookOnTelephone(page, `${language}-hearing-4-check-telephone`);
      await page.getByRole("button", { name: say.toldAll }).click();
      await page.getByText(say.isSet).waitFor();
      await look(page, `${language}-hearing-5-set`);
      await runJobs(t, jobs);

      const client = await windowOf(counsel, language);
      client.page.on("pageerror", (error) => errors.push(error.message));
      await client.page.goto(`${address}/${language}/hearings`);
      await client.page.getByText(say.moment).first().waitFor();
      await look(client.page, `${language}-hearing-6-my-hearings`);
      await client.page.goto(`${address}/${language}/notices`);
      await client.page.getByRole("link", { name: say.notice }).first().waitFor();
      await look(client.page, `${language}-hearing-7-notices`);
      await client.page.getByRole("link", { name: say.notice }).first().click();
      await client.page.getByRole("heading", { name: say.notice, level: 1 }).waitFor();
      await look(client.page, `${language}-hearing-8-notice`);
      await lookOnTelephone(client.page, `${language}-hearing-8-notice-telephone`);
      const entry = client.page.getByRole("link", { name: say.add });
      expect(await entry.getAttribute("href")).toMatch(new RegExp(`/calendar\\.ics\\?language=${language}$`));
      await client.page.goto(`${address}/${language}/cases/${file.id}/hearings`);
      await client.page.getByText(say.moment).first().waitFor();
      await look(client.page, `${language}-hearing-9-file`);
      await client.page.goto(`${address}/${language}/cases/${file.id}/notices`);
      await client.page.getByRole("link", { name: say.notice }).first().waitFor();
      await look(client.page, `${language}-hearing-10-file-notices`);
      await client.context.close();

      await page.goto(`${address}/${language}/hearings`);
      await page.getByText(say.moment).first().waitFor();
      await look(page, `${language}-hearing-11-office`);
      await page.goto(`${address}/${language}/cases/${file.id}/hearings`);
      await page.getByRole("button", { name: say.cancel }).click();
      await page.getByRole("dialog").waitFor();
      await look(page, `${language}-hearing-12-cancel`);
      await page.getByRole("dialog").getByRole("button", { name: say.cancel }).click();
      await page.getByText(say.isCancelled).first().waitFor();
      await look(page, `${language}-hearing-13-cancelled`);
      expect(errors).toEqual([]);
      await staff.context.close();
    },
  );
});
