import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Actor, theSystem } from "../../src/kernel/actor.ts";
import type { CaseId } from "../../src/kernel/ids.ts";
import { issueNotice } from "../../src/modules/notices/index.ts";
import { aReferral } from "../stages/referral.ts";
import { workOff } from "../support/jobs.ts";
import type { Tribunal } from "../support/tribunal.ts";
import { aStage, canRun, look, lookOnTelephone, type Stage, timeouts } from "./stage.ts";

const words = {
  en: {
    print: "Print the letters",
    toPrint: "Letters to print: 2.",
    left: "Left as they were: 2.",
    first: "Print the selected letters first.",
    unknown: "No postal address is known for this person.",
    moved: "The address has changed since the notice was issued.",
    sure: "Record 2 letters as mailed on November 24, 2026?",
    close: "Close without doing it",
    openFirst: "Open the letters first.",
    blocked: "the browser opened no window",
    open: "Open the letters to print (PDF)",
    failed: "This could not be done",
    day: "Mailed on",
    none: "Letters recorded as mailed: 0.",
    leftOne: "Left as it was: 1.",
    notThatDay: "The letter cannot have been mailed on that day",
    notAfter: "Give a day that is not after November 24, 2026.",
  },
  fr: {
    print: "Imprimer les lettres",
    toPrint: "Lettres à imprimer\u00a0: 2.",
    left: "Laissées telles quelles\u00a0: 2.",
    first: "Imprimez d’abord les lettres sélectionnées.",
    unknown: "Aucune adresse postale n’est connue pour cette personne.",
    moved: "L’adresse a changé depuis la délivrance de l’avis.",
    sure: "Consigner 2 lettres comme postées le 24\u00a0novembre\u00a02026?",
    close: "Fermer sans rien faire",
    openFirst: "Ouvrez d’abord les lettres.",
    blocked: "le navigateur n’a ouvert aucune fenêtre",
    open: "Ouvrir les lettres à imprimer (PDF)",
    failed: "L’opération n’a pas abouti",
    day: "Postées le",
    none: "Lettres consignées comme postées\u00a0: 0.",
    leftOne: "Laissée telle quelle\u00a0: 1.",
    notThatDay: "La lettre ne peut avoir été postée ce jour-là",
    notAfter: "Inscrivez un jour qui n’est pas postérieur au 24\u00a0novembre\u00a02026.",
  },
} as const;
const record = { en: "Record as mailed", fr: "Consigner la mise à la poste" } as const;
const mailed = {
  en: "Letters recorded as mailed: 2.",
  fr: "Lettres consignées comme postées\u00a0: 2.",
} as const;

const value = {
  lines: "350, rue Imaginaire",
  locality: "Montréal",
  province: "Québec",
  postalCode: "h3z2y7",
  country: "CAN",
};

describe.runIf(canRun)("letters printed in one go, in a browser", () => {
  let stage: Stage;
  let t: Tribunal;
  let officer: Actor;

  beforeAll(async () => {
    stage = await aStage();
    t = stage.t;
    officer = await t.person("registry-officer");
  });
  afterAll(() => stage.close());

  async function aLetter(givenNames: string, address: "known" | "unknown" | "moved"): Promise<void> {
    t.at("2026-11-24T15:00:00.000Z");
    const sent = await t.call(officer, "POST", "/api/v1/referrals", aReferral({ givenNames }));
    const [theCase] = sent.body.cases;
    const { body } = await t.call(officer, "GET", `/api/v1/cases/${theCase.id}`);
    const contact = `/api/v1/cases/${theCase.id}/parties/${body.parties[0].personId}/contact-details`;
    if (address !== "unknown") await t.call(officer, "POST", contact, { kind: "address", value });
    t.at("2026-11-24T15:10:00.000Z");
    const facts = { fileNumber: theCase.fileNumber, documents: "Disclosure: a letter" };
    await t.store.transact(theSystem, (tx) =>
      issueNotice(tx, { caseId: theCase.id as CaseId, kind: "documents-docketed", facts }),
    );
    t.at("2026-11-24T15:20:00.000Z");
    const elsewhere = { ...value, lines: "9, rue Neuve" };
    if (address === "moved") await t.call(officer, "POST", contact, { kind: "address", value: elsewhere });
    t.at("2026-11-24T15:30:00.000Z");
    await workOff(t);
  }

  /** The list, the letters of that name chosen. */
  async function chosen(language: "en" | "fr", name: string, before?: (page: Page) => Promise<unknown>) {
    const { page, errors } = await stage.windowOf(language, officer);
    await before?.(page);
    await page.goto(`${stage.address}/${language}/deliveries`);
    const boxes = page.getByRole("checkbox", { name: new RegExp(`\\b${name}\\b`) });
    await boxes.first().waitFor();
    for (const box of await boxes.all()) await box.check();
    const button = page.getByRole("button", { name: record[language] }).first();
    return { page, errors, button, print: () => page.getByRole("button", { name: words[language].print }).click() };
  }

  /** What is recorded of the letters of that name. */
  async function queued(name: string): Promise<string[]> {
    const waiting = await t.call(officer, "GET", "/api/v1/deliveries?channel=mail&state=queued&limit=100");
    const all = waiting.body.items.map((one: { recipient: string }) => one.recipient);
    return all.filter((one: string) => one.includes(name)).sort();
  }

  test.each(["en", "fr"] as const)(
    "what could be printed stays chosen and is recorded as mailed once it was asked; what is left is named, and waits (%s)",
    { timeout: timeouts.test },
    async (language) => {
      const say = words[language];
      for (const [name, address] of [
        ["First", "known"],
        ["Second", "known"],
        ["Nowhere", "unknown"],
        ["Moved", "moved"],
      ] as const)
        await aLetter(`${name} Both${language}`, address);
      const { page, errors, button, print } = await chosen(language, `Both${language}`);
      expect(await button.isDisabled()).toBe(true);
      expect(await button.getAttribute("title")).toBeNull();
      const why = page.locator(`[id="${await button.getAttribute("aria-describedby")}"]`);
      expect(await why.innerText()).toBe(say.first);
      await button.click({ force: true });
      expect(await page.getByRole("dialog").count()).toBe(0);
      const window = page.waitForEvent("popup");
      await print();
      await window;
      await page.getByText(say.toPrint).waitFor();
      await page.getByText(say.left).waitFor();
      const reason = (name: string) => page.locator(".success li", { hasText: name }).innerText();
      expect(await reason("Nowhere")).toContain(say.unknown);
      expect(await reason("Moved")).toContain(say.moved);
      await look(page, `${language}-letter-batch-1-printed`);
      await button.click();
      await page.getByRole("dialog", { name: say.sure }).waitFor();
      await look(page, `${language}-letter-batch-2-asked`);
      await page.getByRole("button", { name: say.close }).click();
      expect(await queued(`Both${language}`)).toHaveLength(4);
      await button.click();
      await page.getByRole("dialog").getByRole("button", { name: record[language] }).click();
      await page.getByText(mailed[language]).waitFor();
      await look(page, `${language}-letter-batch-3-mailed`);
      expect(await queued(`Both${language}`)).toEqual([
        expect.stringContaining("Moved"),
        expect.stringContaining("Nowhere"),
      ]);
      expect(errors).toEqual([]);
      await page.context().close();
    },
  );

  test.each(["en", "fr"] as const)(
    "where the browser opens no window, the letters are at a link, and nothing is recorded before it was followed (%s)",
    { timeout: timeouts.test },
    async (language) => {
      const say = words[language];
      await aLetter(`Blocked${language}`, "known");
      const { page, errors, button, print } = await chosen(language, `Blocked${language}`, (fresh) =>
        fresh.addInitScript("window.open = () => null"),
      );
      await print();
      await page.getByText(say.blocked).waitFor();
      await page.getByText(say.openFirst).waitFor();
      expect(await button.isDisabled()).toBe(true);
      await look(page, `${language}-letter-batch-4-blocked`);
      await lookOnTelephone(page, `${language}-letter-batch-4-blocked-narrow`);
      const link = page.getByRole("link", { name: say.open });
      expect(await link.getAttribute("href")).toMatch(/^blob:/);
      const window = page.waitForEvent("popup");
      await link.click();
      await window;
      await link.waitFor({ state: "detached" });
      expect(await button.isDisabled()).toBe(false);
      expect(errors).toEqual([]);
      await page.context().close();
    },
  );

  test.each([
    ["en", "refused"],
    ["fr", "refused"],
    ["en", "cut off"],
    ["fr", "a page of a proxy"],
  ] as const)(
    "letters that were not served are told as an error, and cannot be recorded as mailed (%s, %s)",
    { timeout: timeouts.test },
    async (language, how) => {
      const say = words[language];
      const name = `Unserved${language}${how.length}`;
      await aLetter(name, "known");
      const { page, button, print } = await chosen(language, name, (fresh) =>
        fresh.route("**/letters.pdf*", (route) => {
          if (how === "cut off") return route.abort();
          return route.fulfill({ status: how === "refused" ? 500 : 200, contentType: "text/html", body: "<p>Away" });
        }),
      );
      await print();
      const alert = page.getByRole("alert").filter({ hasText: say.failed });
      await alert.waitFor();
      await alert.and(page.locator(":focus")).waitFor();
      expect(await page.locator(".success").count()).toBe(0);
      expect(await button.isDisabled()).toBe(true);
      expect(page.context().pages()).toHaveLength(1);
      await look(page, `${language}-letter-batch-5-unserved`);
      await page.context().close();
    },
  );

  test.each(["en", "fr"] as const)(
    "a day that cannot be is refused at its field, and one to come is not sent (%s)",
    { timeout: timeouts.test },
    async (language) => {
      const say = words[language];
      await aLetter(`Dayless${language}`, "known");
      const { page, errors, button, print } = await chosen(language, `Dayless${language}`);
      const sent: string[] = [];
      page.on(
        "request",
        (one) => void (one.method() === "POST" && one.url().endsWith("/mailed") && sent.push(one.url())),
      );
      await print();
      await page.locator(".success").waitFor();
      const day = page.getByLabel(say.day);
      await day.fill("2026-11-25");
      await button.click();
      await page.getByRole("alert").getByText(say.notAfter).waitFor();
      expect(await page.getByRole("dialog").count()).toBe(0);
      expect(sent).toEqual([]);
      await day.fill("2026-11-20");
      await button.click();
      await page.getByRole("dialog").getByRole("button", { name: record[language] }).click();
      const alert = page.getByRole("alert").filter({ hasText: say.none });
      await alert.getByText(say.leftOne).waitFor();
      await alert.getByRole("link", { name: say.day }).waitFor();
      await alert.and(page.locator(":focus")).waitFor();
      expect(await page.locator(".success").count()).toBe(0);
      await look(page, `${language}-letter-batch-6-day`);
      await lookOnTelephone(page, `${language}-letter-batch-6-day-narrow`);
      await alert.getByRole("link", { name: say.day }).click();
      await day.and(page.locator(":focus")).waitFor();
      expect(await page.locator(".field.wrong .problem").innerText()).toBe(say.notThatDay);
      expect(await queued(`Dayless${language}`)).toHaveLength(1);
      expect(errors).toEqual([]);
      await page.context().close();
    },
  );
});
