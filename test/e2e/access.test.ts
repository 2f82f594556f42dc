import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "../../src/kernel/actor.ts";
import { aCaseWithCounsel } from "../stages/case-with-counsel.ts";
import { aPerson, aReferral } from "../stages/referral.ts";
import { aTribunalWithWindows, canOpenWindows } from "../support/window.ts";

const words = {
  en: {
    open: /^Open an account for Zorvath/,
    openDo: "Open an account",
    email: /^E-mail address/,
    language: /^Language/,
    opened: "The account is open; the link is on its way",
    join: "Record that the Minister takes part",
    who: "Counsel of the Minister",
    joinDo: "Open the file",
    done: "It is done",
    end: "End the participation",
    seal: "Seal this file",
    sealed: /^Sealed since/,
    unseal: "Lift the seal",
    gone: /There is no such file|does not exist|not found/i,
    hidden: /A file joined with this one is not open to you/,
    letIn: "Let somebody in",
    give: "Give access",
    waiting: "Waiting for a second operator",
    confirm: /^Confirm/,
    check: "Check before setting",
    day: "Day",
    hour: "Hour",
    link: "Link to the video hearing",
    apart: /^On what decision/,
    set: "Set the hearing and issue the notice",
    isSet: "The hearing is set",
  },
  fr: {
    open: /^Créer un compte pour Zorvath/,
    openDo: "Créer un compte",
    email: /^Adresse de courriel/,
    language: /^Langue/,
    opened: "Le compte est créé; le lien est en route",
    join: "Inscrire la participation du ministre",
    who: "Conseil du ministre",
    joinDo: "Ouvrir le dossier",
    done: "C’est fait.",
    end: "Mettre fin à la participation",
    seal: "Sceller ce dossier",
    sealed: /^Scellé depuis/,
    unseal: "Lever le scellé",
    gone: /n’existe pas/,
    hidden: /Un dossier joint à celui-ci ne vous est pas ouvert/,
    letIn: "Donner accès à une personne",
    give: "Donner accès",
    waiting: "En attente d’un second exploitant",
    confirm: /^Confirmer/,
    check: "Vérifier avant de fixer",
    day: "Jour",
    hour: "Heure",
    link: "Lien de l’audience vidéo",
    apart: /^En vertu de quelle décision/,
    set: "Fixer l’audience et délivrer l’avis",
    isSet: "L’audience est fixée",
  },
} as const;

describe.runIf(canOpenWindows)("who has access to a case, in a browser", () => {
  let w: Awaited<ReturnType<typeof aTribunalWithWindows>>;
  let officer: Actor;
  let member: Actor;
  let operator: Actor;
  let second: Actor;

  beforeAll(async () => {
    w = await aTribunalWithWindows();
    officer = await w.t.person("registry-officer");
    member = await w.t.person("member");
    operator = await w.t.person("operator");
    second = await w.t.person("operator");
    await w.t.person("minister-counsel");
  });
  afterAll(() => w.close());

  test.each(["en", "fr"] as const)(
    "an officer opens a party's account, and the case to the Minister (%s)",
    { timeout: 900_000 },
    async (language) => {
      const say = words[language];
      const sent = await w.t.call(officer, "POST", "/api/v1/referrals", aReferral());
      const [theCase] = sent.body.cases;
      const { context, page, go } = await w.windowOf(officer, language);
      await go(`/cases/${theCase.id}/access`);
      await page.getByRole("button", { name: say.open }).click();
      await page.getByLabel(say.email).fill(`claimant-${language}@example.org`);
      await page.locator("form").getByLabel(say.language).selectOption(language);
      await w.look(page, `${language}-access-1-account`);
      await page.locator("form").getByRole("button", { name: say.openDo, exact: true }).click();
      const dialog = page.getByRole("dialog");
      await dialog.getByText(`claimant-${language}@example.org`).waitFor();
      await dialog.getByRole("button", { name: say.openDo, exact: true }).click();
      await page.getByText(say.opened).waitFor();
      await page.getByRole("cell", { name: `claimant-${language}@example.org` }).waitFor();
      await page.getByRole("button", { name: say.join }).click();
      await page.getByLabel(say.who).selectOption({ index: 1 });
      await page.getByRole("button", { name: say.joinDo }).click();
      await w.look(page, `${language}-access-2-minister`);
      await dialog.getByRole("button", { name: say.joinDo }).click();
      await page.getByText(say.done).waitFor();
      await w.look(page, `${language}-access-3-both`);
      await w.lookOnTelephone(page, `${language}-access-3-both`);
      await page.getByRole("button", { name: say.end }).click();
      await dialog.getByRole("button", { name: say.end }).click();
      await page.getByRole("button", { name: say.end }).waitFor({ state: "detached" });
      await context.close();
    },
  );

  test.each(["en", "fr"] as const)(
    "a member seals one case of a family; the officer is told and hears the other apart only on a decision (%s)",
    { timeout: 240_000 },
    async (language) => {
      const say = words[language];
      const family = aReferral({}, { persons: [aPerson(), aPerson({ givenNames: "Bela" })] });
      const { cases } = await aCaseWithCounsel(w.t, officer, `ACCESS-${language}`, family);
      const [open, hidden] = cases;
      const sealing = await w.windowOf(member, language);
      await sealing.go(`/cases/${hidden?.id}/access`);
      await sealing.page.getByRole("button", { name: say.seal }).click();
      await w.look(sealing.page, `${language}-access-4-seal`);
      await sealing.page.getByRole("dialog").getByRole("button", { name: say.seal }).click();
      await sealing.page.getByText(say.sealed).waitFor();
      await w.look(sealing.page, `${language}-access-5-sealed`);

      const work = await w.windowOf(officer, language);
      await work.go(`/cases/${hidden?.id}/access`);
      await work.page.getByText(say.gone).first().waitFor();
      await work.go(`/cases/${open?.id}`);
      await work.page.getByText(say.hidden).waitFor();
      await work.go(`/cases/${open?.id}/hearings/set`);
      await work.page.getByLabel(say.day, { exact: true }).fill(language === "en" ? "2027-01-15" : "2027-01-18");
      await work.page.getByLabel(say.hour, { exact: true }).fill("09:00");
      await work.page.getByLabel(say.link).fill("https://video.example/j/1");
      await work.page.getByRole("button", { name: say.check }).click();
      await work.page.getByText(say.hidden).waitFor();
      await work.page.getByLabel(say.apart).fill("Order of November 20 / Ordonnance du 20 novembre");
      await w.look(work.page, `${language}-access-6-apart`);
      expect(await work.page.content()).not.toContain(hidden?.fileNumber);
      await work.page.getByRole("button", { name: say.set }).click();
      await work.page.getByText(say.isSet).waitFor();

      const operating = await w.windowOf(operator, language);
      await operating.go("/sealed");
      const card = operating.page.getByRole("region", { name: hidden?.fileNumber ?? "" });
      await card.getByLabel(say.letIn).selectOption({ label: "A registry-officer" });
      await card.getByRole("button", { name: say.give }).click();
      await operating.page.getByText(say.waiting).first().waitFor();
      const confirming = await w.windowOf(second, language);
      await confirming.go("/sealed");
      const asked = confirming.page.getByRole("region", { name: hidden?.fileNumber ?? "" });
      await asked.getByRole("button", { name: say.confirm }).click();
      await confirming.page.getByRole("dialog").getByRole("button", { name: say.confirm }).click();
      await asked.getByRole("listitem").nth(1).waitFor();
      await confirming.context.close();
      await w.look(operating.page, `${language}-access-7-operator`);
      await w.lookOnTelephone(operating.page, `${language}-access-7-operator`);
      await work.go(`/cases/${hidden?.id}/access`);
      await work.page.getByText(say.sealed).waitFor();

      await sealing.page.getByRole("button", { name: say.unseal }).click();
      await sealing.page.getByRole("dialog").getByRole("button", { name: say.unseal }).click();
      await sealing.page.getByRole("button", { name: say.seal }).waitFor();
      for (const one of [sealing, work, operating]) await one.context.close();
    },
  );
});
