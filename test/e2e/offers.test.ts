import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Actor, nobody } from "../../src/kernel/actor.ts";
import { jobs } from "../../src/modules/scheduling/index.ts";
import { offerRefusals } from "../../src/modules/scheduling/offers/refusals.ts";
import { offerListText } from "../../src/web/pages/offers/list-text.ts";
import { offersText } from "../../src/web/pages/offers/text.ts";
import { schedulingText } from "../../src/web/pages/scheduling/text.ts";
import { aCaseWithCounsel, runJobs } from "../stages/case-with-counsel.ts";
import { aStage, canRun, look, lookOnTelephone, type Stage, timeouts } from "./stage.ts";

describe.runIf(canRun)("a date that is offered to counsel", () => {
  let stage: Stage;
  let registry: Actor;
  let member: Actor;
  beforeAll(async () => {
    stage = await aStage();
    registry = await stage.t.person("registry-officer");
    member = await stage.t.person("member");
  }, timeouts.test);
  afterAll(() => stage.close());

  /** An approved proposal of a case whose counsel is asked, and the link that the e-mail carries. */
  async function anOffer(licence: string, on: string) {
    const { t } = stage;
    const { theCase, counsel } = await aCaseWithCounsel(t, registry, licence);
    await t.store.pool.query("update cases set status = 'ready' where id = $1", [theCase.id]);
    const made = await t.store.pool.query<{ id: string }>(
      `with run as (insert into schedule_runs (id, cause, state, asked_at, ended_at, seed)
          values (uuidv7(), 'officer', 'done', now(), now(), 1) returning id),
        proposal as (insert into schedule_proposals (id, run_id, division, office_id, kind, state, held_on, begins, starts_at, ends_at,
            mode, language, member_ids, interpreter_language, interpreter_dialect, made_at, approved_at)
          select uuidv7(), run.id, 'RPD', 'toronto', 'rpd-regular', 'approved', $2::date, '08:45', ($2 || 'T13:45:00Z')::timestamptz,
            ($2 || 'T17:15:00Z')::timestamptz, 'virtual', 'en', array[$3::uuid], 'so', 'maay', now(), now() from run returning id)
        insert into schedule_proposal_cases select id, $1, 0 from proposal returning proposal_id as id`,
      [theCase.id, on, member.accountId],
    );
    const approved = jobs.find((job) => job.name === "schedule-proposal-approved");
    await approved?.handle({ proposalId: made.rows[0]?.id ?? "" }, t.services);
    await runJobs(t, jobs);
    const token = /offered-date#([\w-]+)/.exec(t.sent.at(-1)?.text ?? "")?.[1] ?? "";
    return { theCase, counsel, token };
  }
  const offersOf = async (counsel: Actor) => (await stage.t.call(counsel, "GET", "/api/v1/hearing-offers")).body.items;
  const hearings = async (caseId: string) =>
    (await stage.t.call(registry, "GET", `/api/v1/cases/${caseId}/hearings`)).body.items;

  test.each([
    ["en", "2027-02-01"],
    ["fr", "2027-02-03"],
  ] as const)(
    "is accepted by the link of the e-mail, which answers nothing by being opened (%s)",
    { timeout: timeouts.test },
    async (language, on) => {
      const say = (text: { readonly en: string; readonly fr: string }) => text[language];
      const { theCase, token } = await anOffer(`OFFER-${language}`, on);
      const { page, errors } = await stage.windowOf(language, nobody);
      const asked: string[] = [];
      page.on("request", (request) => asked.push(request.url()));
      await page.goto(`${stage.address}/${language}/offered-date#${token}`);
      await page.getByRole("button", { name: say(offersText.send) }).waitFor();
      await look(page, `${language}-offered-date`);
      await lookOnTelephone(page, `${language}-offered-date-telephone`);
      // The token goes to the tribunal in what is sent, and in no address.
      expect(asked.filter((url) => url.includes(token) && !url.includes("#"))).toEqual([]);
      await runJobs(stage.t, jobs);
      expect(await hearings(theCase.id)).toEqual([]);
      await page.getByRole("radio").first().check();
      await page.getByRole("button", { name: say(offersText.send) }).click();
      await page.getByText(say(offersText.sent)).waitFor();
      await runJobs(stage.t, jobs);
      expect(await hearings(theCase.id)).toMatchObject([{ on }]);
      expect(errors).toEqual([]);
    },
  );

  test("is what counsel must do at home, and is refused there with a reason", { timeout: timeouts.test }, async () => {
    const { theCase, counsel } = await anOffer("OFFER-home", "2027-02-08");
    const { page, errors } = await stage.windowOf("en", counsel);
    await page.goto(`${stage.address}/en/`);
    await page.getByRole("link", { name: "Answer the date offered" }).click();
    await page.getByRole("radio", { name: offersText.refuse.en }).check();
    await page.getByLabel(offersText.reason.en).selectOption("other");
    await page.getByRole("button", { name: offersText.send.en }).click();
    await page.getByRole("alert").getByRole("link", { name: offersText.words.en }).click();
    expect(await page.evaluate("document.activeElement.name")).toBe("words");
    await page.getByLabel(offersText.reason.en).selectOption("away");
    await look(page, "en-hearing-offers");
    await page.getByRole("button", { name: offersText.send.en }).click();
    await page.getByText(offersText.sentRefusal.en).waitFor();
    await runJobs(stage.t, jobs);
    expect(await hearings(theCase.id)).toEqual([]);
    expect(errors).toEqual([]);
  });

  test("says why an answer was refused, though the offer is no more among those that wait", {
    timeout: timeouts.test,
  }, async () => {
    const { counsel } = await anOffer("OFFER-twice", "2027-02-12");
    const [offer] = await offersOf(counsel);
    const { page } = await stage.windowOf("en", counsel);
    await page.goto(`${stage.address}/en/hearing-offers`);
    await page.getByRole("radio").first().check();
    const refusal = { answer: "refuse", reason: "away", words: null };
    await stage.t.call(counsel, "POST", `/api/v1/hearing-offers/${offer.id}/answer`, refusal);
    await page.getByRole("button", { name: offersText.send.en }).click();
    await page.getByText(offerListText.noneWaiting.en).waitFor();
    await page.getByRole("alert").getByText(offerRefusals["hearing-offer-answered"].title.en).waitFor();
    expect(await page.evaluate("document.activeElement.getAttribute('role')")).toBe("alert");
  });

  test("is taken back from counsel only after a question that Escape closes", { timeout: timeouts.test }, async () => {
    const { counsel } = await anOffer("OFFER-back", "2027-02-10");
    const officer = await stage.t.person("scheduling-officer");
    const { page, errors } = await stage.windowOf("en", officer);
    await page.goto(`${stage.address}/en/scheduling`);
    const takeBack = page.getByRole("button", { name: schedulingText.takeBack.en }).last();
    const question = page.getByRole("dialog", { name: schedulingText.takeBackQuestion.en });
    await takeBack.click();
    await question.waitFor();
    await page.keyboard.press("Escape");
    await question.waitFor({ state: "detached" });
    expect(await offersOf(counsel)).toMatchObject([{ state: "open" }]);
    await takeBack.click();
    await look(page, "en-offer-taken-back");
    await question.getByRole("button", { name: schedulingText.takeBack.en }).click();
    await page.getByText(schedulingText.takenBack.en).waitFor();
    expect(await offersOf(counsel)).toMatchObject([{ state: "withdrawn" }]);
    expect(errors).toEqual([]);
  });
});
