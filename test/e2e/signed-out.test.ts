import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aStage, canRun, patience, type Stage } from "./stage.ts";

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

  test("waits before no page: each says so, and leads to where one signs in", { timeout: patience.test }, async () => {
    const { page } = await stage.windowOf("en");
    const stuck: string[] = [];
    for (const address of pages) {
      await page.goto(`${stage.address}/en/${address}`, { waitUntil: "networkidle" });
      await page.locator(".arriving").waitFor({ state: "detached", timeout: patience.step });
      const words = (await page.locator("main").textContent()) ?? "";
      if (words.includes("Loading…") || !words.includes("Sign in")) stuck.push(`${address}: ${words.slice(0, 80)}`);
    }
    expect(stuck).toEqual([]);
  });
});
