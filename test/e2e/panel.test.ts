import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { panelText as text } from "../../src/web/pages/decisions/panel-text.ts";
import { aCaseWithCounsel } from "../stages/case-with-counsel.ts";
import { analysis } from "../stages/decision.ts";
import { setting } from "../stages/hearing.ts";
import { aStage, canRun, look, lookOnTelephone, type Stage, timeouts } from "./stage.ts";
import { aScene } from "./story/scene.ts";

const heardOn = "2027-01-15";

describe.runIf(canRun)("the decision of a panel of three, in a browser", { timeout: timeouts.test }, () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await aStage();
  });
  afterAll(() => stage.close());

  /** Heard by three; the one who presides has written, signed, and so sent it to the two others. */
  async function aDraftWithThePanel(licence: string) {
    const { t } = stage;
    const members = [await t.person("member"), await t.person("member"), await t.person("member")] as const;
    const [memberId, ...panelIds] = members.map((one) => String(one.accountId));
    const post = (who: (typeof members)[number], path: string, body: object) =>
      t.call(who, "POST", `/api/v1${path}`, body as never);
    t.at("2026-11-24T15:00:00.000Z");
    const { theCase } = await aCaseWithCounsel(t, await t.person("registry-officer"), licence);
    const sitting = setting({ on: heardOn, memberId: memberId ?? "", panelIds });
    const hearing = await post(await t.person("scheduling-officer"), `/cases/${theCase.id}/hearings`, sitting);
    t.at(`${heardOn}T22:00:00.000Z`);
    const outcome = { outcome: "held", cause: null, decision: "reserved", note: null, undertakings: [] };
    await post(members[0], `/hearings/${hearing.body.id}/outcome`, outcome);
    const { body: draft } = await post(members[0], `/cases/${theCase.id}/decisions`, { statedOn: null });
    const saved = await t.call(members[0], "PUT", `/api/v1/decisions/${draft.id}/draft`, {
      version: draft.version,
      content: analysis("The panel finds the claimant credible."),
      statedOn: null,
      determinations: [{ caseId: theCase.id, determination: "convention-refugee" }],
    } as never);
    const sent = await post(members[0], `/decisions/${draft.id}/sign`, { version: saved.body.version });
    expect(sent.status).toBe(200);
    return { id: draft.id as string, members };
  }

  test.each(["en", "fr"] as const)(
    "a dissent that is typed survives another choice and another page, and is read by whoever signs last (%s)",
    async (language) => {
      const { say, at } = aScene(stage, language);
      const { id, members } = await aDraftWithThePanel(`PANEL-${language}`);
      const third = await stage.windowOf(language, members[2]);
      const { page } = third;
      const words = page.getByLabel(say(text.reasons));
      await page.goto(at(`/decisions/${id}`));
      await page.getByLabel(say(text.dissent)).check();
      await words.fill("I would reject the claim.");
      await page.getByLabel(say(text.concur)).check();
      expect(await words.isVisible()).toBe(false);
      await page.getByLabel(say(text.dissent)).check();
      expect(await words.inputValue()).toBe("I would reject the claim.");
      await page.reload();
      await expect.poll(() => words.inputValue(), { timeout: timeouts.step }).toBe("I would reject the claim.");
      expect(await page.getByLabel(say(text.dissent)).isChecked()).toBe(true);
      await lookOnTelephone(page, `${language}-panel-01-dissent`);
      await page.getByRole("button", { name: say(text.sign), exact: true }).click();
      await page.getByText(say(text.signed)).waitFor();

      const second = await stage.windowOf(language, members[1]);
      await second.page.goto(at(`/decisions/${id}`));
      await second.page.getByText("I would reject the claim.").waitFor();
      await look(second.page, `${language}-panel-02-last-to-sign`);
      const print = await second.page.request.get(
        at(`/decisions/${id}`).replace(/\/(en|fr)\//, "/api/v1/") + "/preview",
      );
      expect(print.status()).toBe(200);
      await second.page.getByLabel(say(text.concur)).check();
      await second.page.getByRole("button", { name: say(text.sign), exact: true }).click();
      await second.page.getByText(say(text.signed)).waitFor();
      const { body } = await stage.t.call(members[1], "GET", `/api/v1/decisions/${id}`);
      expect(body.panel.map((one: { opinion: string }) => one.opinion).sort()).toEqual([
        "concurs",
        "concurs",
        "dissents",
      ]);
      expect([body.status, ...third.errors, ...second.errors]).toEqual(["signed"]);
      for (const one of [third, second]) await one.page.context().close();
    },
  );
});
