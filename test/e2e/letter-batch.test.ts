import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Actor, theSystem } from "../../src/kernel/actor.ts";
import type { CaseId } from "../../src/kernel/ids.ts";
import { aReferral } from "../../src/modules/intake/testing.ts";
import { issueNotice } from "../../src/modules/notices/index.ts";
import { workOff } from "../support/jobs.ts";
import type { Tribunal } from "../support/tribunal.ts";
import { aStage, canRun, look, patience, type Stage } from "./stage.ts";

const words = {
  en: { print: "Print the letters", toPrint: "Letters to print: 2.", left: "Left as it was: 1." },
  fr: {
    print: "Imprimer les lettres",
    toPrint: "Lettres à imprimer\u00a0: 2.",
    left: "Laissé tel quel\u00a0: 1.",
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

  async function aLetter(givenNames: string, withAddress: boolean): Promise<void> {
    const sent = await t.call(officer, "POST", "/api/v1/referrals", aReferral({ givenNames }));
    const [file] = sent.body.cases;
    const { body } = await t.call(officer, "GET", `/api/v1/cases/${file.id}`);
    const contact = `/api/v1/cases/${file.id}/parties/${body.parties[0].personId}/contact-details`;
    if (withAddress) await t.call(officer, "POST", contact, { kind: "address", value });
    const facts = { fileNumber: file.fileNumber, documents: "Disclosure: a letter" };
    await t.store.transact(theSystem, (tx) =>
      issueNotice(tx, { caseId: file.id as CaseId, kind: "documents-docketed", facts }),
    );
    await workOff(t);
  }

  test.each(["en", "fr"] as const)(
    "what could be printed stays chosen and is recorded as mailed; what is left is named, and waits (%s)",
    { timeout: patience.test },
    async (language) => {
      const say = words[language];
      for (const [name, isKnown] of [
        ["First", true],
        ["Second", true],
        ["Nowhere", false],
      ] as const)
        await aLetter(`${name} ${language}`, isKnown);
      const { page, errors } = await stage.windowOf(language, officer);
      await page.goto(`${stage.address}/${language}/deliveries`);
      await page.locator("tbody input[type=checkbox]").nth(2).waitFor();
      for (const box of await page.getByRole("checkbox", { name: new RegExp(` ${language}\\b`) }).all())
        await box.check();
      expect(await page.getByRole("button", { name: record[language] }).isDisabled()).toBe(true);
      await page.getByRole("button", { name: say.print }).click();
      await page.getByText(say.toPrint).waitFor();
      await page.getByText(say.left).waitFor();
      await look(page, `${language}-letter-batch-1-printed`);
      await page.getByRole("button", { name: record[language] }).click();
      await page.getByText(mailed[language]).waitFor();
      await look(page, `${language}-letter-batch-2-mailed`);
      const waiting = await t.call(officer, "GET", "/api/v1/deliveries?channel=mail&state=queued");
      const own = waiting.body.items.filter((one: { recipient: string }) => one.recipient.includes(` ${language}`));
      expect(own.map((one: { recipient: string }) => one.recipient)).toEqual([
        expect.stringContaining(`Nowhere ${language}`),
      ]);
      expect(errors).toEqual([]);
      await page.context().close();
    },
  );
});
