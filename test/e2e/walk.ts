import type { Page } from "playwright-core";
import { expect } from "vitest";
import { violationsOf } from "./axe.ts";
import { timeouts } from "./stage.ts";

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
  await expect.poll(() => page.getByText(/^(Loading…|Chargement…)$/).count(), { timeout: timeouts.step }).toBe(0);
  await expect.poll(() => page.title(), { timeout: timeouts.step }).not.toContain("…");
}

/** The kinds of pages that this process has asked the server for. */
const loaded = new Set<string>();

/**
 * Goes to an address of the site. The first page of a kind is loaded whole, as by its address; the others come as by a link,
 * in the window that is open: a load costs four times as much.
 */
export async function arrive(page: Page, site: string, to: string): Promise<void> {
  const kind = kindOfAddress(to);
  const isOpen = page.url().startsWith(site);
  if (isOpen && loaded.has(kind)) {
    await page.evaluate(goThere(site + to));
  } else {
    loaded.add(kind);
    await page.goto(`${site}${to}`);
  }
  await settled(page);
}

/**
 * Runs in the page: as a link would, until what the address names stands there. The page before stands until then, and its
 * title longer still: the new page's own comes after it stands.
 */
const goThere = (to: string) => `(async () => {
  document.title = "…";
  history.pushState({}, "", ${JSON.stringify(to)});
  const isThere = () => {
    const { isLoading, resolvedLocation } = __TSR_ROUTER__.state;
    return !isLoading && resolvedLocation?.pathname === location.pathname;
  };
  for (let turn = 0; turn < 3000 && !isThere(); turn++) await new Promise((done) => setTimeout(done, 10));
  if (!isThere()) throw new Error("nothing came of " + location.pathname);
})()`;

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

/** The kind of page that an address leads to: one case, document or notice stands for the others. */
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

/** What lies beyond the edge of the page, or of a box that does not say that it scrolls; menus are opened for it. */
const outOfSight = `(() => {
  const root = document.documentElement;
  const wide = root.scrollWidth - root.clientWidth;
  const faults = wide > 0 ? [root.clientWidth + ' px: the page is ' + wide + ' px wider'] : [];
  for (const menu of document.querySelectorAll('details.opens:not([open])')) {
    menu.open = true;
    const box = menu.querySelector('ul')?.getBoundingClientRect();
    if (box !== undefined && (box.left < 0 || box.right > root.clientWidth))
      faults.push(root.clientWidth + ' px: the menu is cut off: ' + menu.querySelector('summary').textContent);
    menu.open = false;
  }
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
