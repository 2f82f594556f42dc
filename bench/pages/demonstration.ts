import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Browser, type BrowserContext, chromium } from "playwright-core";
import { openServer } from "../../src/app/server.ts";
import { openServices } from "../../src/app/services.ts";
import { productRoot } from "../../src/kernel/product-root.ts";
import { type DemoAccount, savedAccounts, seedDemonstration } from "../../src/modules/simulation/index.ts";
import { readConfig } from "../../src/platform/config.ts";
import { freePort } from "../../src/platform/free-port.ts";
import { codeOfKey } from "../../test/support/totp.ts";

/** A window's cookies, kept: an account takes a code of its authenticator once. */
export type SignedIn = Awaited<ReturnType<BrowserContext["storageState"]>>;

export interface Demonstration {
  readonly address: string;
  readonly browser: Browser;
  readonly roles: readonly string[];
  readonly signIn: (role: string) => Promise<SignedIn>;
}

/** The built pages, served with the demonstration's cases, and one browser; all of it gone afterwards. */
export async function withDemonstration(run: (demonstration: Demonstration) => Promise<void>): Promise<void> {
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
    const address = `http://localhost:${port}`;
    const accounts = savedAccounts(home);
    await run({
      address,
      browser,
      roles: accounts.map((one) => one.role),
      signIn: (role) => signedIn(browser, address, accountOf(accounts, role)),
    });
  } finally {
    await browser.close();
    await app.close();
    await opened.close();
    rmSync(home, { recursive: true, force: true });
  }
}

function accountOf(accounts: readonly DemoAccount[], role: string): DemoAccount {
  const found = accounts.find((one) => one.role === role);
  if (found === undefined) throw new Error(`The demonstration has no ${role}`);
  return found;
}

async function signedIn(browser: Browser, address: string, account: DemoAccount): Promise<SignedIn> {
  const { email, password, totpSecret } = account;
  const context = await browser.newContext();
  const post = async (to: string, data: object) => {
    const answer = await context.request.post(`${address}/api/v1/auth${to}`, { data, headers: { origin: address } });
    if (!answer.ok()) throw new Error(`${to} is answered ${answer.status()}: ${await answer.text()}`);
  };
  await post("/sign-in/email", { email, password });
  await post("/two-factor/verify-totp", { code: await codeOfKey(totpSecret) });
  const state = await context.storageState();
  await context.close();
  return state;
}

/** The value in the middle of some. */
export const medianOf = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
