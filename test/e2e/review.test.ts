import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "../../src/kernel/actor.ts";
import { workText } from "../../src/web/pages/work/text.ts";
import { ui } from "../../src/web/ui/text.ts";
import { aReadyUpload } from "../stages/files.ts";
import { aContent, aRepresentedCase } from "../stages/submission.ts";
import type { Tribunal } from "../support/tribunal.ts";
import { aStage, canRun, look, type Stage, timeouts } from "./stage.ts";

describe.runIf(canRun)("an officer reviews what was received, in a browser", () => {
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

  async function aTask(documents = 1): Promise<string> {
    const { caseId, counsel } = await aRepresentedCase(t, officer);
    const uploads = await Promise.all(Array.from({ length: documents }, () => aReadyUpload(t, counsel)));
    const filed = await t.call(counsel, "POST", `/api/v1/cases/${caseId}/submissions`, aContent(uploads));
    const task = await t.store.pool.query("select id from tasks where subject_id = $1", [filed.body.submissionId]);
    return task.rows[0].id;
  }
  const outcomesOf = async (taskId: string) =>
    (
      await t.store.pool.query(
        "select outcome from document_outcomes where submission_id = (select subject_id::uuid from tasks where id = $1)",
        [taskId],
      )
    ).rows.map((row) => row.outcome);
  const claimOf = async (taskId: string) =>
    (await t.store.pool.query("select claimed_by from tasks where id = $1", [taskId])).rows[0].claimed_by;

  test("two keys decide an item, the next one opens, and one key takes the decision back", {
    timeout: timeouts.test,
  }, async () => {
    const [first, second] = [await aTask(), await aTask()];
    const { page, errors } = await stage.windowOf("en", officer);
    await page.addInitScript(secondsPassWhenTold);
    await page.setViewportSize({ width: 1280, height: 800 });
    await opened(page, first);
    await expectInSight(page);
    expect(await claimOf(first)).toBeNull();
    await page.keyboard.press("d");
    await page.getByRole("button", { name: workText.release.en }).waitFor();
    expect(await claimOf(first)).toBe(officer.accountId);
    await page.keyboard.press("Enter");
    await page.waitForURL(`**/work/${second}*`);
    expect(await outcomesOf(first)).toEqual([]);
    await page
      .getByText(workText.heldOf.en.split("{")[0] as string)
      .first()
      .waitFor();
    await page.keyboard.press("u");
    await page.waitForURL(`**/work/${first}*`);
    await isToBeDocketed(page);
    // In hand again: a key pressed before is nobody's.
    await page.getByRole("button", { name: workText.release.en }).waitFor();
    await page.keyboard.press("Control+Enter");
    await page.waitForURL(`**/work/${second}*`);
    await look(page, "en-review-held");
    expect(await outcomesOf(first)).toEqual([]);
    await page.evaluate("tenSecondsPass()");
    await expect.poll(() => outcomesOf(first), { timeout: timeouts.step }).toEqual(["docketed"]);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test("a decision that waits is sent when the window is left, and one that is refused says so", {
    timeout: timeouts.test,
  }, async () => {
    const [leaving, refused] = [await aTask(), await aTask()];
    const { page } = await stage.windowOf("en", officer);
    await opened(page, leaving);
    await page.keyboard.press("d");
    await page.getByRole("button", { name: workText.release.en }).waitFor();
    await page.keyboard.press("Control+Enter");
    await page.getByRole("button", { name: ui.sendNow.en }).waitFor();
    // As the window does when it is left; this one stays, because it is the page that names who sends.
    await page.evaluate("window.dispatchEvent(new Event('pagehide'))");
    await expect.poll(() => outcomesOf(leaving), { timeout: timeouts.step }).toEqual(["docketed"]);
    await opened(page, refused);
    await page.keyboard.press("d");
    await page.getByRole("button", { name: workText.release.en }).waitFor();
    await page.keyboard.press("Control+Enter");
    await page.getByRole("button", { name: ui.sendNow.en }).waitFor();
    await t.call(officer, "POST", `/api/v1/tasks/${refused}/release`, {});
    await page.getByRole("button", { name: ui.sendNow.en }).click();
    await page.getByText("Nobody has taken this item yet").waitFor();
    await look(page, "en-review-refused");
    await page.getByRole("button", { name: ui.decideAgain.en }).click();
    await page.waitForURL(`**/work/${refused}*`);
    await isToBeDocketed(page);
    expect(await outcomesOf(refused)).toEqual([]);
    await page.context().close();
  });

  /** However slow the machine, a decision waits until the test says that its ten seconds are over. */
  const secondsPassWhenTold = `(() => {
    const [start, stop, held] = [setTimeout, clearTimeout, new Map()];
    window.setTimeout = (run, ms, ...more) => {
      if (ms !== 10_000) return start(run, ms, ...more);
      const timer = start(() => {}, 0);
      held.set(timer, run);
      return timer;
    };
    window.clearTimeout = (timer) => { held.delete(timer); stop(timer); };
    window.tenSecondsPass = () => { for (const [timer, run] of held) { held.delete(timer); run(); } };
  })()`;

  /** The address is there before the page. */
  const isToBeDocketed = (page: Page) =>
    expect.poll(() => page.getByLabel(workText.docket.en).isChecked(), { timeout: timeouts.step }).toBe(true);

  async function opened(page: Page, taskId: string) {
    await page.goto(`${address}/en/work/${taskId}`);
    await page.getByLabel(workText.description.en, { exact: true }).waitFor();
  }

  /** What decides stands in the window, whole. */
  async function expectInSight(page: Page) {
    for (const one of [page.getByLabel(workText.giveBack.en), page.getByRole("button", { name: workText.finish.en })]) {
      const box = await one.boundingBox();
      expect((box?.y ?? 9999) + (box?.height ?? 0)).toBeLessThanOrEqual(800);
    }
  }
});
