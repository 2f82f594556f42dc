import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { PDFDocument } from "@cantoo/pdf-lib";
import type { FastifyInstance } from "fastify";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openServer } from "../../src/app/server.ts";
import { type Actor, nobody } from "../../src/kernel/actor.ts";
import type { CaseId } from "../../src/kernel/ids.ts";
import { addDocument, docketDocument, takeUpload } from "../../src/modules/documents/index.ts";
import { aReadyUpload } from "../../src/modules/documents/testing.ts";
import { aReferral } from "../../src/modules/intake/testing.ts";
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
    documents: "Documents",
    next: "Next page",
    of: "Page 2 of 40",
    goTo: "Go to page",
    go: "Go",
    text: /Text of page/,
    larger: "Larger",
  },
  fr: {
    documents: "Documents",
    next: "Page suivante",
    of: "Page 2 de 40",
    goTo: "Aller à la page",
    go: "Aller",
    text: /Texte de la page/,
    larger: "Agrandir",
  },
} as const;

describe.runIf(canRun)("documents in a browser", () => {
  let t: Tribunal;
  let app: FastifyInstance;
  let browser: Browser;
  let address: string;
  let officer: Actor;
  let caseId: CaseId;

  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true });
    t = await aTribunal();
    officer = await t.person("registry-officer");
    const port = await freePort();
    address = `http://localhost:${port}`;
    const actors = new Map([[officer.accountId, officer]]);
    const parts = { ...t.parts, config: { ...t.parts.config, publicUrl: address } };
    app = await openServer(
      parts,
      async (request) => actors.get(String(request.headers["x-test-actor"]) as never) ?? nobody,
    );
    await app.listen({ port, host: "127.0.0.1" });
    caseId = (await t.call(officer, "POST", "/api/v1/referrals", aReferral())).body.cases[0].id;
    const pdf = await PDFDocument.create();
    for (let page = 1; page <= 40; page++) pdf.addPage([612, 792]).drawText(`This is page ${page}`, { x: 60, y: 700 });
    const bytes = Buffer.from(await pdf.save());
    for (let number = 1; number < 30; number++)
      await aDocument(Buffer.concat([bytes, Buffer.from(`%${number}\n`)]), 40, number);
    browser = await chromium.launch({
      ...(executablePath === undefined ? {} : { executablePath }),
      args: ["--no-sandbox"],
    });
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await app.close();
    await t.close();
  });

  async function aDocument(bytes: Buffer, pages: number, number: number): Promise<void> {
    const uploadId = await aReadyUpload(t, officer, { bytes, pages, fileName: `Lettre d’avril ${number}.pdf` });
    await t.store.transact(officer, async (tx) => {
      const taken = await takeUpload(tx, uploadId);
      const content = { typeCode: "disclosure", description: `Letter ${number} of April`, language: "en" } as const;
      const added = await addDocument(tx, { caseId, taken, ...content, submissionId: null });
      await docketDocument(tx, added.documentId, number);
    });
  }

  async function look(page: Page, name: string): Promise<void> {
    const found = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]).analyze();
    expect(found.violations.map((one) => `${name}: ${one.id} ${one.nodes[0]?.html}`)).toEqual([]);
    await page.screenshot({ path: path.join(pictures, `${name}.png`), fullPage: true });
  }

  const shownPicture = (page: Page) =>
    page
      .locator(".sheet img")
      .evaluate((image: { complete: boolean; naturalWidth: number }) => image.complete && image.naturalWidth);

  test.each(["en", "fr"] as const)(
    "a document is found, read page by page and downloaded (%s)",
    { timeout: 180_000 },
    async (language) => {
      const say = words[language];
      const context = await browser.newContext({
        locale: `${language}-CA`,
        extraHTTPHeaders: { "x-test-actor": officer.accountId ?? "" },
      });
      const page = await context.newPage();
      const errors: string[] = [];
      page.on("pageerror", (error) => errors.push(error.message));
      await page.goto(`${address}/${language}/cases/${caseId}/documents`);
      await page.getByRole("table").waitFor();
      expect(await page.locator("tbody tr").count()).toBe(25);
      await look(page, `documents-${language}-1-list`);
      await page.getByRole("button", { name: language === "en" ? "Number" : "Numéro" }).click();
      await page.getByRole("link", { name: "Letter 1 of April" }).click();
      await expect.poll(() => shownPicture(page), { timeout: 20_000 }).toBe(1000);
      await look(page, `documents-${language}-2-viewer`);
      await page.getByRole("button", { name: say.next }).click();
      await page.getByRole("status").getByText(say.of).waitFor();
      expect(page.url()).toContain("page=2");
      await page.keyboard.press("End");
      await page.getByRole("img", { name: /40/ }).waitFor();
      await page.getByLabel(say.goTo).fill("17");
      await page.getByRole("button", { name: say.go, exact: true }).click();
      await page.getByText(say.text).click();
      await page.getByText("This is page 17").waitFor();
      await page.getByRole("button", { name: say.larger }).click();
      await expect.poll(() => shownPicture(page), { timeout: 20_000 }).toBe(1600);
      await page.setViewportSize({ width: 320, height: 640 });
      await look(page, `documents-${language}-3-viewer-phone`);
      const room = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
      expect(await page.evaluate(room)).toBe(0);
      const download = page.getByRole("link", { name: /Lettre d’avril 1.pdf/ });
      const saved = await page.request.get(`${address}${await download.getAttribute("href")}`);
      expect(saved.headers()["content-disposition"]).toContain('attachment; filename="Lettre d_avril 1.pdf"');
      await page.goto(`${address}/${language}/cases/${caseId}/documents`);
      await page.getByRole("table").waitFor();
      await look(page, `documents-${language}-4-list-phone`);
      expect(await page.evaluate(room)).toBe(0);
      expect(errors).toEqual([]);
      await context.close();
    },
  );
});
