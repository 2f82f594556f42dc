import { PDFDocument } from "@cantoo/pdf-lib";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "../../src/kernel/actor.ts";
import type { CaseId } from "../../src/kernel/ids.ts";
import { addDocument, docketDocument } from "../../src/modules/documents/index.ts";
import { aReadyUpload, takeUpload } from "../stages/files.ts";
import { aReferral } from "../stages/referral.ts";
import type { Tribunal } from "../support/tribunal.ts";
import { aStage, canRun, look, lookOnTelephone, type Stage, timeouts } from "./stage.ts";

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
  let stage: Stage;
  let t: Tribunal;
  let address: string;
  let officer: Actor;
  let caseId: CaseId;

  beforeAll(async () => {
    stage = await aStage();
    ({ t, address } = stage);
    officer = await t.person("registry-officer");
    caseId = (await t.call(officer, "POST", "/api/v1/referrals", aReferral())).body.cases[0].id;
    const pdf = await PDFDocument.create();
    for (let page = 1; page <= 40; page++) pdf.addPage([612, 792]).drawText(`This is page ${page}`, { x: 60, y: 700 });
    const bytes = Buffer.from(await pdf.save());
    for (let number = 1; number < 30; number++)
      await aDocument(Buffer.concat([bytes, Buffer.from(`%${number}\n`)]), 40, number);
  }, timeouts.test);
  afterAll(() => stage.close());

  async function aDocument(bytes: Buffer, pages: number, number: number): Promise<void> {
    const uploadId = await aReadyUpload(t, officer, { bytes, pages, fileName: `Lettre d’avril ${number}.pdf` });
    await t.store.transact(officer, async (tx) => {
      const taken = await takeUpload(tx, uploadId);
      const content = { typeCode: "disclosure", description: `Letter ${number} of April`, language: "en" } as const;
      const added = await addDocument(tx, { caseId, taken, ...content, submissionId: null });
      await docketDocument(tx, added.documentId, number);
    });
  }

  const shownPicture = (page: Page) =>
    page
      .locator(".sheet img")
      .evaluate((image: { complete: boolean; naturalWidth: number }) => image.complete && image.naturalWidth);

  test.each(["en", "fr"] as const)(
    "a document is found, read page by page and downloaded (%s)",
    { timeout: timeouts.test },
    async (language) => {
      const say = words[language];
      const { page, errors } = await stage.windowOf(language, officer);
      await page.goto(`${address}/${language}/cases/${caseId}/documents`);
      await page.getByRole("table").waitFor();
      await page.locator("tbody tr").nth(24).waitFor();
      expect(await page.locator("tbody tr").count()).toBe(25);
      await look(page, `documents-${language}-1-list`);
      await page.getByRole("button", { name: language === "en" ? "Number" : "Numéro" }).click();
      await page.getByRole("link", { name: "Letter 1 of April" }).click();
      await expect.poll(() => shownPicture(page), { timeout: timeouts.step }).toBe(1000);
      await look(page, `documents-${language}-2-viewer`);
      await page.getByRole("button", { name: say.next }).click();
      await page.getByRole("status").getByText(say.of).waitFor();
      await page.waitForURL(/page=2/);
      await page.keyboard.press("End");
      await page.getByRole("img", { name: /40/ }).waitFor();
      await page.getByLabel(say.goTo).fill("17");
      await page.getByRole("button", { name: say.go, exact: true }).click();
      // The page that is left has a text to open too.
      await page.getByRole("img", { name: /17/ }).waitFor();
      await page.getByText(say.text).click();
      await page.getByText("This is page 17").waitFor();
      await page.getByRole("button", { name: say.larger }).click();
      await expect.poll(() => shownPicture(page), { timeout: timeouts.step }).toBe(1600);
      await lookOnTelephone(page, `documents-${language}-3-viewer-phone`);
      const download = page.getByRole("link", { name: /Lettre d’avril 1.pdf/ });
      const saved = await page.request.get(`${address}${await download.getAttribute("href")}`);
      expect(saved.headers()["content-disposition"]).toContain('attachment; filename="Lettre d_avril 1.pdf"');
      await page.goto(`${address}/${language}/cases/${caseId}/documents`);
      await page.getByRole("table").waitFor();
      await lookOnTelephone(page, `documents-${language}-4-list-phone`);
      expect(errors).toEqual([]);
      await page.context().close();
    },
  );

  test("a page that cannot be drawn says so, and tried again it is there with the keyboard at it", {
    timeout: timeouts.test,
  }, async () => {
    const { page } = await stage.windowOf("en", officer);
    let isDown = true;
    await page.route(/\/pages\/1\?/, (route) =>
      isDown ? route.fulfill({ status: 503, body: "{}" }) : route.continue(),
    );
    await page.goto(`${address}/en/cases/${caseId}/documents`);
    await page.getByRole("link", { name: "Letter 29 of April" }).click();
    await page.getByText("Page 1 cannot be shown now", { exact: false }).waitFor();
    isDown = false;
    await page.getByRole("button", { name: "Try again" }).click();
    await expect.poll(() => shownPicture(page), { timeout: timeouts.step }).toBe(1000);
    expect(await page.evaluate("document.activeElement.className")).toBe("sheet");
    await page.context().close();
  });
});
