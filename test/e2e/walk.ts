import type { Page } from "playwright-core";
import { expect } from "vitest";
import { violationsOf } from "./axe.ts";
import { patience } from "./stage.ts";

export interface Found {
  /** By address without its language. */
  readonly titles: ReadonlyMap<string, string>;
  readonly faults: readonly string[];
}

export const desk = { width: 1280, height: 800 };
export const telephone = { width: 390, height: 844 };

/** The page has its heading, and nothing of it is still on its way. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  await expect.poll(() => page.getByText(/^(Loading…|Chargement…)$/).count(), { timeout: patience.step }).toBe(0);
}

/** Where the page leads inside the tribunal: its menu first. Without the language, and without what a search added. */
export async function linksOf(page: Page, language: string): Promise<readonly string[]> {
  const found = await page
    .locator(".menu a, main a:not([download])")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  const start = `/${language}`;
  return found
    .filter((href) => href === start || href.startsWith(`${start}/`))
    .map((href) => href.slice(start.length).replace(/[?#].*$/, "") || "/");
}

/** The kind of page that an address leads to: one file, document or notice stands for the others. */
export const kindOfAddress = (to: string): string =>
  to.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ":id").replaceAll(/[A-Z]{2}\d-\d{5}/g, ":file");

/** What is wrong with the page: what lies out of sight, on a desk and on a telephone, and what axe says of it at this size. */
export async function faultsOf(page: Page, at: string, size: typeof desk): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const one of [size === desk ? telephone : desk, size]) {
    await page.setViewportSize(one);
    faults.push(...(await page.evaluate<string[]>(outOfSight)));
  }
  return [...faults, ...(await violationsOf(page, kindOfAddress(at), { isStrict: true }))];
}

/** What lies beyond the edge of the page, or of a box that does not say that it scrolls. */
const outOfSight = `(() => {
  const root = document.documentElement;
  const wide = root.scrollWidth - root.clientWidth;
  const faults = wide > 0 ? [root.clientWidth + ' px: the page is ' + wide + ' px wider'] : [];
  for (const cell of document.querySelectorAll('main :is(th, td)')) {
    const box = cell.getBoundingClientRect();
    if (box.width <= 1) continue;
    for (let around = cell.parentElement; around !== null; around = around.parentElement) {
      const style = getComputedStyle(around);
      if (style.overflowX === 'visible') continue;
      const edge = around.getBoundingClientRect();
      if (box.right <= edge.right + 1 && box.left >= edge.left - 1) continue;
      const scrolls = style.overflowX !== 'hidden' && around.tabIndex === 0 && around.getAttribute('aria-label');
      if (root.clientWidth < 480 || !scrolls)
        faults.push(root.clientWidth + ' px: cut off: ' + cell.textContent.slice(0, 40));
      break;
    }
  }
  return faults;
})()`;
