import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { nobody } from "../../src/kernel/actor.ts";
import { aCaseWithCounsel } from "../stages/case-with-counsel.ts";
import { aTribunalWithWindows, canOpenWindows } from "../support/window.ts";
import { askedOf } from "./axe.ts";

const words = {
  en: {
    noPage: "There is no page at this address",
    broken: "This page could not be opened",
    again: "Load the page again",
    title: "Disposals",
    file: "File",
    tabs: ["Documents", "History"],
  },
  fr: {
    noPage: "Il n’y a aucune page à cette adresse",
    broken: "Cette page n’a pas pu s’ouvrir",
    again: "Recharger la page",
    title: "Éliminations",
    file: "Dossier",
    tabs: ["Documents", "Historique"],
  },
} as const;

/** Also what axe calls good practice: one heading of the page, headings in order, landmarks that differ. */
async function isInOrder(page: Page): Promise<void> {
  const found = await askedOf(page, ["wcag2a", "wcag2aa", "best-practice"]);
  expect(found.map((one) => `${page.url()}: ${one}`)).toEqual([]);
}

describe.runIf(canOpenWindows)("addresses and titles, in a browser", () => {
  let w: Awaited<ReturnType<typeof aTribunalWithWindows>>;
  beforeAll(async () => {
    w = await aTribunalWithWindows();
  });
  afterAll(() => w.close());

  test.each(["en", "fr"] as const)(
    "an unknown address answers in its language, with a menu for the signed in only; each tab has its title (%s)",
    { timeout: 900_000 },
    async (language) => {
      const say = words[language];
      const officer = await w.t.person("registry-officer");
      const { theCase } = await aCaseWithCounsel(w.t, officer, `ADDRESS-${language}`);
      const outside = await w.windowOf(nobody, language);
      await outside.go("/nowhere/at-all");
      await outside.page.getByRole("heading", { level: 1, name: say.noPage }).waitFor();
      expect(await outside.page.title()).toBe(`${say.noPage} – Greffe`);
      const menu = { en: "Main menu", fr: "Menu principal" }[language];
      // Whoever is signed out is offered to sign in, and nothing else.
      expect(await outside.page.getByRole("navigation", { name: menu }).getByRole("link").count()).toBe(1);
      await isInOrder(outside.page);
      const { page, go } = await w.windowOf(officer, language);
      for (const address of ["/nowhere", `/cases/${theCase.id}/nowhere`]) {
        await go(address);
        await page.getByRole("heading", { level: 1, name: say.noPage }).waitFor();
        await page.getByRole("navigation", { name: menu }).getByRole("link").nth(2).waitFor();
      }
      // A thing that does not exist: its page says so under its own heading.
      await go("/documents/01900000-0000-7000-8000-000000000001");
      await page.getByRole("heading", { level: 1 }).waitFor();
      await isInOrder(page);
      for (const [path, tab] of [
        ["/documents", say.tabs[0]],
        ["/history", say.tabs[1]],
      ]) {
        await go(`/cases/${theCase.id}${path}`);
        await page.getByRole("heading", { level: 1, name: theCase.fileNumber }).waitFor();
        expect(await page.title()).toBe(`${tab} – ${say.file} ${theCase.fileNumber} – Greffe`);
      }
      await go(`/cases/${theCase.id}/access`);
      await page.getByRole("heading", { level: 2 }).first().waitFor();
      await isInOrder(page);
    },
  );

  test.each(["en", "fr"] as const)(
    "a page of which a part does not arrive says so in words, and opens when it is there again (%s)",
    { timeout: 900_000 },
    async (language) => {
      const say = words[language];
      const { page, go } = await w.windowOf(await w.t.person("registry-officer"), language);
      await page.route("**/assets/disposals-page*.js", (route) => route.fulfill({ status: 404, body: "" }));
      await go("/disposals");
      await page.getByRole("heading", { level: 1, name: say.broken }).waitFor();
      await isInOrder(page);
      await page.unroute("**/assets/disposals-page*.js");
      await page.getByRole("button", { name: say.again }).click();
      await page.getByRole("heading", { level: 1, name: say.title }).waitFor();
    },
  );
});
