import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aStage, canRun, type Stage, timeouts } from "./stage.ts";

/** Every page of the menu, and those beside it. */
const pages = [
  "account",
  "calendars",
  "cases",
  "counsels",
  "decisions",
  "delegates",
  "deliveries",
  "disposals",
  "hearing-offers",
  "hearings",
  "hearings/rooms",
  "invitations",
  "jobs",
  "notices",
  "offices",
  "people",
  "publications",
  "referrals/new",
  "referrals/refused",
  "scheduling",
  "scheduling/fairness",
  "sealed",
  "submissions",
  "work",
] as const;

describe.runIf(canRun)("whoever is signed out", () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await aStage();
  });
  afterAll(() => stage.close());

  test("waits before no page: each says so, and leads to where one signs in", { timeout: timeouts.test }, async () => {
    const left = [...pages];
    const stuck = await Promise.all(Array.from({ length: 3 }, () => stuckOf(left)));
    expect(stuck.flat()).toEqual([]);
  });

  /** Most of a page is waiting for what it asks: several windows wait at once. */
  async function stuckOf(left: string[]): Promise<readonly string[]> {
    const { page } = await stage.windowOf("en");
    const stuck: string[] = [];
    for (let address = left.pop(); address !== undefined; address = left.pop()) {
      await page.goto(`${stage.address}/en/${address}`);
      await page.locator(".arriving").waitFor({ state: "detached", timeout: timeouts.step });
      const main = page.locator("main");
      const isSaid = async () => /^(?!.*Loading…).*Sign in/s.test((await main.textContent()) ?? "");
      await expect
        .poll(isSaid, { timeout: timeouts.step })
        .toBe(true)
        .catch(async () => stuck.push(`${address}: ${(await main.textContent())?.slice(0, 80)}`));
      // Nothing to fill in stands around the words.
      if ((await main.locator("form, input").count()) > 0) stuck.push(`${address}: a form`);
    }
    return stuck;
  }
});
