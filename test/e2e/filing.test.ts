import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { FastifyInstance } from "fastify";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openServer } from "../../src/app/server.ts";
import { type Actor, nobody } from "../../src/kernel/actor.ts";
import { aPdf, aReadyUpload } from "../../src/modules/documents/testing.ts";
import { aContent, aRepresentedCase } from "../../src/modules/filings/testing.ts";
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
    begin: "Begin a new submission",
    continueTo: /^Continue: /,
    type: "Type of document",
    disclosure: "Disclosure of documents",
    description: "Description",
    language: "Language of the document",
    kind: /How was the other party/,
    none: "There is no other party on this file",
    submit: "Submit",
    missing: "Something is still missing",
    receipt: /^Receipt TORONTO-2026-/,
    saved: "Draft saved.",
    take: "Take this item",
    giveBack: "Return to the filer",
    docket: "Enter on the docket",
    reason: "Reason",
    record: "Record the decisions",
    recorded: "The decisions are recorded.",
    mend: "Mend and submit again",
  },
  fr: {
    begin: "Commencer un nouvel envoi",
    continueTo: /^Continuer : /,
    type: "Type de document",
    disclosure: "Communication de documents",
    description: "Description",
    language: "Langue du document",
    kind: /Comment l’autre partie/,
    none: "Il n’y a pas d’autre partie à ce dossier",
    submit: "Soumettre",
    missing: "Il manque encore quelque chose",
    receipt: /^Accusé de réception TORONTO-2026-/,
    saved: "Brouillon enregistré.",
    take: "Prendre en charge",
    giveBack: "Retourner à la personne",
    docket: "Inscrire au dossier",
    reason: "Motif",
    record: "Consigner les décisions",
    recorded: "Les décisions sont consignées.",
    mend: "Corriger et soumettre de nouveau",
  },
} as const;

describe.runIf(canRun)("documents are filed and reviewed in a browser", () => {
  let t: Tribunal;
  let app: FastifyInstance;
  let browser: Browser;
  let address: string;
  let officer: Actor;
  const people = new Map<string, Actor>();

  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true });
    t = await aTribunal();
    officer = await t.person("registry-officer");
    const port = await freePort();
    address = `http://localhost:${port}`;
    app = await openServer({ ...t.parts, config: { ...t.parts.config, publicUrl: address } }, async (request) => {
      const who = /actor=([0-9a-f-]+)/.exec(request.headers.cookie ?? "")?.[1] ?? "";
      return people.get(who) ?? nobody;
    });
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

  async function pageOf(actor: Actor, language: "en" | "fr"): Promise<Page> {
    const accountId = actor.accountId ?? "";
    people.set(accountId, actor);
    const context = await browser.newContext({ locale: `${language}-CA` });
    await context.addCookies([{ name: "actor", value: accountId, url: address }]);
    return context.newPage();
  }
  async function look(page: Page, name: string): Promise<void> {
    const found = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]).analyze();
    expect(found.violations.map((one) => `${name}: ${one.id} ${one.nodes[0]?.html}`)).toEqual([]);
    await page.screenshot({ path: path.join(pictures, `${name}.png`), fullPage: true });
  }
  async function fits(page: Page): Promise<void> {
    const overflow = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
    expect(await page.evaluate(overflow)).toBe(0);
  }

  test.each(["en", "fr"] as const)(
    "counsel submits, the registry returns and dockets (%s)",
    { timeout: 480_000 },
    async (language) => {
      const say = words[language];
      const { caseId, counsel } = await aRepresentedCase(t, officer);
      const mine = await pageOf(counsel, language);
      const errors: string[] = [];
      mine.on("pageerror", (error) => errors.push(error.message));
      await mine.goto(`${address}/${language}/cases/${caseId}/submit`);
      await mine.getByRole("button", { name: say.begin }).waitFor();
      await look(mine, `${language}-filing-1-begin`);
      await mine.getByRole("button", { name: say.begin }).click();
      const pdfs = ["affidavit.pdf", "pièces.pdf"].map((name) => {
        const file = path.join(pictures, `${language}-${name}`);
        writeFileSync(file, aPdf(2));
        return file;
      });
      await mine.locator('input[type="file"]').setInputFiles(pdfs);
      await mine.getByText(`${language}-pièces.pdf`).first().waitFor();
      await mine.getByText(say.saved).waitFor();
      await look(mine, `${language}-filing-2-documents`);
      await t.store.pool.query(
        "update uploads set state = 'ready', media_type = 'application/pdf', pages = 2, pdf_hash = hash where state = 'examining'",
      );
      await mine.getByRole("button", { name: say.continueTo }).click();
      await mine.getByLabel(say.type).first().selectOption({ label: say.disclosure });
      await mine.getByLabel(say.description).first().fill("Half typed, then the window is closed");
      await mine.getByText(say.saved).waitFor();
      await mine.reload();
      expect(await mine.getByLabel(say.description).first().inputValue()).toBe("Half typed, then the window is closed");
      await mine.getByRole("button", { name: say.continueTo }).click();
      await mine.getByRole("button", { name: say.submit, exact: true }).click();
      await mine.getByText(say.missing).waitFor();
      await mine.getByLabel(say.type).first().waitFor();
      await look(mine, `${language}-filing-3-missing`);
      for (const place of [0, 1]) {
        await mine.getByLabel(say.type).nth(place).selectOption({ label: say.disclosure });
        await mine
          .getByLabel(say.description)
          .nth(place)
          .fill(`Country evidence ${place + 1}`);
        await mine.getByLabel(say.language).nth(place).selectOption("en");
      }
      await mine.getByLabel(say.kind).selectOption({ label: say.none });
      await mine.setViewportSize({ width: 320, height: 640 });
      await fits(mine);
      await look(mine, `${language}-filing-4-details-phone`);
      await mine.setViewportSize({ width: 1280, height: 900 });
      await mine.getByRole("button", { name: say.continueTo }).click();
      await mine.getByRole("button", { name: say.submit, exact: true }).waitFor();
      await look(mine, `${language}-filing-5-review`);
      await mine.getByRole("button", { name: say.submit, exact: true }).click();
      await mine.getByRole("heading", { name: say.receipt, level: 1 }).waitFor();
      await look(mine, `${language}-filing-6-receipt`);
      await mine.setViewportSize({ width: 320, height: 640 });
      await fits(mine);
      await mine.setViewportSize({ width: 1280, height: 900 });
      const receiptAddress = mine.url();

      const theirs = await pageOf(officer, language);
      theirs.on("pageerror", (error) => errors.push(error.message));
      await theirs.goto(`${address}/${language}/work`);
      await theirs.getByRole("table").waitFor();
      await look(theirs, `${language}-work-1-queue`);
      const task = await t.store.pool.query("select id from tasks where case_id = $1", [caseId]);
      await theirs.goto(`${address}/${language}/work/${task.rows[0].id}`);
      await theirs.getByRole("button", { name: say.take }).click();
      await theirs.getByLabel(say.giveBack).nth(1).check();
      await theirs.getByLabel(say.reason, { exact: true }).selectOption("illegible");
      await theirs.getByLabel(say.docket).first().check();
      await look(theirs, `${language}-work-2-review`);
      await theirs.setViewportSize({ width: 320, height: 640 });
      await fits(theirs);
      await theirs.setViewportSize({ width: 1280, height: 900 });
      await theirs.getByRole("button", { name: say.record }).click();
      await theirs.getByRole("dialog").getByRole("button", { name: say.record }).click();
      await theirs.getByText(say.recorded).waitFor();
      await look(theirs, `${language}-work-3-recorded`);

      await mine.goto(receiptAddress);
      await mine.getByRole("button", { name: say.mend }).waitFor();
      await look(mine, `${language}-filing-7-returned`);
      await mine.getByRole("button", { name: say.mend }).click();
      await mine
        .getByText(/(affidavit|pièces)\.pdf/)
        .first()
        .waitFor();
      await mine.goto(`${address}/${language}/submissions`);
      await mine.getByRole("table").waitFor();
      await look(mine, `${language}-filing-8-history`);
      await mine.goto(`${address}/${language}/cases/${caseId}/submissions`);
      await mine.getByRole("table").waitFor();
      await look(mine, `${language}-filing-9-case`);
      expect(errors).toEqual([]);
    },
  );

  test("the registry records a fax, and a second window is told what changed and loses nothing", {
    timeout: 240_000,
  }, async () => {
    const { caseId, counsel } = await aRepresentedCase(t, officer);
    const fax = await pageOf(officer, "en");
    await fax.goto(`${address}/en/cases/${caseId}/submit`);
    await fax.getByRole("button", { name: words.en.begin }).click();
    await fax.getByRole("button", { name: words.en.continueTo }).click();
    await fax.getByLabel("Channel").selectOption("fax");
    await look(fax, "en-filing-counter");
    const upload = await aReadyUpload(t, counsel);
    const filed = await t.call(counsel, "POST", `/api/v1/cases/${caseId}/submissions`, aContent([upload]));
    const task = await t.store.pool.query("select id from tasks where subject_id = $1", [filed.body.submissionId]);
    const windows = [await pageOf(officer, "en"), await pageOf(officer, "en")];
    await t.call(officer, "POST", `/api/v1/tasks/${task.rows[0].id}/claim`, {});
    for (const one of windows) {
      await one.goto(`${address}/en/work/${task.rows[0].id}`);
      await one.getByLabel("Description").waitFor();
    }
    const [first, second] = windows;
    if (first === undefined || second === undefined) throw new Error("two windows");
    for (const [place, one] of windows.entries()) {
      await one.getByLabel("Description").fill(`Typed in window ${place + 1}`);
      await one.getByRole("button", { name: words.en.record }).click();
      await one.getByRole("dialog").getByRole("button", { name: words.en.record }).click();
    }
    await second.getByText("The review changed in the meantime").waitFor();
    await second.getByText(/now Disclosure of documents – Typed in window 1/).waitFor();
    await look(second, "en-work-4-changed");
    expect(await second.getByLabel("Description").inputValue()).toBe("Typed in window 2");
    await second.getByRole("button", { name: "Go on with what is here" }).click();
    expect(await second.getByLabel("Description").inputValue()).toBe("Typed in window 2");
  });
});
