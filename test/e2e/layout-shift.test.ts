import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "../../src/kernel/actor.ts";
import { aReferral } from "../stages/referral.ts";
import { aStage, canRun, type Stage, timeouts } from "./stage.ts";

/** A telephone far from town. */
const slow = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };
const sizes = [
  { width: 412, height: 823 },
  { width: 1280, height: 800 },
] as const;
type Size = (typeof sizes)[number];

/** Runs in the page before anything else: what moved without anybody having pressed anything. */
const watching = `globalThis.shift = 0; globalThis.moved = [];
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) {
    if (entry.hadRecentInput) continue;
    globalThis.shift += entry.value;
    for (const { node } of entry.sources) globalThis.moved.push(node?.nodeName + "." + node?.className);
  }
}).observe({ type: "layout-shift", buffered: true })`;

async function shiftOf(page: Page, url: string): Promise<{ shift: number; moved: readonly string[] }> {
  await page.goto(url, { waitUntil: "networkidle", timeout: timeouts.step });
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.waitForTimeout(500);
  return page.evaluate("({ shift: globalThis.shift, moved: globalThis.moved })");
}

describe.runIf(canRun)("on a slow line", () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await aStage();
    const officer = await stage.t.person("registry-officer");
    await stage.t.call(officer, "POST", "/api/v1/referrals", aReferral({}, { officeId: "vancouver" }));
  });
  afterAll(() => stage.close());

  const walks = [
    ["registry-officer", ["/en/", "/fr/cases", "/en/work"]],
    ["counsel", ["/fr/", "/en/notices"]],
    ["claimant", ["/en/", "/fr/help"]],
  ] as const;

  test("nothing moves under the eyes of an officer, of counsel and of a claimant", {
    timeout: timeouts.test,
  }, async () => {
    // Most of it is waiting for the line: all wait at once.
    const moves = walks.map(async ([role, addresses]) => {
      const person = await stage.t.person(role);
      return (await Promise.all(sizes.map((size) => movesOf(person, size, addresses)))).flat();
    });
    expect((await Promise.all(moves)).flat()).toEqual([]);
  });

  async function movesOf(person: Actor, size: Size, addresses: readonly string[]): Promise<readonly string[]> {
    const { page } = await stage.windowOf("en", person);
    const wire = await page.context().newCDPSession(page);
    await wire.send("Network.enable");
    await wire.send("Network.setCacheDisabled", { cacheDisabled: true });
    await wire.send("Network.emulateNetworkConditions", slow);
    await page.addInitScript({ content: watching });
    await page.setViewportSize(size);
    const moves: string[] = [];
    for (const address of addresses) {
      const { shift, moved } = await shiftOf(page, `${stage.address}${address}`);
      if (shift > 0.05) moves.push(`${size.width} px, ${address}: ${shift}, ${moved.join(", ")}`);
    }
    return moves;
  }
});
