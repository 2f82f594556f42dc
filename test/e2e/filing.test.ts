import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "../../src/kernel/actor.ts";
import { uploadText } from "../../src/web/pages/documents/text.ts";
import { filingsText } from "../../src/web/pages/filings/text.ts";
import { workText } from "../../src/web/pages/work/text.ts";
import { aReadyUpload } from "../stages/files.ts";
import { aContent, aRepresentedCase } from "../stages/submission.ts";
import { workOff } from "../support/jobs.ts";
import type { Tribunal } from "../support/tribunal.ts";
import { aStage, canRun, look, type Stage, timeouts } from "./stage.ts";
import { aPaper } from "./story/filing.ts";

describe.runIf(canRun)("the registry's counter and review in a browser", () => {
  let stage: Stage;
  let t: Tribunal;
  let address: string;
  let officer: Actor;

  beforeAll(async () => {
    stage = await aStage();
    ({ t, address } = stage);
    officer = await t.person("registry-officer");
  });
  afterAll(() => stage.close());

  test("the registry records a fax, and a second window is told what changed and loses nothing", {
    timeout: timeouts.test,
  }, async () => {
    const { caseId, counsel } = await aRepresentedCase(t, officer);
    const { page: fax } = await stage.windowOf("en", officer);
    await fax.goto(`${address}/en/cases/${caseId}/submit`);
    await fax.getByRole("button", { name: filingsText.begin.en }).click();
    await aDocumentIsWanted(t, fax);
    await fax.getByLabel("Channel").selectOption("fax");
    await look(fax, "en-filing-counter");
    const upload = await aReadyUpload(t, counsel);
    const filed = await t.call(counsel, "POST", `/api/v1/cases/${caseId}/submissions`, aContent([upload]));
    const task = await t.store.pool.query("select id from tasks where subject_id = $1", [filed.body.submissionId]);
    const first = (await stage.windowOf("en", officer)).page;
    const second = (await stage.windowOf("en", officer)).page;
    await t.call(officer, "POST", `/api/v1/tasks/${task.rows[0].id}/claim`, {});
    for (const one of [first, second]) {
      await one.goto(`${address}/en/work/${task.rows[0].id}`);
      await one.getByLabel("Description").waitFor();
    }
    const records = async (one: Page, words: string) => {
      await one.getByLabel("Description").fill(words);
      await one.getByRole("button", { name: workText.finish.en }).click();
    };
    await records(first, "Typed in window 1");
    // The second comes when the first has been answered.
    await first.getByText(workText.recorded.en).waitFor();
    await records(second, "Typed in window 2");
    await second.getByText("The review changed in the meantime").waitFor();
    await second.getByText(/now Disclosure of documents – Typed in window 1/).waitFor();
    await look(second, "en-work-4-changed");
    expect(await second.getByLabel("Description").inputValue()).toBe("Typed in window 2");
    await second.getByRole("button", { name: "Go on with what is here" }).click();
    expect(await second.getByLabel("Description").inputValue()).toBe("Typed in window 2");
  });

  test("what is typed in a draft stays when the page changes its language, and goes on being kept", {
    timeout: timeouts.test,
  }, async () => {
    const { caseId, counsel } = await aRepresentedCase(t, officer);
    const { body: draft } = await t.call(counsel, "POST", `/api/v1/cases/${caseId}/submission-drafts`, {});
    const content = aContent([await aReadyUpload(t, counsel)]);
    await t.call(counsel, "PUT", `/api/v1/submission-drafts/${draft.id}`, { version: draft.version, content });
    const { page } = await stage.windowOf("en", counsel);
    await page.goto(`${address}/en/cases/${caseId}/submit/${draft.id}?step=details`);
    await page.getByLabel(filingsText.note.en).fill("Two pages follow");
    await page.getByRole("link", { name: "Français" }).first().click();
    const note = page.getByLabel(filingsText.note.fr);
    await note.waitFor();
    expect(await note.inputValue()).toBe("Two pages follow");
    await note.fill("Deux pages suivent");
    await page.getByText(filingsText.saved.fr, { exact: true }).waitFor();
    const kept = await t.call(counsel, "GET", `/api/v1/submission-drafts/${draft.id}`);
    expect(kept.body.content.note).toBe("Deux pages suivent");
  });
});

/** With nothing but a refused file one does not go on: it stays in view with its reason, and the summary leads to the choice of files. */
async function aDocumentIsWanted(t: Tribunal, page: Page): Promise<void> {
  const files = page.locator('input[type="file"]');
  const goOn = page.getByRole("button", { name: /^Continue: Details/ });
  await files.setInputFiles([{ name: "false.pdf", mimeType: "application/pdf", buffer: Buffer.from("no pdf") }]);
  await page.getByText(uploadText.examining.en).waitFor();
  await workOff(t);
  await page.getByText(uploadText.refused.en).waitFor();
  await goOn.click();
  await page.locator(".error-summary li a").click();
  expect(await page.locator('input[type="file"]:focus').count()).toBe(1);
  expect(await files.getAttribute("aria-invalid")).toBe("true");
  expect(await page.locator(".error-summary").innerText()).toContain(filingsText.noneToSubmit.en);
  await page.getByText("false.pdf").first().waitFor();
  await look(page, "en-filing-none");
  await files.setInputFiles([await aPaper("fax.pdf", 1)]);
  await page
    .getByRole("button", { name: filingsText.removeFile.en.replace("{file}", "fax.pdf"), exact: true })
    .last()
    .waitFor();
  expect(await page.locator(".error-summary").count()).toBe(0);
  await goOn.click();
}
