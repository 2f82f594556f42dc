import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { manualNotificationText } from "../../src/web/pages/decisions/manual-notification-text.ts";
import { partnerText } from "../../src/web/pages/decisions/partner-text.ts";
import { aReferral } from "../stages/referral.ts";
import { aStage, canRun, look, lookOnTelephone, type Stage, timeouts } from "./stage.ts";

describe.runIf(canRun)("a partner that is told by hand, in a browser", () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await aStage();
  });
  afterAll(() => stage.close());

  test.each(["en", "fr"] as const)(
    "is recorded from the list, is not said to be sent, and is taken back with why (%s)",
    { timeout: timeouts.test },
    async (language) => {
      const { t } = stage;
      const officer = await t.person("registry-officer");
      const { body } = await t.call(
        officer,
        "POST",
        "/api/v1/referrals",
        aReferral({ givenNames: `Told ${language}` }),
      );
      const [{ id, fileNumber }] = body.cases;
      await t.store.pool.query(
        `insert into partner_messages (id, case_id, partner, kind, content, made_at, source_key)
         values (gen_random_uuid(), $1, 'CBSA', 'proceeding-ended', '{}', $2::timestamptz - interval '1 day', gen_random_uuid()::text)`,
        [id, t.store.clock()],
      );
      const { page, errors } = await stage.windowOf(language, officer);
      await page.goto(`${stage.address}/${language}/partner-messages`);
      const row = page.getByRole("row").filter({ hasText: fileNumber });
      await row.getByRole("button", { name: manualNotificationText.record[language] }).click();
      const dialog = page.getByRole("dialog");
      await dialog.getByLabel(manualNotificationText.on[language]).fill("2026-11-24");
      await dialog.getByLabel(manualNotificationText.channel[language]).selectOption("telephone");
      await dialog.getByLabel(manualNotificationText.to[language]).fill("Duty desk");
      await look(page, `${language}-partner-told-1-dialog`);
      await dialog.getByRole("button", { name: manualNotificationText.record[language] }).click();
      await expect.poll(() => row.count()).toBe(0);
      await page.getByText(manualNotificationText.recorded[language]).waitFor();
      await page.getByLabel(partnerText.show[language]).selectOption("told");
      await row.getByText("Duty desk").waitFor();
      await look(page, `${language}-partner-told-2-told`);
      await lookOnTelephone(page, `${language}-partner-told-2-told-telephone`);
      // On the case too.
      await page.goto(`${stage.address}/${language}/cases/${id}`);
      await page.locator("summary", { hasText: partnerText.title[language] }).click();
      await page.getByRole("button", { name: manualNotificationText.takeBack[language] }).click();
      await dialog.getByLabel(manualNotificationText.reason[language]).fill("It was another file.");
      await dialog.getByRole("button", { name: manualNotificationText.takeBack[language] }).click();
      await page.getByText(manualNotificationText.waiting[language]).waitFor();
      await look(page, `${language}-partner-told-3-taken-back`);
      expect(errors).toEqual([]);
      await page.context().close();
    },
  );
});
