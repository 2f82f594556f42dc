import { readFile } from "node:fs/promises";
import { PDFDocument, StandardFonts } from "@cantoo/pdf-lib";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { fileRefusals } from "../../../src/modules/files/file-refusals.ts";
import { casesText } from "../../../src/web/pages/cases/text.ts";
import { uploadText } from "../../../src/web/pages/documents/text.ts";
import { filingsText } from "../../../src/web/pages/filings/text.ts";
import { pdfOf } from "../../stages/files.ts";
import { look, lookOnTelephone, timeouts } from "../stage.ts";
import type { Scene, StoryCase } from "./scene.ts";

export interface Paper {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** What counsel holds when a submission is received. */
export interface Filed {
  readonly address: string;
  readonly receiptNumber: string;
  /** The receipt as a file, as the portal gives it. */
  readonly receipt: Buffer;
}

/** A paper with words on each page, as a word processor would print it. */
export async function aPaper(name: string, pages: number): Promise<Paper> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.TimesRoman);
  for (let page = 1; page <= pages; page++)
    pdf.addPage([612, 792]).drawText(`${name}, page ${page}`, { x: 72, y: 700, size: 12, font });
  return { name, mimeType: "application/pdf", buffer: Buffer.from(await pdf.save()) };
}

const withScript: Paper = {
  name: "form.pdf",
  mimeType: "application/pdf",
  buffer: pdfOf([
    "<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<<>>>>",
  ]),
};

const ofStep = ({ say }: Scene, step: "stepDetails" | "stepReview") =>
  say(filingsText.continueTo, { step: say(filingsText[step]) });

/** Several papers at once; the one with a program in it is refused in its own words and the others are not held up. */
export async function counselFilesDocuments(
  scene: Scene,
  page: Page,
  theCase: StoryCase,
  papers: readonly Paper[],
): Promise<Filed> {
  const { at, say, language } = scene;
  const tabs = page.getByRole("navigation", { name: say(casesText.tabs) });
  await tabs.getByRole("link", { name: say(filingsText.submissions) }).click();
  await page.getByRole("link", { name: say(filingsText.submitDocuments) }).click();
  await page.getByRole("button", { name: say(filingsText.begin) }).click();
  await page.locator('input[type="file"]').setInputFiles([...papers, withScript]);
  await page.getByText(say(fileRefusals["pdf-active-script"].title)).waitFor();
  await arrived(scene, page, papers.length);
  await look(page, `${language}-story-uploads`);
  await page
    .getByRole("button", {
      name: say(uploadText.of, { action: say(uploadText.remove), name: withScript.name }),
      exact: true,
    })
    .click();
  await page.getByRole("button", { name: ofStep(scene, "stepDetails") }).click();
  await typedIsKept(scene, page);
  await page.getByRole("button", { name: ofStep(scene, "stepReview") }).click();
  await page.getByRole("button", { name: say(filingsText.submit), exact: true }).click();
  await saysOfWhichDocument(scene, page, papers.length);
  await look(page, `${language}-story-missing`);
  await describes(scene, page, papers.length);
  await lookOnTelephone(page, `${language}-story-details`);
  const filed = await submits(scene, page);
  await page.goto(at(`/cases/${theCase.caseId}/submissions`));
  await page.getByRole("cell", { name: filed.receiptNumber }).or(page.getByText(filed.receiptNumber)).first().waitFor();
  await look(page, `${language}-story-submissions`);
  return filed;
}

/** What is missing is listed once, each line with its document, and leads to its field. */
async function saysOfWhichDocument({ say }: Scene, page: Page, documents: number): Promise<void> {
  const missing = page.locator(".error-summary a").filter({ hasText: say(filingsText.type) });
  await missing.nth(documents - 1).waitFor();
  const said = await missing.allTextContents();
  expect(new Set(said).size).toBe(documents);
  await missing.nth(documents - 1).click();
  const field = page.getByLabel(say(filingsText.type)).nth(documents - 1);
  expect(await field.evaluate((one) => one.matches(":focus"))).toBe(true);
}

/** What came back is taken out, another is put in its place, and the rest is as before. */
export async function counselMends(scene: Scene, page: Page, filed: Filed, paper: Paper): Promise<Filed> {
  const { say, language } = scene;
  await page.goto(filed.address);
  await page.getByRole("button", { name: say(filingsText.mend) }).waitFor();
  await look(page, `${language}-story-returned`);
  await page.getByRole("button", { name: say(filingsText.mend) }).click();
  await page.getByRole("button", { name: say(filingsText.removeFile, { file: "evidence.pdf" }), exact: true }).click();
  await page.locator('input[type="file"]').setInputFiles([paper]);
  await arrived(scene, page, 1);
  await page.getByRole("button", { name: ofStep(scene, "stepDetails") }).click();
  await describes(scene, page, 1);
  return submits(scene, page);
}

/** Every paper is examined, has its pages counted and stands in the draft. */
async function arrived({ say }: Scene, page: Page, count: number): Promise<void> {
  const [ready = ""] = say(uploadText.readyPages, { pages: "#" }).split("#");
  await expect.poll(() => page.getByText(ready).count(), { timeout: timeouts.step }).toBe(count);
  const [remove = ""] = say(filingsText.removeFile, { file: "#" }).split("#");
  await expect
    .poll(
      () =>
        page
          .getByRole("listitem")
          .getByRole("button", { name: new RegExp(`^${remove}[^:]`) })
          .count(),
      {
        timeout: timeouts.step,
      },
    )
    .toBeGreaterThanOrEqual(count);
}

/** The window is closed in the middle of a sentence: the sentence is there when it opens again. */
async function typedIsKept({ say }: Scene, page: Page): Promise<void> {
  const half = "Half typed, then the window is closed";
  const field = page.getByLabel(say(filingsText.description)).first();
  const kept = page.waitForResponse((answer) => answer.ok() && (answer.request().postData()?.includes(half) ?? false));
  await field.fill(half);
  await kept;
  await page.reload();
  await expect.poll(() => field.inputValue(), { timeout: timeouts.step }).toBe(half);
}

async function describes({ say }: Scene, page: Page, count: number): Promise<void> {
  for (let place = 0; place < count; place++) {
    await page.getByLabel(say(filingsText.type)).nth(place).selectOption("disclosure");
    await page
      .getByLabel(say(filingsText.description))
      .nth(place)
      .fill(`Country evidence ${place + 1}`);
    await page.getByLabel(say(filingsText.language)).nth(place).selectOption("en");
  }
  await page.getByLabel(say(filingsText.serviceKind)).selectOption({ label: say(filingsText.noOtherParty) });
}

async function submits(scene: Scene, page: Page): Promise<Filed> {
  const { say, language } = scene;
  await page.getByRole("button", { name: ofStep(scene, "stepReview") }).click();
  await page.getByRole("button", { name: say(filingsText.submit), exact: true }).waitFor();
  await look(page, `${language}-story-review`);
  await page.getByRole("button", { name: say(filingsText.submit), exact: true }).click();
  await page.waitForURL((url) => /\/submissions\/[0-9a-f-]{36}$/.test(url.pathname));
  const [heading = ""] = say(filingsText.receipt, { number: "#" }).split("#");
  const title = page.getByRole("heading", { name: new RegExp(`^${heading}VANCOUVER-2026-`), level: 1 });
  await title.waitFor();
  await lookOnTelephone(page, `${language}-story-receipt`);
  const saved = page.waitForEvent("download");
  await page.getByRole("link", { name: say(filingsText.receiptFile) }).click();
  const receipt = await readFile(await (await saved).path());
  const pdf = await page.request.get(
    new URL((await page.getByRole("link", { name: say(filingsText.pdf) }).getAttribute("href")) ?? "", page.url()).href,
  );
  expect((await pdf.body()).subarray(0, 5).toString("latin1")).toBe("%PDF-");
  return { address: page.url(), receiptNumber: ((await title.textContent()) ?? "").slice(heading.length), receipt };
}
