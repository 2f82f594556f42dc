import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { uploadText } from "../../src/web/pages/documents/text.ts";
import { filingsText as text } from "../../src/web/pages/filings/text.ts";
import { aPdf } from "../stages/files.ts";
import { aRepresentedCase } from "../stages/submission.ts";
import { workOff } from "../support/jobs.ts";
import { aStage, canRun, type Stage, timeouts } from "./stage.ts";

/** What the translator of a browser does: takes every text node out, and puts its own words in elements of its own. */
const translate = `(() => {
  const wrap = (within) => {
    const walker = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    for (const text of texts) {
      if (text.parentElement === null || text.parentElement.closest("font, script, style") !== null) continue;
      const outer = document.createElement("font");
      outer.appendChild(document.createElement("font")).append(text.data);
      text.replaceWith(outer);
    }
  };
  wrap(document.body);
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) for (const one of addedNodes)
      if (one.isConnected && one.nodeName !== "FONT") wrap(one.nodeType === 1 ? one : one.parentElement);
  }).observe(document.body, { childList: true, subtree: true });
})()`;

const wordsOf = async (page: Page) => (await page.locator("main").innerText()).replace(/\s+/g, " ").trim();

describe.runIf(canRun)("a page that the browser translates", () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await aStage();
  });
  afterAll(() => stage.close());

  test("every text of the steps of a submission stands there once, and no button keeps another step's words", {
    timeout: timeouts.test,
  }, async () => {
    const { t, address } = stage;
    const officer = await t.person("registry-officer");
    const { caseId, counsel } = await aRepresentedCase(t, officer);
    const { page, errors } = await stage.windowOf("en", counsel);
    await page.goto(`${address}/en/cases/${caseId}/submit`);
    await page.getByRole("button", { name: text.begin.en }).waitFor();
    await page.evaluate(translate);
    await page.getByRole("button", { name: text.begin.en }).click();
    await page.getByText("Step 1 of 3", { exact: false }).waitFor();
    const pdf = aPdf(2);
    await page.locator("input[type=file]").setInputFiles({ name: "one.pdf", mimeType: "application/pdf", buffer: pdf });
    await page.getByText(uploadText.examining.en).waitFor();
    await workOff(t);
    await page.getByText(/^Ready/).waitFor();
    expect(await page.locator(".uploads").innerText()).not.toContain("Sending");
    for (const [next, step] of [
      ["Details", "details"],
      ["Review and submit", "review"],
    ] as const) {
      await page.getByRole("button", { name: new RegExp(`^Continue: ${next}`) }).click();
      await page.waitForURL(new RegExp(`step=${step}`));
      await page.getByText(text.saved.en, { exact: true }).waitFor();
      const translated = await wordsOf(page);
      const plain = (await stage.windowOf("en", counsel)).page;
      await plain.goto(page.url());
      await plain.getByText(text.saved.en, { exact: true }).waitFor();
      await expect.poll(() => wordsOf(plain), { timeout: timeouts.step }).toBe(translated);
      await plain.close();
    }
    expect(await page.locator(".buttons").last().innerText()).toContain(text.submit.en);
    expect(errors).toEqual([]);
  });
});
