import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "../../src/kernel/actor.ts";
import { editText } from "../../src/web/pages/cases/edit-text.ts";
import { intakeText as text } from "../../src/web/pages/intake/text.ts";
import { aStage, canRun, look, type Stage, timeouts } from "./stage.ts";

describe.runIf(canRun)("a family's referral, in a browser", () => {
  let stage: Stage;
  let officer: Actor;
  beforeAll(async () => {
    stage = await aStage();
    officer = await stage.t.person("registry-officer");
  });
  afterAll(() => stage.close());

  test("languages, contact information and counsel are asked once", { timeout: timeouts.test }, async () => {
    const { page, errors } = await stage.windowOf("en", officer);
    await page.goto(`${stage.address}/en/referrals/new`);
    await page.getByLabel(text.office.en).selectOption("toronto");
    await page.getByLabel(editText.proceedingLanguage.en).selectOption("en");
    const persons = page.locator("fieldset", { has: page.getByLabel(editText.familyName.en, { exact: true }) });
    await persons.first().getByLabel(editText.familyName.en, { exact: true }).fill("Vintarel");
    await persons.first().getByLabel(text.personLanguage.en).selectOption("fr");
    await persons.first().getByText(text.contact.en).click();
    await persons.first().getByLabel(editText.email.en).fill("family@home.example");
    await page.getByRole("button", { name: text.addPerson.en }).click();
    await persons.nth(1).getByLabel(editText.familyName.en, { exact: true }).fill("Vintarel");
    await persons.nth(1).getByLabel(text.asFirst.en).check();
    await persons.nth(1).getByLabel(text.personLanguage.en).waitFor({ state: "hidden" });
    await look(page, "en-family");
    const sent = page.waitForRequest((one) => one.method() === "POST" && one.url().endsWith("/referrals"));
    await page.getByRole("button", { name: text.open.en, exact: true }).click();
    const [first, second] = (await sent).postDataJSON().data.persons;
    expect(second).toMatchObject({ familyName: "Vintarel", language: "fr", contact: first.contact });
    expect(first.contact).toHaveLength(1);
    expect(errors.filter((one) => !/422/.test(String(one)))).toEqual([]);
    await page.context().close();
  });
});
