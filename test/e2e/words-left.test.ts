import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aRepresentedCase } from "../stages/submission.ts";
import { aStage, canRun, type Stage, timeouts } from "./stage.ts";

describe.runIf(canRun)("what is typed and not sent", { timeout: timeouts.test }, () => {
  let stage: Stage;
  let theCase: Awaited<ReturnType<typeof aRepresentedCase>>;
  beforeAll(async () => {
    stage = await aStage();
    theCase = await aRepresentedCase(stage.t, await stage.t.person("registry-officer"));
  });
  afterAll(() => stage.close());

  const reason = (page: Page) => page.getByLabel(/^Reason/);
  async function aWindow() {
    const { page, errors } = await stage.windowOf("en", theCase.counsel);
    const address = `${stage.address}/en/cases/${theCase.caseId}/dates-to-avoid`;
    await page.goto(address);
    await reason(page).fill("An operation that day");
    return { page, errors, address };
  }

  test("is there after a reload, and after Back from another page", async () => {
    const { page, errors } = await aWindow();
    await page.reload();
    await expect.poll(() => reason(page).inputValue(), { timeout: 10_000 }).toBe("An operation that day");
    await page.getByText("What you typed here before and did not send is back").waitFor();
    await page.getByRole("link", { name: "History" }).click();
    await page.getByRole("heading", { name: "History" }).waitFor();
    expect(await page.getByText("What you typed here before").count()).toBe(0);
    await page.goBack();
    await expect.poll(() => reason(page).inputValue(), { timeout: 10_000 }).toBe("An operation that day");
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test("is not there again once it was sent", async () => {
    const { page, address } = await aWindow();
    await page.getByLabel(/^First day/).fill("2027-02-10");
    await page.getByRole("button", { name: "Ask to avoid these dates" }).click();
    await page.getByText("An operation that day").first().waitFor();
    expect(await reason(page).inputValue()).toBe("");
    await page.goto(address);
    await reason(page).waitFor();
    expect(await page.evaluate("sessionStorage.getItem('greffe.left')")).toBeNull();
    expect(await reason(page).inputValue()).toBe("");
    await page.context().close();
  });

  test("is nothing to whoever else signs in in the same window", async () => {
    const { page, address } = await aWindow();
    await page.goto("about:blank");
    await page.goto(address);
    const kept = JSON.stringify({ accountId: "somebody", pages: [[new URL(address).pathname.slice(3), {}]] });
    await page.evaluate(`sessionStorage.setItem("greffe.left", ${JSON.stringify(kept)})`);
    await page.reload();
    await reason(page).waitFor();
    await expect.poll(() => page.evaluate("sessionStorage.getItem('greffe.left')")).toBeNull();
    await page.context().close();
  });
});
