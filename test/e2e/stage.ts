import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { expect, onTestFailed } from "vitest";
import type { Actor } from "../../src/kernel/actor.ts";
import type { Language } from "../../src/kernel/bilingual.ts";
import { browserProgram } from "../support/browser-program.ts";
import { aTribunal } from "../support/tribunal.ts";
import { violationsOf } from "./axe.ts";

const root = path.resolve(import.meta.dirname, "../..");
const executablePath = browserProgram();

/** Without a browser or the built pages there is nothing to look at. */
export const canRun = executablePath !== undefined && existsSync(path.join(root, "dist/web/index.html"));

/** A wait ends when the page is there; its limit only ends a test that hangs, on however slow a machine. */
export const timeouts = { step: 60_000, test: 900_000 } as const;

/** Where the pictures of a run go. */
const pictures = path.join(root, "test-results/screenshots");

export interface Window {
  readonly page: Page;
  /** What broke in the page: a test ends with `expect(errors).toEqual([])`. */
  readonly errors: readonly string[];
}

/** One browser for all tests of a process: it ends with it. What is shown to whom stays apart by window. */
let launched: Promise<Browser> | undefined;
export function theBrowser(): Promise<Browser> {
  launched ??= chromium.launch({ ...(executablePath === undefined ? {} : { executablePath }), args: ["--no-sandbox"] });
  return launched;
}

/** One tribunal that listens, for all tests of a file, and windows in the browser. */
export async function aStage(settings: Readonly<Record<string, string>> = {}) {
  mkdirSync(pictures, { recursive: true });
  const [t, browser] = await Promise.all([aTribunal(settings, { served: true }), theBrowser()]);
  const contexts: BrowserContext[] = [];
  let windows = 0;
  return {
    t,
    address: t.services.config.publicUrl,
    /** A window with cookies of its own; with an actor, everything in it is asked as that person. */
    windowOf: async (language: Language, actor?: Actor): Promise<Window> => {
      const options: BrowserContextOptions = { locale: `${language}-CA`, viewport: wide };
      const context = await browser.newContext(
        actor === undefined ? options : { ...options, extraHTTPHeaders: t.headersOf(actor) },
      );
      contexts.push(context);
      context.setDefaultTimeout(timeouts.step);
      // What is past and what is to come is the same for the browser as for the tribunal, whatever day the machine has.
      await context.clock.setFixedTime(t.store.clock());
      const page = await context.newPage();
      const name = `failed-${++windows}.png`;
      onTestFailed(async () => {
        if (!page.isClosed()) await page.screenshot({ path: path.join(pictures, name), fullPage: true });
      });
      return { page, errors: errorsOf(page) };
    },
    close: async () => {
      await Promise.all(contexts.map((one) => one.close()));
      await t.close();
    },
  };
}

export type Stage = Awaited<ReturnType<typeof aStage>>;

function errorsOf(page: Page): readonly string[] {
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    // A refusal is no fault of the page; the rest of what it complains of is.
    if (message.type() === "error" && !/status of 4\d\d/.test(message.text())) errors.push(message.text());
  });
  return errors;
}

const wide = { width: 1280, height: 800 };

/** What axe says of the page as it stands: nothing. With GREFFE_PICTURES set, a picture is kept. */
export async function look(page: Page, name: string): Promise<void> {
  const violations = await violationsOf(page, name.replace(/^(en|fr)-/, ""));
  expect(violations.map((one) => `${name}: ${one}`)).toEqual([]);
  if (process.env["GREFFE_PICTURES"] !== undefined)
    await page.screenshot({ path: path.join(pictures, `${name}.png`), fullPage: true });
}

/** The page on a telephone: nothing for axe to say, and nothing to scroll sideways for. */
export async function lookOnTelephone(page: Page, name: string): Promise<void> {
  await page.setViewportSize({ width: 320, height: 640 });
  await look(page, name);
  const overflow = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
  await expect.poll(() => page.evaluate(overflow), { timeout: timeouts.step, message: name }).toBe(0);
  await page.setViewportSize(wide);
}
