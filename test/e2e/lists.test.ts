import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "../../src/kernel/actor.ts";
import { aCaseWithCounsel } from "../stages/case-with-counsel.ts";
import { setting } from "../stages/hearing.ts";
import { aReferral } from "../stages/referral.ts";
import { workOff } from "../support/jobs.ts";
import { aTribunalWithWindows, canOpenWindows } from "../support/window.ts";

const words = {
  en: {
    next: "Next hearing",
    moment: /January 15, 2027, 9:00.a\.m\., Pacific/,
    menu: "Notices 1 (1 unread)",
    notice: "Notice to appear",
  },
  fr: {
    next: "Prochaine audience",
    moment: /15.janvier.2027 à 9.h, heure du Pacifique/,
    menu: "Avis 1 (1 non lu)",
    notice: "Avis de convocation",
  },
} as const;

describe.runIf(canOpenWindows)("lists of cases, in a browser", () => {
  let w: Awaited<ReturnType<typeof aTribunalWithWindows>>;
  let officer: Actor;

  beforeAll(async () => {
    w = await aTribunalWithWindows();
    officer = await w.t.person("registry-officer");
  });
  afterAll(() => w.close());

  test.each(["en", "fr"] as const)(
    "counsel and the registry see the next hearing in the office's time, and the menu says what is unread (%s)",
    { timeout: 900_000 },
    async (language) => {
      const say = words[language];
      const referral = aReferral({}, { officeId: "vancouver" });
      const { theCase, counsel } = await aCaseWithCounsel(w.t, officer, `LISTS-${language}`, referral);
      await w.t.call(officer, "POST", `/api/v1/cases/${theCase.id}/hearings`, setting() as never);
      await workOff(w.t);
      const portal = await w.windowOf(counsel, language);
      await portal.go("");
      const cases = portal.page.getByRole("table").filter({
        // Not the table of hearings, whose name begins with the same words.
        has: portal.page.getByRole("columnheader", { name: say.next }),
      });
      await cases.getByText(say.moment).waitFor();
      const unread = portal.page.getByRole("navigation").getByText(/^1$/);
      await unread.waitFor();
      const entry = portal.page.getByRole("navigation").getByRole("link", { name: say.menu.replace(" 1 ", " ") });
      await entry.waitFor();
      await w.look(portal.page, `${language}-lists-1-portal`);
      await w.lookOnTelephone(portal.page, `${language}-lists-1-portal`);
      await entry.click();
      await portal.page.getByRole("link", { name: say.notice }).click();
      await unread.waitFor({ state: "detached" });
      const work = await w.windowOf(officer, language);
      await work.go("/cases");
      await work.page.getByRole("columnheader", { name: say.next }).waitFor();
      await work.page.getByRole("row").filter({ hasText: theCase.fileNumber }).getByText(say.moment).waitFor();
      await w.look(work.page, `${language}-lists-2-files`);
      expect(await work.page.getByRole("navigation").getByText(/^1$/).count()).toBe(0);
      for (const one of [portal, work]) await one.context.close();
    },
  );
});
