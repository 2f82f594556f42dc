import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aStage, canRun, look, type Stage, timeouts } from "./stage.ts";

const words = {
  en: {
    label: "Language of interpretation",
    persian: "Persian (Farsi)",
    none: /^No language of the list is called so/,
    like: /Did you mean: Kurdish, Sorani; Kurdish, Kurmanji/,
    send: "Open the file",
  },
  fr: {
    label: "Langue d’interprétation",
    persian: "persan (farsi)",
    none: /^Aucune langue de la liste ne porte ce nom/,
    like: /Vouliez-vous dire\u00a0: kurde sorani; kurde kurmandji/,
    send: "Ouvrir le dossier",
  },
} as const;

describe.runIf(canRun)("a language that is written", () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await aStage();
  });
  afterAll(() => stage.close());

  test.each(["en", "fr"] as const)(
    "is found by its name in either language, without accents, and is never another (%s)",
    { timeout: timeouts.test },
    async (language) => {
      const say = words[language];
      const { page, errors } = await stage.windowOf(language, await stage.t.person("registry-officer"));
      await page.goto(`${stage.address}/${language}/referrals/new`);
      const field = page.getByLabel(say.label).first();
      for (const written of ["persan", "FARSI", "Persian", " persan  (farsi) "]) {
        await field.fill(written);
        await field.blur();
        expect(await field.inputValue()).toBe(say.persian);
      }
      await field.fill("kurd");
      await field.blur();
      await page.getByText(say.like).waitFor();
      await look(page, `${language}-languages-1-like`);
      // The code of Mongolian is no name.
      await field.fill("mon");
      await field.blur();
      expect(await field.inputValue()).toBe({ en: "Mon", fr: "môn" }[language]);
      const sent: string[] = [];
      page.on("request", (one) => {
        if (one.method() === "POST" && one.url().includes("/referrals")) sent.push(one.url());
      });
      await field.fill("klingon");
      await page.locator("form button[type=submit]").last().click();
      await page.getByText(say.none).first().waitFor();
      expect(await field.inputValue()).toBe("klingon");
      expect(sent).toEqual([]);
      await look(page, `${language}-languages-2-none`);
      expect(errors).toEqual([]);
      await page.context().close();
    },
  );
});
