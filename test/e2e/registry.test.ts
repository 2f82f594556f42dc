import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "../../src/kernel/actor.ts";
import { aPerson, aReferral } from "../../src/modules/intake/testing.ts";
import { aCounsel } from "../../src/modules/parties/testing.ts";
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
    received: "Day of receipt, at the office",
    open: "Open the file",
    add: "Add a person of the family",
    family: "Family name",
    given: "Given names",
    born: "Date of birth",
    whoActs: /Who acts for this person/,
    person1: "Person 1",
    opened: "Opened",
    correct: /Correct what the file says/,
    uci: /UCI/,
    save: "Save",
    changed: /Somebody changed this file/,
    limits: "Time limits",
    corrections: "Corrections",
    steps: "Make ready to schedule",
    addCounsel: "Put counsel on record",
    find: /Find counsel/,
    invite: "Invite to My Case",
    channel: "How the code is sent",
    standing: /Change standing – /,
    suspended: "Suspended",
    standingField: "Standing",
    done: /Standing recorded/,
    again: "Send again",
    aside: "Set aside",
    asideReason: "Why it is set aside",
    search: /Search by number/,
    go: "Search",
    home: "My Case",
    due: "What is due",
    origin: "Where the claim was made",
    contact: "Change contact information",
    mode: "What changes",
    phone: "Telephone",
  },
  fr: {
    received: "Jour de la réception, au bureau",
    open: "Ouvrir le dossier",
    add: "Ajouter une personne de la famille",
    family: "Nom de famille",
    given: "Prénoms",
    born: "Date de naissance",
    whoActs: /Qui agit pour cette personne/,
    person1: "Personne 1",
    opened: "Ouvert",
    correct: /Corriger les renseignements/,
    uci: /IUC/,
    save: "Enregistrer",
    changed: /Quelqu’un a modifié ce dossier/,
    limits: "Délais",
    corrections: "Corrections",
    steps: "Déclarer prêt à mettre au rôle",
    addCounsel: "Inscrire un conseil",
    find: /Chercher un conseil/,
    invite: "Inviter à Mon dossier",
    channel: "Envoi du code",
    standing: /Changer le statut – /,
    suspended: "Suspendu",
    standingField: "Statut",
    done: /Statut consigné/,
    again: "Renvoyer",
    aside: "Mettre de côté",
    asideReason: "Motif de la mise de côté",
    search: /Chercher par numéro/,
    go: "Chercher",
    home: "Mon dossier",
    due: "Échéances",
    origin: "Lieu de la demande",
    contact: "Changer les coordonnées",
    mode: "Ce qui change",
    phone: "Téléphone",
  },
} as const;

describe.runIf(canRun)("the registry at work in a browser", () => {
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

  /** A page of somebody who has signed in; whatever breaks in it fails the test. */
  async function pageOf(actor: Actor, language: "en" | "fr"): Promise<{ page: Page; errors: string[] }> {
    await t.call(actor, "GET", "/api/v1/me");
    const context = await browser.newContext({
      locale: `${language}-CA`,
      extraHTTPHeaders: { "x-test-actor": actor.accountId ?? "" },
    });
    const page = await context.newPage();
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error" && !/status of 4\d\d/.test(message.text())) errors.push(message.text());
    });
    return { page, errors };
  }

  async function look(page: Page, name: string): Promise<void> {
    const found = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]).analyze();
    expect(found.violations.map((one) => `${name}: ${one.id} ${one.nodes[0]?.html}`)).toEqual([]);
    await page.screenshot({ path: path.join(pictures, `registry-${name}.png`), fullPage: true });
  }

  async function fitsTelephone(page: Page, name: string): Promise<void> {
    await page.setViewportSize({ width: 320, height: 640 });
    await look(page, name);
    const wide = await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    expect(wide, name).toBe(0);
    await page.setViewportSize({ width: 1280, height: 800 });
  }

  test.each(["en", "fr"] as const)(
    "a family's referral is refused, mended and opened (%s)",
    { timeout: 300_000 },
    async (language) => {
      const say = words[language];
      const { page, errors } = await pageOf(officer, language);
      await page.goto(`${address}/${language}/`);
      await page.getByRole("heading", { level: 1 }).waitFor();
      await look(page, `${language}-workbench`);
      await page.goto(`${address}/${language}/referrals/new`);
      await page.getByRole("button", { name: say.add }).click();
      const persons = page.locator("fieldset", { has: page.getByLabel(say.family, { exact: true }) });
      await page.getByLabel(say.received).fill("2026-11-20");
      await persons.nth(0).getByLabel(say.family, { exact: true }).fill("Zorvathine");
      await persons.nth(1).getByLabel(say.family, { exact: true }).fill("Zorvathine");
      await persons.nth(1).getByLabel(say.given, { exact: true }).fill("Keza");
      await persons.nth(1).getByLabel(say.born, { exact: true }).fill("2031-01-01");
      await persons.nth(1).getByLabel(say.whoActs).selectOption({ label: say.person1 });
      await page.getByRole("button", { name: say.open }).click();
      await page.getByRole("alert").waitFor();
      await look(page, `${language}-referral-refused`);
      expect(await persons.nth(1).getByLabel(say.given, { exact: true }).inputValue()).toBe("Keza");
      expect(await persons.nth(1).getByLabel(say.born, { exact: true }).getAttribute("aria-invalid")).toBe("true");
      await persons.nth(1).getByLabel(say.born, { exact: true }).fill("2016-01-01");
      await page.getByLabel(say.origin).selectOption("port-of-entry");
      await fitsTelephone(page, `${language}-referral-phone`);
      await page.getByRole("button", { name: say.open }).click();
      await page.getByText(say.opened, { exact: true }).waitFor();
      expect(await page.getByRole("link", { name: /^TC6-/ }).count()).toBe(2);
      await look(page, `${language}-referral-opened`);
      expect(errors).toEqual([]);
      await page.context().close();
    },
  );

  async function aFile() {
    const sent = await t.call(
      officer,
      "POST",
      "/api/v1/referrals",
      JSON.parse(
        JSON.stringify(
          aReferral(
            {},
            {
              origin: "port-of-entry",
              persons: [
                aPerson({ familyName: "Зорвамар", latinFamilyName: "Zorvamar" }),
                aPerson({ bornOn: "2015-05-05" }),
              ],
            },
          ),
        ),
      ),
    );
    return (await t.call(officer, "GET", `/api/v1/cases/${sent.body.cases[0].id}`)).body;
  }

  test.each(["en", "fr"] as const)(
    "a file is corrected over a colleague's change, counsel is put on record and invited (%s)",
    { timeout: 300_000 },
    async (language) => {
      const say = words[language];
      const licence = `DESK-${language.toUpperCase()}`;
      await aCounsel(t, { licenceNumber: licence, familyName: `Deskvath${language}` });
      const file = await aFile();
      const { page, errors } = await pageOf(officer, language);
      await page.goto(`${address}/${language}/cases/${file.id}`);
      await page.getByRole("button", { name: say.correct }).click();
      await look(page, `${language}-correction`);
      await page.getByLabel(say.uci).fill("1234567890");
      await t.call(await t.person("registry-officer"), "POST", `/api/v1/cases/${file.id}/facts`, {
        version: file.version,
        reason: null,
        language: "en",
        claimType: "religion",
        origin: "port-of-entry",
        country: "HTI",
      });
      await page.getByRole("button", { name: say.save }).click();
      await page.getByText(say.changed).waitFor();
      await look(page, `${language}-changed-meanwhile`);
      expect(await page.getByLabel(say.uci).inputValue()).toBe("1234567890");
      await page.getByRole("button", { name: say.save }).click();
      await page.getByText("1234567890").waitFor();
      await page.getByRole("button", { name: say.contact }).click();
      await page.getByLabel(say.mode).selectOption("phone");
      await page.getByLabel(say.phone, { exact: true }).last().fill("+1 555 555 0142");
      await page.getByRole("button", { name: say.save }).click();
      await page.getByText("+1 555 555 0142").waitFor();
      await page.getByRole("button", { name: say.addCounsel }).click();
      await page.getByLabel(say.find).fill(licence);
      await page.getByRole("radio").first().check();
      await look(page, `${language}-counsel`);
      await page.getByRole("button", { name: say.save }).click();
      await page.getByRole("button", { name: say.invite }).click();
      await page.getByLabel(say.channel).selectOption("mail");
      await page.getByRole("button", { name: say.invite }).click();
      await page.locator(".code").first().waitFor();
      await look(page, `${language}-letter`);
      await page.goto(`${address}/${language}/cases/${file.id}`);
      await page.getByRole("button", { name: say.steps }).click();
      await page.getByRole("button", { name: say.steps }).click();
      await page
        .getByText(language === "en" ? "Ready to schedule" : "Prêt à mettre au rôle")
        .first()
        .waitFor();
      await look(page, `${language}-overview`);
      await fitsTelephone(page, `${language}-overview-phone`);
      await page.getByRole("link", { name: say.limits }).click();
      await page.getByRole("heading", { name: say.limits }).waitFor();
      await look(page, `${language}-limits`);
      await page.getByRole("link", { name: say.corrections }).click();
      await page.getByRole("cell", { name: "1234567890" }).waitFor();
      await look(page, `${language}-corrections`);
      await page.goto(`${address}/${language}/invitations`);
      await page.getByRole("table").waitFor();
      await look(page, `${language}-invitations`);
      await page.goto(`${address}/${language}/counsels`);
      await page.getByRole("button", { name: say.standing }).first().click();
      await page
        .getByRole("form")
        .last()
        .getByLabel(say.standingField, { exact: true })
        .selectOption({ label: say.suspended });
      await look(page, `${language}-standing`);
      await page.getByRole("button", { name: say.save }).click();
      await page.getByText(say.done).waitFor();
      expect(errors).toEqual([]);
      await page.context().close();
    },
  );

  test.each(["en", "fr"] as const)(
    "the list is narrowed, sorted and searched, and a refused message is set aside (%s)",
    { timeout: 300_000 },
    async (language) => {
      const say = words[language];
      await aFile();
      await t.call(
        officer,
        "POST",
        "/api/v1/referrals",
        JSON.parse(JSON.stringify(aReferral({ counsel: { regulator: "LSO", licenceNumber: `GONE-${language}` } }))),
      );
      const { page, errors } = await pageOf(officer, language);
      await page.goto(`${address}/${language}/cases`);
      await page.getByRole("table").waitFor();
      await look(page, `${language}-list`);
      await page.getByLabel(say.search).fill("zorvamr");
      await page.getByRole("button", { name: say.go, exact: true }).click();
      await page.getByText("Зорвамар").first().waitFor();
      await look(page, `${language}-alike`);
      await fitsTelephone(page, `${language}-list-phone`);
      await page.goto(`${address}/${language}/referrals/refused`);
      await page.getByRole("table").getByRole("link").first().click();
      await page.getByRole("button", { name: say.again }).click();
      await page.getByRole("alert").waitFor();
      await look(page, `${language}-refused`);
      await page.getByLabel(say.asideReason).fill("Sent by mistake");
      await page.getByRole("button", { name: say.aside }).click();
      await page.getByRole("status").waitFor();
      expect(errors).toEqual([]);
      await page.context().close();
    },
  );

  test.each(["en", "fr"] as const)(
    "counsel comes home to what is due and to own files (%s)",
    { timeout: 180_000 },
    async (language) => {
      const say = words[language];
      const licence = `HOME-${language.toUpperCase()}`;
      const counsel = await t.person("counsel", await aCounsel(t, { licenceNumber: licence }));
      await t.call(
        officer,
        "POST",
        "/api/v1/referrals",
        JSON.parse(
          JSON.stringify(
            aReferral({ counsel: { regulator: "LSO", licenceNumber: licence } }, { origin: "port-of-entry" }),
          ),
        ),
      );
      const { page, errors } = await pageOf(counsel, language);
      await page.goto(`${address}/${language}/`);
      await page.getByRole("heading", { name: say.home, level: 1 }).waitFor();
      await page.getByRole("heading", { name: say.due }).waitFor();
      await page.getByRole("table").first().waitFor();
      await look(page, `${language}-portal`);
      await fitsTelephone(page, `${language}-portal-phone`);
      expect(errors).toEqual([]);
      await page.context().close();
    },
  );
});
