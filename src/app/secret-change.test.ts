import { randomBytes } from "node:crypto";
import type { FastifyInstance } from "fastify";
import { afterAll, expect, test } from "vitest";
import { aBrowser, type Browser } from "../../test/support/browser.ts";
import { password, signInStage } from "../../test/support/signing-in.ts";
import { countEncryptedColumns, rewriteEncryptedColumns } from "../modules/identity/index.ts";
import { openServer } from "./server.ts";

const { t, anAccount, codeNow, firstStep, signedIn, operator, close } = await signInStage();
afterAll(close);

const first = t.services.config.secret;
const second = randomBytes(32).toString("base64url");

/** The tribunal with these secrets, the present one first. */
const partsWith = (secret: string, ...formerSecrets: readonly string[]) => ({
  ...t.services,
  config: { ...t.services.config, secret, formerSecrets },
});

async function onServer<T>(secrets: readonly [string, ...string[]], run: (app: FastifyInstance) => Promise<T>) {
  const app = await openServer(partsWith(...secrets));
  try {
    return await run(app);
  } finally {
    await app.close();
  }
}

/** The same browser, at another server. */
function moved(browser: Browser, app: FastifyInstance): Browser {
  const there = aBrowser(app);
  for (const [name, value] of browser.cookies) there.cookies.set(name, value);
  return there;
}

test("a session goes on under a new secret, and can be ended there, while the former one is named", async () => {
  const { email } = await anAccount();
  const before = await signedIn(email);
  await onServer([second], async (app) => {
    expect((await moved(before, app).get("/cases")).status).toBe(401);
  });
  await onServer([second, "another former one", first], async (app) => {
    const browser = moved(before, app);
    expect((await browser.get("/cases")).status).toBe(200);
    // An endpoint of the sign-in library, which reads the cookie itself.
    expect((await browser.get("/auth/passkey/generate-register-options")).status).toBe(200);
    expect((await browser.post("/auth/sign-out")).body).toEqual({ url: null });
    expect((await moved(before, app).get("/cases")).status).toBe(401);
  });
});

test("a sign-in that was begun under the former secret ends under the new one, which then has the second factor", async () => {
  const { email, id } = await anAccount();
  const begun = await onServer([first], async (app) => {
    const browser = aBrowser(app);
    await firstStep(browser, email);
    return browser;
  });
  await onServer([second, first], async (app) => {
    const done = await moved(begun, app).post("/auth/two-factor/verify-totp", { code: await codeNow() });
    expect([done.status, done.body]).toEqual([200, { done: true }]);
  });
  expect(await rewriteEncryptedColumns(partsWith(second), id)).toEqual({ rewritten: 0, lost: 0 });
  await onServer([second], async (app) => {
    const browser = await signedIn(email, aBrowser(app));
    expect((await browser.get("/me/second-factors")).body).toMatchObject({ recoveryCodesLeft: 10 });
  });
});

test("recovery codes are counted, used and renewed over a change of the secret", async () => {
  const { email } = await anAccount(false);
  const codes = await onServer([first], async (app) => {
    const browser = aBrowser(app);
    await firstStep(browser, email);
    return (await browser.post("/auth/two-factor/enable", { password })).body.backupCodes as readonly string[];
  });
  await t.store.pool.query(
    "update two_factors set verified = true where user_id = (select id from accounts where email = $1)",
    [email],
  );
  await t.store.pool.query("update accounts set two_factor_enabled = true where email = $1", [email]);
  await onServer([second, first], async (app) => {
    const browser = aBrowser(app);
    await firstStep(browser, email);
    expect((await browser.post("/auth/two-factor/verify-backup-code", { code: codes[0] ?? "" })).status).toBe(200);
    expect((await browser.get("/me/second-factors")).body).toMatchObject({ recoveryCodesLeft: 9 });
  });
});

test("what rests under a former secret is encrypted anew by one command, and the former one can then be dropped", async () => {
  const { email, id } = await anAccount();
  const sealed = await t.store.pool.query("select secret as sealed from two_factors where user_id = $1", [id]);
  await t.store.pool.query(
    `insert into credentials (id, account_id, provider_id, user_id, access_token, created_at, updated_at)
      values (gen_random_uuid(), 'subject', 'directory', $1, $2, now(), now())`,
    [id, sealed.rows[0]?.sealed],
  );
  const both = partsWith(second, first);
  const { former, lost } = await countEncryptedColumns(both);
  expect([former >= 3, lost]).toEqual([true, 0]);
  expect((await countEncryptedColumns(partsWith(second))).lost).toBe(former);
  expect(await rewriteEncryptedColumns(both, null)).toEqual({ rewritten: former, lost: 0 });
  expect(await rewriteEncryptedColumns(both, null)).toEqual({ rewritten: 0, lost: 0 });
  expect(await countEncryptedColumns(partsWith(second))).toMatchObject({ former: 0, lost: 0 });
  await onServer([second], async (app) => {
    await signedIn(email, aBrowser(app));
  });
});

test("a new secret opens no account that too many wrong passwords closed, and the operator still does", async () => {
  const { email, id } = await anAccount();
  await onServer([first], async (app) => {
    for (let turn = 0; turn < 10; turn++) await firstStep(aBrowser(app), email, "wrong words");
  });
  await onServer([second, first], async (app) => {
    expect((await firstStep(aBrowser(app), email)).body.code).toBe("account-locked");
    expect((await firstStep(aBrowser(app), email)).body.code).toBe("account-locked");
  });
  const subjects = await t.store.pool.query("select distinct subject from sign_in_failures");
  expect(subjects.rows).toHaveLength(1);
  // Its own server still has the first secret as the present one: both are looked at.
  Object.assign(t.services.config, { formerSecrets: [second] });
  expect((await t.call(operator, "POST", `/api/v1/people/${id}/unlock`)).status).toBe(200);
  expect((await t.store.pool.query("select from sign_in_failures")).rows).toHaveLength(0);
});
