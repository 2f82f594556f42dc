import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aCaseWithCounsel } from "../stages/case-with-counsel.ts";
import { aSitting, setting } from "../stages/hearing.ts";
import { aTribunalWithWindows, canOpenWindows } from "../support/window.ts";
import { timeouts } from "./stage.ts";

describe.runIf(canOpenWindows)("two officers at one hearing, in a browser", () => {
  let w: Awaited<ReturnType<typeof aTribunalWithWindows>>;
  beforeAll(async () => {
    w = await aTribunalWithWindows();
  });
  afterAll(() => w.close());

  test(
    "the second is told what stands now, keeps what was typed, and writes nothing over unseen",
    async () => {
      const { t } = w;
      const officer = await t.person("scheduling-officer");
      const colleague = await t.person("scheduling-officer");
      const { theCase } = await aCaseWithCounsel(t, await t.person("registry-officer"), "TWO-1");
      const { body: hearing } = await t.call(
        officer,
        "POST",
        `/api/v1/cases/${theCase.id}/hearings`,
        setting() as never,
      );
      const { page, go, context } = await w.windowOf(officer, "en");
      await go(`/cases/${theCase.id}/hearings/${hearing.id}/change`);
      await page.getByLabel("Day", { exact: true }).fill("2027-02-10");
      await page.getByLabel("Reason", { exact: true }).selectOption("other");
      await page.getByLabel("Note for the staff").fill("Asked for by counsel");
      const change = { ...setting({ on: "2027-02-01" }), reason: { code: "other", note: null }, version: 1 };
      const theirs = await t.call(colleague, "POST", `/api/v1/hearings/${hearing.id}/change`, change as never);
      expect(theirs.body.version).toBe(2);
      // Coming back to the window brings the page up to date; the form must not take that for the officer's knowledge.
      await page.evaluate("window.dispatchEvent(new Event('visibilitychange'))");
      await page.getByRole("button", { name: "Check before changing" }).click();
      await page.getByRole("button", { name: /^Change the hearing/ }).click();
      await page.getByText("Somebody changed this hearing while you were typing").waitFor();
      await page
        .getByText(/February 1, 2027/)
        .first()
        .waitFor();
      expect((await t.call(officer, "GET", `/api/v1/hearings/${hearing.id}`)).body).toMatchObject({
        version: 2,
        on: "2027-02-01",
      });
      await w.look(page, "hearing-changed-meanwhile-en");
      await page.getByRole("button", { name: "Go on with what I typed" }).click();
      await page.getByRole("button", { name: /^Change the hearing/ }).click();
      await page
        .getByRole("link", { name: /hearings/i })
        .last()
        .waitFor();
      await expect
        .poll(async () => (await t.call(officer, "GET", `/api/v1/hearings/${hearing.id}`)).body.on, {
          timeout: timeouts.step,
        })
        .toBe("2027-02-10");
      // One's own change is none that somebody made meanwhile.
      await page.getByText("The hearing is changed").waitFor();
      expect(await page.getByText("Somebody changed this hearing").count()).toBe(0);
      expect(aSitting().on).toBe("2027-01-15");
      await context.close();
    },
    timeouts.test,
  );
});
