import type { Browser, BrowserContextOptions } from "playwright-core";
import { medianOf, type SignedIn, withDemonstration } from "./pages/demonstration.ts";

/** A telephone far from town: 400 kbit/s both ways, 400 ms there and back. */
const slow = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };
const turns = 3;

/** Runs in the page before anything else. A shift within half a second of a key or a click is the reader's own. */
const watching = `globalThis.seen = { paint: NaN, what: "", shift: 0 };
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) {
    seen.paint = entry.startTime;
    seen.what = (entry.element?.tagName ?? "") + " " + (entry.element?.textContent ?? "").trim().slice(0, 40);
  }
}).observe({ type: "largest-contentful-paint", buffered: true });
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) seen.shift += entry.value;
}).observe({ type: "layout-shift", buffered: true });`;

interface Seen {
  /** Milliseconds until the largest text or picture stood, and what it is. */
  readonly paint: number;
  readonly what: string;
  /** How far what stood was pushed, as browsers count it. */
  readonly shift: number;
}

interface Visit extends Seen {
  /** Bytes that came over the wire, headers and answers of the interface included, and those of fonts. */
  readonly bytes: number;
  readonly fonts: number;
  /** Files and answers that were fetched. */
  readonly requests: number;
}

/**
 * `pages [ROLE …]`: the sign-in page, and the first page that each role of the demonstration sees once signed in, each into
 * an empty cache over a slow line. There is no peer: the bars are 60 kB and 150 kB without fonts, 4 s, and a shift of 0.05.
 */
export default function pages(args: readonly string[]): Promise<void> {
  return withDemonstration(async ({ address, browser, roles, signIn }) => {
    for (const language of ["en", "fr"] as const)
      await measure(browser, `sign-in page, ${language}`, `${address}/${language}/sign-in`, 60);
    for (const role of roles.filter((one) => args.length === 0 || args.includes(one))) {
      const state = await signIn(role);
      // Of counsel both languages: the other roles load the same files in either.
      for (const language of role === "counsel" ? (["en", "fr"] as const) : (["en"] as const))
        await measure(browser, `first page of ${role}, ${language}`, `${address}/${language}/`, 150, state);
    }
  });
}

async function measure(browser: Browser, what: string, url: string, kilobytes: number, state?: SignedIn) {
  const visits: Visit[] = [];
  for (let turn = 0; turn < turns; turn++) {
    visits.push(
      await visited(browser, url, {
        ...(state === undefined ? {} : { storageState: state }),
        locale: url.includes("/fr/") ? "fr-CA" : "en-CA",
      }),
    );
  }
  const line = (measured: string, of: (visit: Visit) => number, unit: string, bar: number | null) => {
    const values = visits.map(of).sort((a, b) => a - b);
    const ours = medianOf(values);
    console.log(
      JSON.stringify({ bench: "pages", measure: `${what}: ${measured}`, ours, bar, unit, n: turns, spread: values }),
    );
  };
  line("transferred without fonts", (one) => Math.round((one.bytes - one.fonts) / 100) / 10, "kB", kilobytes);
  line(`largest contentful paint (${visits[0]?.what})`, (one) => Math.round(one.paint), "ms", 4000);
  line("layout shift", (one) => Math.round(one.shift * 1000) / 1000, "", 0.05);
  line("requests", (one) => one.requests, "requests", null);
}

async function visited(browser: Browser, url: string, options: BrowserContextOptions): Promise<Visit> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const wire = await context.newCDPSession(page);
  await wire.send("Network.enable");
  await wire.send("Network.setCacheDisabled", { cacheDisabled: true });
  await wire.send("Network.emulateNetworkConditions", slow);
  const fonts = new Set<string>();
  let bytes = 0;
  let ofFonts = 0;
  let requests = 0;
  wire.on("Network.responseReceived", ({ requestId, type }) => type === "Font" && fonts.add(requestId));
  wire.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    bytes += encodedDataLength;
    if (fonts.has(requestId)) ofFonts += encodedDataLength;
    requests++;
  });
  await page.addInitScript({ content: watching });
  await page.goto(url, { waitUntil: "networkidle", timeout: 60_000 });
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.waitForTimeout(2000);
  const seen: Seen = await page.evaluate(() => (globalThis as unknown as { readonly seen: Seen }).seen);
  await context.close();
  return { ...seen, bytes, fonts: ofFonts, requests };
}
