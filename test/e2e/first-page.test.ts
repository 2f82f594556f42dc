import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Role } from "../../src/kernel/actor.ts";
import { aReferral } from "../stages/referral.ts";
import { aStage, canRun, type Stage, timeouts } from "./stage.ts";

/** Runs in the page before anything else: which answers it asks for by itself. */
const listening = `globalThis.asked = [];
const ask = globalThis.fetch;
globalThis.fetch = (...given) => { globalThis.asked.push(String(given[0])); return ask(...given); };`;

interface Opened {
  /** Scripts and answers that the server named with the page. */
  readonly files: readonly string[];
  readonly answers: readonly string[];
  /** What the page asked for, and the scripts that were fetched. */
  readonly asked: readonly string[];
  readonly scripts: readonly string[];
}

async function opened(page: Page, url: string): Promise<Opened> {
  const fetched: string[] = [];
  page.on("request", (one) => fetched.push(new URL(one.url()).pathname));
  const answer = await page.goto(url, { waitUntil: "networkidle", timeout: timeouts.step });
  await page.getByRole("heading", { level: 1 }).waitFor();
  const links = ((await answer?.headerValue("link")) ?? "").split(", ").map((one) => one.split(";"));
  const named = (kind: string) =>
    links.filter((parts) => parts.some((part) => part.trim() === kind)).map(([target = ""]) => target.slice(1, -1));
  const asked = await page.evaluate<readonly string[]>("globalThis.asked");
  return {
    files: named("rel=modulepreload"),
    answers: named("as=fetch"),
    asked,
    scripts: fetched.filter((one) => one.endsWith(".js")),
  };
}

describe.runIf(canRun)("the first page of somebody signed in", () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await aStage();
    const officer = await stage.t.person("registry-officer");
    await stage.t.call(officer, "POST", "/api/v1/referrals", aReferral({}, { officeId: "vancouver" }));
  });
  afterAll(() => stage.close());

  const roles: readonly Role[] = [
    "claimant",
    "counsel",
    "delegate",
    "minister-counsel",
    "interpreter",
    "registry-officer",
    "triage-officer",
    "scheduling-officer",
    "member",
    "adjudicative-support",
    "manager",
    "operator",
  ];
  const inAnOffice: readonly Role[] = ["scheduling-officer", "adjudicative-support"];
  const cases = [
    ...roles.map((role) => [role, null] as const),
    ...inAnOffice.map((role) => [role, "vancouver"] as const),
  ];
  test.each(cases)(
    "is named whole with the page of a %s, office %s, and nothing beside it",
    { timeout: timeouts.test },
    async (role, office) => {
      const reader = await stage.t.person(role);
      const placing = "update role_assignments set office_id = $2 where account_id = $1";
      await stage.t.store.pool.query(placing, [reader.accountId, office]);
      const { page, errors } = await stage.windowOf("en", reader);
      await page.context().addCookies([{ name: "greffe.session_token", value: "a.b", url: stage.address }]);
      await page.addInitScript({ content: listening });
      const { files, answers, asked, scripts } = await opened(page, `${stage.address}/en/`);
      expect(
        answers.filter((one) => !asked.includes(one)),
        "named and never asked",
      ).toEqual([]);
      expect(answers).toContain("/api/v1/me");
      if (office !== null) expect(answers.join(" ")).toContain(`officeId=${office}`);
      // Nobody waits for how long a session still lasts.
      const unnamed = asked.filter((one) => !answers.includes(one) && one !== "/api/v1/me/session");
      expect(unnamed, "asked for late").toEqual([]);
      expect(
        files.filter((one) => !scripts.includes(one)),
        "named and never fetched",
      ).toEqual([]);
      // The page’s own script stands in the page itself; a plot comes when its place is there.
      const late = scripts.filter((one) => !files.includes(one) && !/\/(index|stacked-bars)-/.test(one));
      expect(late, "found out late").toEqual([]);
      expect(errors).toEqual([]);
    },
  );

  test("stands although nobody knows whose it is: the parts are found out by the page", async () => {
    const { page, errors } = await stage.windowOf("en", await stage.t.person("claimant"));
    await page.addInitScript({ content: listening });
    const { answers, files } = await opened(page, `${stage.address}/en/`);
    expect(answers).toEqual([]);
    expect(files.some((one) => one.includes("home-client"))).toBe(false);
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("My Case");
    expect(errors).toEqual([]);
  });
});
