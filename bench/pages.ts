import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Browser, type BrowserContext, chromium } from "playwright-core";
import { openServer } from "../src/app/server.ts";
import { openServices } from "../src/app/services.ts";
import { productRoot } from "../src/kernel/product-root.ts";
import { type DemoAccount, savedAccounts, seedDemonstration } from "../src/modules/simulation/index.ts";
import { readConfig } from "../src/platform/config.ts";
import { freePort } from "../src/platform/database/embedded.ts";
import { codeOfKey } from "../test/support/totp.ts";

/** A telephone far from town: 400 kbit/s both ways, 400 ms there and back. */
const slow = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };
const turns = 5;

/** Runs in the page before anything else. */
const watching = `new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) globalThis.largestPaint = entry.startTime;
}).observe({ type: "largest-contentful-paint", buffered: true })`;

interface Visit {
  /** Milliseconds until the largest text or picture stood. */
  readonly lcp: number;
  /** Bytes that came over the wire, headers and answers of the interface included. */
  readonly bytes: number;
  /** Files and answers that were fetched. */
  readonly requests: number;
}

/**
 * `pages`: the sign-in page, and the first page that demonstration counsel sees once signed in, each into an empty
 * cache over a slow line, in both languages. There is no peer: the bars are 60 kB and 150 kB, and 4 s.
 */
export default async function pages(): Promise<void> {
  if (!existsSync(path.join(productRoot, "dist/web/index.html")))
    throw new Error("Build the pages first: `npm start` does");
  const home = mkdtempSync(path.join(tmpdir(), "greffe-bench-"));
  const port = await freePort();
  const opened = await openServices(readConfig({ GREFFE_HOME: home, GREFFE_LOG: "error", PORT: String(port) }, home));
  const app = await openServer(opened.services);
  const executablePath = ["/usr/bin/chromium", "/usr/bin/google-chrome"].find((file) => existsSync(file));
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ["--no-sandbox"],
  });
  try {
    await seedDemonstration(opened.services);
    await app.listen({ port, host: "localhost" });
    const counsel = savedAccounts(home).find((one) => one.role === "counsel");
    if (counsel === undefined) throw new Error("The demonstration has no counsel");
    const address = `http://localhost:${port}`;
    for (const language of ["en", "fr"] as const) {
      await measure(browser, `sign-in page, ${language}`, `${address}/${language}/sign-in`, 60);
      const signIn = (context: BrowserContext) => signedIn(context, address, counsel);
      await measure(browser, `first page of counsel, ${language}`, `${address}/${language}/`, 150, signIn);
    }
  } finally {
    await browser.close();
    await app.close();
    await opened.close();
    rmSync(home, { recursive: true, force: true });
  }
}

async function measure(
  browser: Browser,
  what: string,
  url: string,
  kilobytes: number,
  prepare: (context: BrowserContext) => Promise<void> = async () => undefined,
): Promise<void> {
  const visits: Visit[] = [];
  // One account takes a code of its authenticator once: the sign-in is kept, the cache is not.
  const first = await browser.newContext();
  await prepare(first);
  const storageState = await first.storageState();
  await first.close();
  for (let turn = 0; turn < turns; turn++) {
    const context = await browser.newContext({ storageState, locale: url.includes("/fr/") ? "fr-CA" : "en-CA" });
    visits.push(await visited(context, url));
    await context.close();
  }
  const line = (measured: string, of: (visit: Visit) => number, unit: string, bar: number | null) => {
    const values = visits.map(of).sort((a, b) => a - b);
    const ours = values[values.length >> 1] ?? 0;
    console.log(
      JSON.stringify({ bench: "pages", measure: `${what}: ${measured}`, ours, bar, unit, n: turns, spread: values }),
    );
  };
  line("transferred", (one) => Math.round(one.bytes / 100) / 10, "kB", kilobytes);
  line("largest contentful paint", (one) => Math.round(one.lcp), "ms", 4000);
  line("requests", (one) => one.requests, "requests", null);
}

async function visited(context: BrowserContext, url: string): Promise<Visit> {
  const page = await context.newPage();
  const wire = await context.newCDPSession(page);
  await wire.send("Network.enable");
  await wire.send("Network.setCacheDisabled", { cacheDisabled: true });
  await wire.send("Network.emulateNetworkConditions", slow);
  let bytes = 0;
  let requests = 0;
  wire.on("Network.loadingFinished", ({ encodedDataLength }) => {
    bytes += encodedDataLength;
    requests++;
  });
  await page.addInitScript({ content: watching });
  await page.goto(url, { waitUntil: "networkidle", timeout: 60_000 });
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.waitForTimeout(1000);
  const lcp = await page.evaluate(() => Number((globalThis as { largestPaint?: number }).largestPaint ?? Number.NaN));
  return { lcp, bytes, requests };
}

async function signedIn(context: BrowserContext, address: string, account: DemoAccount): Promise<void> {
  const { email, password, totpSecret } = account;
  const post = async (to: string, data: object) => {
    const answer = await context.request.post(`${address}/api/v1/auth${to}`, { data, headers: { origin: address } });
    if (!answer.ok()) throw new Error(`${to} is answered ${answer.status()}: ${await answer.text()}`);
  };
  await post("/sign-in/email", { email, password });
  await post("/two-factor/verify-totp", { code: await codeOfKey(totpSecret) });
}
