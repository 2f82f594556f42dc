import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "../../src/kernel/actor.ts";
import { editText } from "../../src/web/pages/cases/edit-text.ts";
import { caseSearchText } from "../../src/web/pages/cases/search-text.ts";
import { casesText } from "../../src/web/pages/cases/text.ts";
import { intakeText } from "../../src/web/pages/intake/text.ts";
import { aCounsel } from "../stages/counsel.ts";
import { aPerson, aReferral } from "../stages/referral.ts";
import type { Tribunal } from "../support/tribunal.ts";
import { aStage, canRun, look, lookOnTelephone, type Stage, timeouts } from "./stage.ts";

const words = {
  en: {
    changed: /Somebody changed this file/,
    steps: "Make ready to schedule",
    ready: "Ready to schedule",
    standing: /Change standing – /,
    suspended: "Suspended",
    standingField: "Standing",
    done: /Standing recorded/,
  },
  fr: {
    changed: /Quelqu’un a modifié ce dossier/,
    steps: "Déclarer prêt à mettre au rôle",
    ready: "Prêt à mettre au rôle",
    standing: /Changer le statut – /,
    suspended: "Suspendu",
    standingField: "Statut",
    done: /Statut consigné/,
  },
} as const;

describe.runIf(canRun)("the registry at work in a browser", () => {
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

  async function aCase() {
    const persons = [
      aPerson({ familyName: "Зорвамар", latinFamilyName: "Zorvamar" }),
      aPerson({ bornOn: "2015-05-05" }),
    ];
    const referral = aReferral({}, { origin: "port-of-entry", persons });
    const sent = await t.call(officer, "POST", "/api/v1/referrals", referral);
    return (await t.call(officer, "GET", `/api/v1/cases/${sent.body.cases[0].id}`)).body;
  }

  test.each(["en", "fr"] as const)(
    "a case is corrected over a colleague's change, made ready, and its corrections are listed (%s)",
    { timeout: timeouts.test },
    async (language) => {
      const say = (text: { readonly en: string; readonly fr: string }) => text[language];
      const theCase = await aCase();
      const { page, errors } = await stage.windowOf(language, officer);
      await page.goto(`${address}/${language}/cases/${theCase.id}`);
      await page
        .getByRole("button", { name: new RegExp(`^${say(editText.correctParty).split("{")[0]}`) })
        .first()
        .click();
      await page.getByLabel(say(editText.uci)).fill("1234567890");
      await look(page, `registry-${language}-correction`);
      await t.call(await t.person("registry-officer"), "POST", `/api/v1/cases/${theCase.id}/facts`, {
        version: theCase.version,
        reason: null,
        language: "en",
        claimType: "religion",
        origin: "port-of-entry",
        country: "HTI",
      });
      await page.getByRole("button", { name: say(editText.save) }).click();
      await page.getByText(words[language].changed).waitFor();
      await look(page, `registry-${language}-changed-meanwhile`);
      expect(await page.getByLabel(say(editText.uci)).inputValue()).toBe("1234567890");
      await page.getByRole("button", { name: say(editText.save) }).click();
      await page.getByText("1234567890").waitFor();
      await page
        .getByRole("button", { name: say(editText.changeContact) })
        .first()
        .click();
      await page.getByLabel(say(editText.kind)).selectOption("phone");
      await page.getByLabel(say(editText.phone), { exact: true }).last().fill("+1 555 555 0142");
      await page.getByRole("button", { name: say(editText.save) }).click();
      await page.getByText("+1 555 555 0142").waitFor();
      const actions = page.getByRole("region", { name: say(editText.actions) });
      await actions.getByText(say(editText.menu)).click();
      await actions.getByRole("button", { name: words[language].steps }).click();
      // The button that asks is gone; the one that does stands in a form.
      await page.getByText(say(editText.stepSure)).waitFor();
      await actions.locator("form").getByRole("button", { name: words[language].steps }).click();
      await page.getByText(words[language].ready).first().waitFor();
      await lookOnTelephone(page, `registry-${language}-overview`);
      const tabs = page.getByRole("navigation", { name: say(casesText.tabs) });
      await tabs.getByRole("link", { name: say(casesText.deadlines) }).click();
      await page.getByRole("heading", { name: say(casesText.deadlines) }).waitFor();
      await look(page, `registry-${language}-limits`);
      await tabs.getByRole("link", { name: say(casesText.corrections) }).click();
      await page.getByRole("cell", { name: "1234567890" }).waitFor();
      await look(page, `registry-${language}-corrections`);
      expect(errors).toEqual([]);
      await page.context().close();
    },
  );

  test.each(["en", "fr"] as const)(
    "invitations are listed, and a counsel's licence is suspended (%s)",
    { timeout: timeouts.test },
    async (language) => {
      const say = words[language];
      const familyName = `Deskvath${language}`;
      const counselId = await aCounsel(t, { licenceNumber: `DESK-${language.toUpperCase()}`, familyName });
      const theCase = await aCase();
      await t.call(officer, "POST", `/api/v1/cases/${theCase.id}/representations`, {
        personId: theCase.parties[0].personId,
        counselId,
        scope: "whole-proceeding",
        authorisation: "counsel-contact-information-form",
      });
      await t.call(officer, "POST", `/api/v1/cases/${theCase.id}/invitations`, { counselId, channel: "mail" });
      const { page, errors } = await stage.windowOf(language, officer);
      await page.goto(`${address}/${language}/invitations`);
      await page.getByRole("row").filter({ hasText: familyName }).waitFor();
      await look(page, `registry-${language}-invitations`);
      await page.goto(`${address}/${language}/counsels`);
      await page.getByRole("row").filter({ hasText: familyName }).getByRole("button", { name: say.standing }).click();
      const form = page.getByRole("form").last();
      await form.getByLabel(say.standingField, { exact: true }).selectOption({ label: say.suspended });
      await look(page, `registry-${language}-standing`);
      await form.getByRole("button", { name: editText.save[language] }).click();
      await page.getByText(say.done).waitFor();
      expect(errors).toEqual([]);
      await page.context().close();
    },
  );

  test.each(["en", "fr"] as const)(
    "the list is narrowed, sorted and searched, and a refused message is set aside (%s)",
    { timeout: timeouts.test },
    async (language) => {
      const say = (text: { readonly en: string; readonly fr: string }) => text[language];
      await aCase();
      const unknown = { regulator: "LSO", licenceNumber: `GONE-${language}` } as const;
      await t.call(officer, "POST", "/api/v1/referrals", aReferral({ counsel: unknown }));
      const { page, errors } = await stage.windowOf(language, officer);
      await page.goto(`${address}/${language}/cases`);
      await page.getByRole("table").waitFor();
      await look(page, `registry-${language}-list`);
      await page.getByLabel(say(caseSearchText.search)).fill("zorvamr");
      await page.getByRole("button", { name: say(caseSearchText.go), exact: true }).click();
      await page.getByText(say(caseSearchText.alike)).waitFor();
      await page.getByText("Зорвамар").first().waitFor();
      await lookOnTelephone(page, `registry-${language}-alike`);
      await page.getByLabel(say(caseSearchText.search)).fill("zorvamar");
      await page.keyboard.press("Enter");
      await page.getByRole("button", { name: say(caseSearchText.lookInside) }).press("Enter");
      const told = page.getByText(say(caseSearchText.inside));
      await told.waitFor();
      // The button is gone with the answer to it: whoever goes by keyboard reads on from what is said there.
      await expect.poll(() => told.evaluate((one) => one.matches(":focus"))).toBe(true);
      await page.goto(`${address}/${language}/referrals/refused`);
      await page.getByRole("table").getByRole("link").first().click();
      await page.getByRole("button", { name: say(intakeText.sendAgain) }).click();
      await page.getByRole("alert").waitFor();
      await look(page, `registry-${language}-refused`);
      await page.getByLabel(say(intakeText.asideReason)).fill("Sent by mistake");
      await page.getByRole("button", { name: say(intakeText.setAside) }).click();
      await page.getByText(say(intakeText.asideDone)).waitFor();
      expect(errors).toEqual([]);
      await page.context().close();
    },
  );
});
