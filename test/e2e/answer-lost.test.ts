import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "../../src/kernel/actor.ts";
import { editText } from "../../src/web/pages/cases/edit-text.ts";
import { deadlinesText } from "../../src/web/pages/deadlines/text.ts";
import { aReferral } from "../stages/referral.ts";
import type { Tribunal } from "../support/tribunal.ts";
import { aStage, canRun, type Stage, timeouts } from "./stage.ts";

describe.runIf(canRun)("whoever presses again because no answer came", () => {
  let stage: Stage;
  let t: Tribunal;
  let officer: Actor;

  beforeAll(async () => {
    stage = await aStage();
    t = stage.t;
    officer = await t.person("registry-officer");
  });
  afterAll(() => stage.close());

  async function aCase() {
    const sent = await t.call(officer, "POST", "/api/v1/referrals", aReferral());
    return (await t.call(officer, "GET", `/api/v1/cases/${sent.body.cases[0].id}`)).body;
  }

  /** The tribunal does what it is asked first, and nobody hears of it. */
  async function loseFirstAnswer(page: Page, address: RegExp): Promise<readonly (string | undefined)[]> {
    const keys: (string | undefined)[] = [];
    await page.route(address, async (route) => {
      if (route.request().method() === "GET") return route.continue();
      keys.push(route.request().headers()["idempotency-key"]);
      if (keys.length > 1) return route.continue();
      expect((await route.fetch()).ok()).toBe(true);
      return route.abort();
    });
    return keys;
  }

  test("has changed a contact detail once", { timeout: timeouts.test }, async () => {
    const theCase = await aCase();
    const { page } = await stage.windowOf("en", officer);
    const keys = await loseFirstAnswer(page, /contact-details$/);
    await page.goto(`${stage.address}/en/cases/${theCase.id}`);
    await page.getByRole("button", { name: editText.changeContact.en }).first().click();
    await page.getByLabel(editText.kind.en).selectOption("phone");
    await page.getByLabel(editText.phone.en, { exact: true }).last().fill("+1 555 555 0142");
    const save = page.getByRole("button", { name: editText.save.en });
    await save.click();
    await page.getByRole("alert").waitFor();
    await save.click();
    await save.waitFor({ state: "detached" });
    expect(keys).toEqual([keys[0], keys[0]]);
    expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/);
    const history = await t.call(officer, "GET", `/api/v1/cases/${theCase.id}/history`);
    const types = (history.body.items as readonly { readonly type: string }[]).map(({ type }) => type);
    expect(types.filter((type) => type === "contact-changed")).toHaveLength(1);
    await page.context().close();
  });

  test("has recorded one event from which limits run", { timeout: timeouts.test }, async () => {
    const theCase = await aCase();
    const { page } = await stage.windowOf("en", officer);
    const keys = await loseFirstAnswer(page, /deadline-triggers$/);
    await page.goto(`${stage.address}/en/cases/${theCase.id}/deadlines`);
    await page.getByRole("button", { name: deadlinesText.record.en }).click();
    const save = page.getByRole("button", { name: editText.save.en });
    await save.click();
    await page.getByRole("alert").waitFor();
    await save.click();
    await save.waitFor({ state: "detached" });
    expect(keys).toEqual([keys[0], keys[0]]);
    expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/);
    await page.context().close();
  });
});
