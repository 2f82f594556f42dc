import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Actor, theSystem } from "../../src/kernel/actor.ts";
import type { CaseId } from "../../src/kernel/ids.ts";
import { recordBounce } from "../../src/modules/notices/commands/record-bounce.ts";
import { issueNotice } from "../../src/modules/notices/index.ts";
import { aCaseWithCounsel } from "../stages/case-with-counsel.ts";
import { aReferral } from "../stages/referral.ts";
import { workOff } from "../support/jobs.ts";
import type { Tribunal } from "../support/tribunal.ts";
import { aStage, canRun, look, lookOnTelephone, type Stage, timeouts } from "./stage.ts";

const words = {
  en: {
    letters: "Letters to mail",
    returned: "E-mails that came back",
    take: "Take this item",
    deal: /^Deal with it/,
    noAddress: /No postal address is known/,
    mailedOn: /^Mailed on/,
    record: "Record the mailing",
    recorded: "The mailing is recorded",
    done: "This item is done.",
    email: /^E-mail address of the account/,
    again: "Send again",
    sent: "The e-mail goes out again.",
    reason: "Reason",
    choose: "Given to the person at the counter",
    recordReason: "Record the reason",
    kept: "It is recorded",
  },
  fr: {
    letters: "Lettres à poster",
    returned: "Courriels retournés",
    take: "Prendre en charge",
    deal: /^Traiter/,
    noAddress: /Aucune adresse postale n’est connue/,
    mailedOn: /^Postée le/,
    record: "Consigner la mise à la poste",
    recorded: "La mise à la poste est consignée",
    done: "Cet élément est traité.",
    email: /^Adresse de courriel du compte/,
    again: "Renvoyer",
    sent: "Le courriel est renvoyé.",
    reason: "Motif",
    choose: "Remis en personne au comptoir",
    recordReason: "Consigner le motif",
    kept: "C’est consigné",
  },
} as const;

const address = {
  kind: "address",
  value: {
    lines: "350, rue Imaginaire",
    locality: "Montréal",
    province: "Québec",
    postalCode: "h3z2y7",
    country: "CAN",
  },
};

describe.runIf(canRun)("who was not reached, in a browser", () => {
  let stage: Stage;
  let t: Tribunal;
  let officer: Actor;

  beforeAll(async () => {
    stage = await aStage();
    t = stage.t;
    officer = await t.person("registry-officer");
  });
  afterAll(() => stage.close());

  /** A window of the officer's, at this page. */
  async function windowAt(language: "en" | "fr", path: string) {
    const { page, errors } = await stage.windowOf(language, officer);
    await page.goto(`${stage.address}/${language}${path}`);
    return { page, errors };
  }

  async function aNotice(caseId: string): Promise<string> {
    const facts = { fileNumber: "TC6-00001", documents: "Disclosure: a letter" };
    const { noticeId } = await t.store.transact(theSystem, (tx) =>
      issueNotice(tx, { caseId: caseId as CaseId, kind: "documents-docketed", facts }),
    );
    await workOff(t);
    return noticeId;
  }

  async function aLetter(givenNames: string, withAddress: boolean): Promise<string> {
    const sent = await t.call(officer, "POST", "/api/v1/referrals", aReferral({ givenNames }));
    const [theCase] = sent.body.cases;
    const view = await t.call(officer, "GET", `/api/v1/cases/${theCase.id}`);
    const contact = `/api/v1/cases/${theCase.id}/parties/${view.body.parties[0].personId}/contact-details`;
    if (withAddress) await t.call(officer, "POST", contact, address);
    await aNotice(theCase.id);
    return theCase.fileNumber;
  }

  test.each(["en", "fr"] as const)(
    "a letter leaves the queue when its mailing is recorded (%s)",
    { timeout: timeouts.test },
    async (language) => {
      const say = words[language];
      const number = await aLetter(`Élodie ${language}`, true);
      const { page, errors } = await windowAt(language, "/work?queue=letters-to-mail");
      await page.getByRole("heading", { name: say.letters }).waitFor();
      await look(page, `${language}-unreached-1-queue`);
      await page.getByRole("link", { name: number }).click();
      await page.getByRole("button", { name: say.take }).click();
      await page.getByText("350 RUE IMAGINAIRE").waitFor();
      await look(page, `${language}-unreached-2-letter`);
      await lookOnTelephone(page, `${language}-unreached-2-letter-telephone`);
      await page.getByLabel(say.mailedOn).fill("2026-11-24");
      await page.getByRole("button", { name: say.record }).click();
      await page.getByText(say.recorded).waitFor();
      await page.getByText(say.done).waitFor();
      await look(page, `${language}-unreached-3-mailed`);
      expect(errors).toEqual([]);
      await page.context().close();
    },
  );

  test.each(["en", "fr"] as const)(
    "without an address the officer is told, and records a reason (%s)",
    { timeout: timeouts.test },
    async (language) => {
      const say = words[language];
      await aLetter(`Nobody ${language}`, false);
      const { page, errors } = await windowAt(language, "/deliveries");
      await page.getByRole("link", { name: say.deal }).first().click();
      await page.getByText(say.noAddress).waitFor();
      await page.getByLabel(say.reason, { exact: true }).selectOption({ label: say.choose });
      await look(page, `${language}-unreached-4-no-address`);
      await page.getByRole("button", { name: say.recordReason }).click();
      await page.getByRole("dialog").getByRole("button", { name: say.recordReason }).click();
      await page.getByText(say.kept).waitFor();
      await look(page, `${language}-unreached-5-reason`);
      expect(errors).toEqual([]);
      await page.context().close();
    },
  );

  test.each(["en", "fr"] as const)(
    "an e-mail that came back goes out to the corrected address (%s)",
    { timeout: timeouts.test },
    async (language) => {
      const say = words[language];
      const { theCase } = await aCaseWithCounsel(t, officer, `BACK-${language}`);
      const noticeId = await aNotice(theCase.id);
      const { rows } = await t.store.pool.query(
        "select id from deliveries where notice_id = $1 and channel = 'email'",
        [noticeId],
      );
      await t.store.transact(theSystem, (tx) => recordBounce(tx, rows[0].id, "5.1.1"));
      await workOff(t);
      const { page, errors } = await windowAt(language, "/work?queue=mail-returned");
      await page.getByRole("link", { name: theCase.fileNumber }).click();
      await page.getByRole("button", { name: say.take }).click();
      await page.getByLabel(say.email).fill(`corrected-${language}@counsel.example`);
      await look(page, `${language}-unreached-6-came-back`);
      await page.getByRole("button", { name: say.again, exact: true }).click();
      await page.getByText(say.sent, { exact: true }).waitFor();
      await page.getByText(say.done).waitFor();
      await workOff(t);
      expect(t.sent.some((one) => one.to === `corrected-${language}@counsel.example`)).toBe(true);
      expect(errors).toEqual([]);
      await page.context().close();
    },
  );
});
