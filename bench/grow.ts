import type { Browser, Page } from "playwright-core";
import { medianOf, type SignedIn, withDemonstration } from "./pages/demonstration.ts";
import { tasksIn } from "./pages/main-thread.ts";

const rows = 2000;
const pageOf = 25;

/** The same rows as the one table that they are in the page: what a browser does when nobody helps it. */
const asOneTable = `
table.tracks { display: table !important }
.tracks thead { display: table-header-group !important }
.tracks tbody { display: table-row-group !important; content-visibility: visible !important }
.tracks tr { display: table-row !important }
.tracks :is(th, td) { display: table-cell !important }`;

/**
 * `grow [TURNS]`: an officer scrolls through a list to which two thousand cases come, 25 at a time, beside the same list laid out as one
 * table. Said is the longest task of the window's main thread, in its own processor time, which does not count the
 * turns that others had on the machine, and by the clock. Bar: 100 ms.
 */
export default function grow([turns = "3"]: readonly string[]): Promise<void> {
  return withDemonstration(async ({ address, browser, signIn }) => {
    const state = await signIn("registry-officer");
    const of = { ours: [] as Longest[], peer: [] as Longest[] };
    for (let turn = 0; turn < Number(turns); turn++)
      for (const who of ["ours", "peer"] as const)
        of[who].push(
          await longestOf(browser, `${address}/en/cases?whole=true`, state, who === "ours" ? "" : asOneTable),
        );
    for (const measured of ["processor", "clock"] as const) {
      const [ours, peer] = [of.ours, of.peer].map((all) => all.map((one) => one[measured]));
      console.log(
        JSON.stringify({
          bench: "grow",
          measure: `longest task while ${rows} rows come, by the ${measured}`,
          ours: medianOf(ours ?? []),
          peer: medianOf(peer ?? []),
          bar: 100,
          unit: "ms",
          n: Number(turns),
          spread: { ours, peer },
        }),
      );
    }
  });
}

interface Longest {
  readonly processor: number;
  readonly clock: number;
}

async function longestOf(browser: Browser, url: string, state: SignedIn, style: string): Promise<Longest> {
  const context = await browser.newContext({ storageState: state, viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await manyCases(page);
  await page.goto(url, { waitUntil: "networkidle" });
  // Not a style element: the pages' security policy allows none.
  await page.evaluate(
    `{ const sheet = new CSSStyleSheet(); sheet.replaceSync(${JSON.stringify(style)}); document.adoptedStyleSheets.push(sheet) }`,
  );
  await page.getByRole("button", { name: "Show more" }).click();
  await page.waitForTimeout(1000);
  await browser.startTracing(page, { categories: ["toplevel"] });
  const shown = () => page.locator("tbody tr").evaluateAll((all) => all.length);
  while ((await shown()) < rows) {
    await page.locator(".list .scroll").evaluate((frame) => frame.scrollTo(0, frame.scrollHeight));
    await page.waitForTimeout(250);
  }
  const tasks = tasksIn(await browser.stopTracing());
  await context.close();
  return {
    processor: Math.max(...tasks.map((one) => one.processor)),
    clock: Math.max(...tasks.map((one) => one.clock)),
  };
}

/** The demonstration has few cases: what its list answers is said again under other numbers. */
async function manyCases(page: Page): Promise<void> {
  await page.route("**/api/v1/cases?**", async (route) => {
    const asked = new URL(route.request().url());
    const after = Number(asked.searchParams.get("after") ?? 0);
    const response = await route.fetch({ url: `${asked.origin}/api/v1/cases?limit=${pageOf}` });
    const { items }: { readonly items: readonly object[] } = await response.json();
    const said = Array.from({ length: pageOf }, (_, nth) => ({
      ...items[nth % items.length],
      id: `01a228e9-2ed0-7939-b5bc-${String(after + nth).padStart(12, "0")}`,
      fileNumber: `T-${after + nth}`,
    }));
    const next = after + pageOf >= rows ? null : String(after + pageOf);
    await route.fulfill({ response, json: { items: said, total: rows, next } });
  });
  await page.route("**/api/v1/next-hearings?**", (route) => route.fulfill({ json: { items: [] } }));
}
