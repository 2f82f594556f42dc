import type { Page } from "playwright-core";
import { expect } from "vitest";
import { events } from "../../../src/app/declarations.ts";
import { theSystem } from "../../../src/kernel/actor.ts";
import { coverAll, openSigningKeys, verifyChain } from "../../../src/modules/audit/index.ts";
import { casesText } from "../../../src/web/pages/cases/text.ts";
import { verifyText } from "../../../src/web/pages/verify/text.ts";
import { look } from "../stage.ts";
import type { Filed, Paper } from "./filing.ts";
import type { Scene, StoryCase } from "./scene.ts";

const steps = [
  "case-opened",
  "cases-joined",
  "case-opened-by-reader",
  "representation-begun",
  "invitation-issued",
  "invitation-accepted",
  "submission-received",
  "document-received",
  "task-claimed",
  "document-corrected",
  "document-docketed",
  "document-returned",
  "notice-issued",
  "notice-opened",
  "hearing-set",
] as const;

/** The case's history says each step in words, none as a code, and the chain under it is whole. */
export async function historyIsWhole(
  { stage, at, say, language }: Scene,
  page: Page,
  theCase: StoryCase,
): Promise<void> {
  await page.goto(at(`/cases/${theCase.caseId}/history`));
  await page.getByRole("heading", { name: say(casesText.history) }).waitFor();
  await page.locator(".timeline li").first().waitFor();
  await look(page, `${language}-story-history`);
  const hours = await page.locator(".timeline li > .hour").allTextContents();
  const told = await page.locator(".timeline li").allTextContents();
  const lines = told.map((line, nth) => line.slice(hours[nth]?.length ?? 0).trim());
  for (const step of steps) {
    const words = events[step]?.name?.[language] ?? step;
    expect(lines.filter((line) => line.startsWith(words)).length, words).toBeGreaterThan(0);
  }
  expect(lines.filter((line) => /^[a-z]+(-[a-z]+)+/.test(line))).toEqual([]);
  const verdict = await stage.t.store.transact(theSystem, (tx) => verifyChain(tx, theCase.caseId));
  expect(verdict).toMatchObject({ ok: true });
}

/** Anybody who holds the receipt and a paper checks both on the public page, without an account. */
export async function receiptIsChecked(scene: Scene, page: Page, filed: Filed, paper: Paper): Promise<void> {
  const { stage, at, say, language } = scene;
  await coverAll(stage.t.store, openSigningKeys(stage.t.services.config.logKeys));
  await page.goto(at("/verify"));
  const receipt = { name: "receipt.json", mimeType: "application/json", buffer: filed.receipt };
  await page.getByLabel(say(verifyText.receiptFile)).setInputFiles(receipt);
  await page.getByLabel(say(verifyText.files), { exact: true }).setInputFiles(paper);
  await page.getByRole("button", { name: say(verifyText.check), exact: true }).click();
  await page.getByRole("heading", { name: say(verifyText.good) }).waitFor();
  await page.getByText(say(verifyText.fileRight, { name: paper.name })).waitFor();
  await look(page, `${language}-story-verified`);
}
