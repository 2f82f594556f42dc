import { openServer } from "../../src/app/server.ts";
import { theSystem } from "../../src/kernel/actor.ts";
import type { AccountId } from "../../src/kernel/ids.ts";
import { enrolAuthenticator, openAccount } from "../../src/modules/identity/index.ts";
import { aBrowser, type Browser } from "./browser.ts";
import { codeOfSeed } from "./totp.ts";
import { aTribunal } from "./tribunal.ts";

/** Of every account that a stage opens. */
export const password = "four plain words here";
const secret = "0123456789abcdef0123456789abcdef";

/** A server that asks real sessions who it is, an operator, and officers who sign in, for one test file. */
export async function signInStage() {
  const t = await aTribunal();
  const app = await openServer(t.services);
  const operator = await t.person("operator");
  let nth = 0;

  const codeNow = () => codeOfSeed(secret);
  const firstStep = (browser: Browser, email: string, given = password) =>
    browser.post("/auth/sign-in/email", { email, password: given });

  return {
    t,
    app,
    operator,
    codeNow,
    firstStep,
    anAccount: async (withSecondFactor = true) => {
      const email = `officer-${nth++}@greffe.example`;
      const id = await t.store.transact(theSystem, async (tx) => {
        const opened = await openAccount(tx, {
          email,
          name: "An officer",
          language: "fr",
          password,
          roles: [{ role: "registry-officer", officeId: null, division: null }],
          personId: null,
          counselId: null,
        });
        if (withSecondFactor) await enrolAuthenticator(tx, opened, secret, t.services.config.secret);
        return opened;
      });
      return { email, id };
    },
    signedIn: async (email: string, browser = aBrowser(app)): Promise<Browser> => {
      await firstStep(browser, email);
      const second = await browser.post("/auth/two-factor/verify-totp", { code: await codeNow() });
      if (second.status !== 200) throw new Error(JSON.stringify(second.body));
      return browser;
    },
    eventsOf: async (accountId: AccountId): Promise<readonly string[]> => {
      const found = await t.store.pool.query("select type from events where chain_id = $1 order by seq", [accountId]);
      return found.rows.map((row) => row.type);
    },
    close: async () => {
      await app.close();
      await t.close();
    },
  };
}
