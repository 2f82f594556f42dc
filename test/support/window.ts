import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { type BrowserContext, chromium, type Page } from "playwright-core";
import { expect } from "vitest";
import type { Actor } from "../../src/kernel/actor.ts";
import { freePort } from "../../src/platform/database/embedded.ts";
import { aTribunal } from "./tribunal.ts";

const root = path.resolve(import.meta.dirname, "../..");
const pictures = path.join(root, "test-results/screenshots");
const executablePath = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((file) =>
  existsSync(file),
);

/** Whether this machine has a browser and the pages are built. */
export const canOpenWindows = executablePath !== undefined && existsSync(path.join(root, "dist/web/index.html"));

/** A tribunal that listens, and windows of a real browser in which everything is asked as one person. */
export async function aTribunalWithWindows() {
  mkdirSync(pictures, { recursive: true });
  const t = await aTribunal();
  const port = await freePort();
  await t.app.listen({ port, host: "127.0.0.1" });
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ["--no-sandbox"],
  });
  const look = async (page: Page, name: string): Promise<void> => {
    const found = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]).analyze();
    expect(found.violations.map((one) => `${name}: ${one.id} ${one.nodes[0]?.html}`)).toEqual([]);
    await page.screenshot({ path: path.join(pictures, `${name}.png`), fullPage: true });
  };
  return {
    t,
    /** Picture of a page that axe finds nothing wrong with. */
    look,
    /** The same on a telephone's width, where nothing may stand over the edge. */
    lookOnTelephone: async (page: Page, name: string): Promise<void> => {
      await page.setViewportSize({ width: 320, height: 640 });
      await look(page, `${name}-telephone`);
      const over = await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
      expect(over, name).toBe(0);
      await page.setViewportSize({ width: 1280, height: 800 });
    },
    windowOf: async (
      person: Actor,
      language: "en" | "fr",
    ): Promise<{ context: BrowserContext; page: Page; go: (to: string) => Promise<unknown> }> => {
      await t.call(person, "GET", "/api/v1/me");
      const context = await browser.newContext({
        locale: `${language}-CA`,
        extraHTTPHeaders: { "x-test-actor": person.accountId ?? "" },
      });
      context.setDefaultTimeout(60_000);
      const page = await context.newPage();
      return { context, page, go: (to) => page.goto(`http://localhost:${port}/${language}${to}`) };
    },
    close: async () => {
      await browser.close();
      await t.close();
    },
  };
}
